namespace Endeavour.Statistics;

/// <summary>
/// How far one figure can go up or down while all shown figures stay as they are and no hidden one falls below the lowest count: the largest flow
/// around the hidden edges, by shortest augmenting paths (Edmonds and Karp 1972). It can also hide shown figures to make way, the cheapest first.
/// </summary>
sealed class Rerouting(CellNetwork network, bool[] hidden, long lowest)
{
    /// <summary>More than any count.</summary>
    public const long Unbounded = long.MaxValue / 4;

    readonly long[] _change = new long[hidden.Length];
    readonly int[] _via = new int[network.Nodes];
    readonly (double Loss, int Steps)[] _reached = new (double, int)[network.Nodes];
    readonly PriorityQueue<int, (double Loss, int Steps, int Node)> _next = new();

    /// <summary>How far the figure can go, at most <paramref name="need"/>.</summary>
    public long Room(int cell, bool up, long need)
    {
        Array.Clear(_change);
        var found = 0L;
        while (found < need && Path(cell, up, least: 1, hiding: false) is var room && room > 0) found += Push(cell, up, Math.Min(room, need - found));
        return found;
    }

    /// <summary>As <see cref="Room"/>, but hides shown figures where that is needed; less than asked only if no figure is left that would help.</summary>
    public long MakeRoom(int cell, bool up, long need)
    {
        var found = Room(cell, up, need);
        for (var least = need - found; found < need && least > 0;)
        {
            var room = Path(cell, up, least, hiding: true);
            if (room > 0) found += Push(cell, up, Math.Min(room, need - found));
            least = Math.Min(room > 0 ? least : least / 2, Math.Max(need - found, 0));
        }
        return found;
    }

    /// <summary>The figures that the latest call moved.</summary>
    public int[] Moved() => [.. Enumerable.Range(0, _change.Length).Where(edge => _change[edge] != 0)];

    // The path with the least loss, then the fewest steps, then by place, so that the same table always gives the same answer. Returns its room.
    long Path(int cell, bool up, long least, bool hiding)
    {
        var (start, end) = up ? (network.To[cell], network.From[cell]) : (network.From[cell], network.To[cell]);
        Array.Fill(_reached, (double.PositiveInfinity, 0));
        _next.Clear();
        _reached[start] = (0, 0);
        _next.Enqueue(start, (0, 0, start));
        while (_next.TryDequeue(out var node, out var order))
        {
            if (node == end) return RoomAlong(start, end);
            if ((order.Loss, order.Steps).CompareTo(_reached[node]) > 0) continue;
            foreach (var edge in network.EdgesAt(node))
                if (edge != cell && (hidden[edge] || (hiding && network.Counts[edge] >= lowest))) Step(node, edge, least);
        }
        return 0;
    }

    void Step(int node, int edge, long least)
    {
        if (RoomOf(node, edge) < least) return;
        var other = network.From[edge] == node ? network.To[edge] : network.From[edge];
        var reached = (_reached[node].Loss + (hidden[edge] ? 0 : network.Losses[edge]), _reached[node].Steps + 1);
        if (reached.CompareTo(_reached[other]) >= 0) return;
        (_reached[other], _via[other]) = (reached, edge);
        _next.Enqueue(other, (reached.Item1, reached.Item2, other));
    }

    // Along its direction a figure grows, against it it shrinks.
    long RoomOf(int node, int edge) => network.From[edge] == node ? Unbounded : network.Counts[edge] + _change[edge] - lowest;

    long RoomAlong(int start, int end)
    {
        var room = Unbounded;
        for (var node = end; node != start; node = Before(node)) room = Math.Min(room, RoomOf(Before(node), _via[node]));
        return room;
    }

    int Before(int node) => network.From[_via[node]] == node ? network.To[_via[node]] : network.From[_via[node]];

    long Push(int cell, bool up, long amount)
    {
        var (start, end) = up ? (network.To[cell], network.From[cell]) : (network.From[cell], network.To[cell]);
        for (var node = end; node != start; node = Before(node))
        {
            var edge = _via[node];
            hidden[edge] = true;
            _change[edge] += network.To[edge] == node ? amount : -amount;
        }
        return amount;
    }
}
