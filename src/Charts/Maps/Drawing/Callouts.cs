using Endeavour.Charts.Drawing;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>Finds places for letters beside areas that are too small for them: near, clear of other words, off the other areas if that can be.</summary>
sealed class Callouts(GridMap map, List<Block> taken, double size)
{
    const int Directions = 16;

    readonly List<((double X, double Y) From, (double X, double Y) To)> _lines = [];

    /// <summary>The label with a place; as it was, without lines, when there is none.</summary>
    public AreaLabel Place(AreaLabel label, GridShape shape)
    {
        var (x, y, _) = shape.Centre;
        var (halfWidth, halfHeight) = ((TextWidth.Of(label.Reference, size, bold: true) / 2) + 3, size * 0.62);
        foreach (var outside in new[] { true, false })
            foreach (var block in Around(x, y, halfWidth, halfHeight))
                if (Clear(block, x, y) && !(outside && map.Shapes.Any(other => Room.Meets(other, block.X, block.Y, halfWidth, halfHeight))))
                {
                    taken.Add(block);
                    _lines.Add(((x, y), (block.X, block.Y)));
                    return label with { X = block.X, Top = block.Y - halfHeight, Lines = [label.Reference], From = (x, y) };
                }
        return label;
    }

    IEnumerable<Block> Around(double x, double y, double halfWidth, double halfHeight)
    {
        for (var distance = 20; distance <= 92; distance += 8)
            for (var turn = 0; turn < Directions; turn++)
            {
                var (sin, cos) = Math.SinCos(2 * Math.PI * turn / Directions);
                var block = new Block(x + (distance * cos), y - (distance * sin), halfWidth, halfHeight);
                if (block.Left >= 0 && block.Right <= map.Width && block.Top >= 0 && block.Bottom <= map.Height) yield return block;
            }
    }

    /// <summary>Whether neither the letter nor its line touches other words or another line.</summary>
    bool Clear(Block block, double x, double y) =>
        !taken.Any(other => block.Touches(other) || other.Crosses(x, y, block.X, block.Y))
        && !_lines.Any(line => block.Crosses(line.From.X, line.From.Y, line.To.X, line.To.Y) || Cross((x, y), (block.X, block.Y), line.From, line.To));

    static bool Cross((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d) => Left(a, b, c) != Left(a, b, d) && Left(c, d, a) != Left(c, d, b);

    static bool Left((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) => ((b.X - a.X) * (c.Y - a.Y)) > ((b.Y - a.Y) * (c.X - a.X));
}
