namespace Endeavour.Charts.Drawing;

/// <summary>Moves labels apart, as little as can be, until none overlaps another.</summary>
static class Spread
{
    /// <summary>
    /// Gives the tops of the blocks. They keep the order of the wanted centres (ties: the order given) and stay between
    /// <paramref name="top"/> and <paramref name="bottom"/> when their heights and gaps fit there.
    /// </summary>
    public static double[] Apart(IReadOnlyList<(double Centre, double Height)> blocks, double top, double bottom, double gap)
    {
        var order = Enumerable.Range(0, blocks.Count).OrderBy(i => blocks[i].Centre).ThenBy(i => i).ToArray();
        var tops = new double[blocks.Count];
        var stacks = new List<(double Sum, int Count, double Height)>();
        foreach (var i in order)
        {
            var stack = (Sum: blocks[i].Centre - (blocks[i].Height / 2), Count: 1, Height: blocks[i].Height + gap);
            while (stacks.Count > 0 && End(stacks[^1]) > stack.Sum / stack.Count)
            {
                stack = Joined(stacks[^1], stack);
                stacks.RemoveAt(stacks.Count - 1);
            }
            stacks.Add(stack);
        }
        var next = 0;
        foreach (var stack in stacks)
            for (var (k, y) = (0, stack.Sum / stack.Count); k < stack.Count; k++, y += blocks[order[next++]].Height + gap) tops[order[next]] = y;
        return Within(tops, order, blocks, top, bottom, gap);
    }

    static double End((double Sum, int Count, double Height) stack) => (stack.Sum / stack.Count) + stack.Height;

    /// <summary>The sum of the tops that the first block of the joined stack would have, were each block where it wants to be.</summary>
    static (double Sum, int Count, double Height) Joined((double Sum, int Count, double Height) above, (double Sum, int Count, double Height) below) =>
        (above.Sum + below.Sum - (above.Height * below.Count), above.Count + below.Count, above.Height + below.Height);

    static double[] Within(double[] tops, int[] order, IReadOnlyList<(double Centre, double Height)> blocks, double top, double bottom, double gap)
    {
        var least = top;
        foreach (var i in order)
        {
            tops[i] = Math.Max(tops[i], least);
            least = tops[i] + blocks[i].Height + gap;
        }
        var most = bottom;
        foreach (var i in order.Reverse())
        {
            tops[i] = Math.Min(tops[i], most - blocks[i].Height);
            most = tops[i] - gap;
        }
        return tops;
    }
}
