using System.Globalization;
using System.Text;

namespace Endeavour.Charts.Maps.Shapes;

/// <summary>A map at one size: whole units, y grows downwards.</summary>
sealed record GridMap(int Width, int Height, IReadOnlyList<GridShape> Shapes);

/// <summary>A ring in whole units; the last place is not repeated.</summary>
sealed record GridRing((int X, int Y)[] Places, bool Hole)
{
    /// <summary>Twice the area, never negative.</summary>
    public long DoubleArea
    {
        get
        {
            var sum = 0L;
            for (var (i, k) = (0, Places.Length - 1); i < Places.Length; k = i++) sum += ((long)Places[k].X * Places[i].Y) - ((long)Places[i].X * Places[k].Y);
            return Math.Abs(sum);
        }
    }
}

/// <summary>An area in whole units, with its path, its place for a label and whether it is too small to see.</summary>
sealed class GridShape
{
    const double Smallest = 14;

    readonly Lazy<string[]> _tails;
    readonly Lazy<(double X, double Y, double Reach)> _centre;

    public GridShape(IReadOnlyList<GridRing> rings)
    {
        Rings = [.. rings.Where(ring => ring.DoubleArea > 0)];
        Size = Rings.Sum(ring => ring.Hole ? -ring.DoubleArea : ring.DoubleArea) / 2.0;
        Tiny = Size < Smallest;
        var places = Rings.SelectMany(ring => ring.Places).DefaultIfEmpty().ToArray();
        var (left, right, top, bottom) = (places.Min(place => place.X), places.Max(place => place.X), places.Min(place => place.Y), places.Max(place => place.Y));
        Bounds = new((left + right) / 2.0, (top + bottom) / 2.0, (right - left) / 2.0, (bottom - top) / 2.0);
        _tails = new(() => [.. Rings.Select(Tail)]);
        _centre = new(() => Tiny ? Middle(rings) : VisualCentre.Of(Rings));
    }

    public IReadOnlyList<GridRing> Rings { get; }

    /// <summary>Its area in square units.</summary>
    public double Size { get; }

    /// <summary>The rectangle about it.</summary>
    public Block Bounds { get; }

    /// <summary>Whether it would hardly be seen, so that it needs a mark.</summary>
    public bool Tiny { get; }

    /// <summary>The place farthest from the boundary, and how far that is.</summary>
    public (double X, double Y, double Reach) Centre => _centre.Value;

    /// <summary>The rings as path data, moved by so many units; relative and in whole numbers.</summary>
    public string Data(int right, int down)
    {
        var data = new StringBuilder();
        for (var i = 0; i < Rings.Count; i++)
            data.Append(CultureInfo.InvariantCulture, $"M{Rings[i].Places[0].X + right} {Rings[i].Places[0].Y + down}").Append(_tails.Value[i]);
        return data.ToString();
    }

    static (double X, double Y, double Reach) Middle(IReadOnlyList<GridRing> rings)
    {
        var places = rings.Where(ring => !ring.Hole).MaxBy(ring => ring.DoubleArea)!.Places;
        return ((places.Min(place => place.X) + places.Max(place => place.X)) / 2.0, (places.Min(place => place.Y) + places.Max(place => place.Y)) / 2.0, 0);
    }

    static string Tail(GridRing ring)
    {
        var data = new StringBuilder("l");
        var last = ring.Places[0];
        for (var i = 1; i < ring.Places.Length; i++)
        {
            var next = ring.Places[i];
            if (i > 1 && next.X >= last.X) data.Append(' ');
            data.Append(CultureInfo.InvariantCulture, $"{next.X - last.X}");
            if (next.Y >= last.Y) data.Append(' ');
            data.Append(CultureInfo.InvariantCulture, $"{next.Y - last.Y}");
            last = next;
        }
        return data.Append('z').ToString();
    }
}
