using Endeavour.Charts.Drawing;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>Finds places for letters and names beside areas that are too small for them: near, clear of other words, off the other areas if that can be.</summary>
sealed class Callouts(GridMap map, List<Block> taken, double size)
{
    const int Directions = 16;

    readonly List<((double X, double Y) From, (double X, double Y) To)> _lines = [];

    /// <summary>The label with a place for the text, no farther away than so much; as it was, without lines, when there is none.</summary>
    public AreaLabel Place(AreaLabel label, string text, GridShape shape, int farthest, bool onlyOutside)
    {
        var (x, y, _) = shape.Centre;
        var (halfWidth, halfHeight) = ((TextWidth.Of(text, size, bold: true) / 2) + 3, size * 0.62);
        foreach (var outside in onlyOutside ? [true] : new[] { true, false })
            foreach (var block in Around(x, y, halfWidth, halfHeight, farthest))
                if (Clear(block, x, y) && !(outside && map.Shapes.Any(other => Room.Meets(other, block.X, block.Y, halfWidth, halfHeight))))
                {
                    taken.Add(block);
                    _lines.Add(((x, y), (block.X, block.Y)));
                    return label with { X = block.X, Top = block.Y - halfHeight, Lines = [text], From = taken.Any(other => Holds(other, x, y)) ? Beyond(x, y, block) : (x, y) };
                }
        return label;
    }

    IEnumerable<Block> Around(double x, double y, double halfWidth, double halfHeight, int farthest)
    {
        for (var distance = 20; distance <= farthest; distance += 8)
            for (var turn = 0; turn < Directions; turn++)
            {
                var (sin, cos) = Math.SinCos(2 * Math.PI * turn / Directions);
                var block = new Block(x + (distance * cos), y - (distance * sin), halfWidth, halfHeight);
                if (block.Left >= 0 && block.Right <= map.Width && block.Top >= 0 && block.Bottom <= map.Height) yield return block;
            }
    }

    /// <summary>Whether neither the letter nor its line touches other words or another line.</summary>
    bool Clear(Block block, double x, double y) =>
        !taken.Any(other => block.Touches(other) || (!Holds(other, x, y) && other.Crosses(x, y, block.X, block.Y)))
        && !_lines.Any(line => block.Crosses(line.From.X, line.From.Y, line.To.X, line.To.Y) || Cross((x, y), (block.X, block.Y), line.From, line.To));

    static bool Holds(Block block, double x, double y) => Math.Abs(block.X - x) < block.HalfWidth && Math.Abs(block.Y - y) < block.HalfHeight;

    /// <summary>Where the line starts so as not to cover the sign of the area.</summary>
    static (double X, double Y) Beyond(double x, double y, Block block)
    {
        var share = (AreaSign.Reach + 3) / Math.Sqrt(((block.X - x) * (block.X - x)) + ((block.Y - y) * (block.Y - y)));
        return (x + (share * (block.X - x)), y + (share * (block.Y - y)));
    }

    static bool Cross((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d) => Left(a, b, c) != Left(a, b, d) && Left(c, d, a) != Left(c, d, b);

    static bool Left((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) => ((b.X - a.X) * (c.Y - a.Y)) > ((b.Y - a.Y) * (c.X - a.X));
}
