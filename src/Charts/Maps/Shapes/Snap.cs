namespace Endeavour.Charts.Maps.Shapes;

/// <summary>
/// Fits shapes into a box and moves every place to a whole unit. The same place goes to the same unit whichever area it belongs to, and only
/// places on a straight line between their neighbours are left out, so that no gap opens between two areas.
/// </summary>
static class Snap
{
    /// <summary>Room about the map for outlines and for the marks of tiny areas.</summary>
    const int Margin = 5;

    public static GridMap Fit(IReadOnlyList<RawShape> shapes, double width, double height)
    {
        if (shapes.Count == 0) return new(0, 0, []);
        var rings = shapes.SelectMany(shape => shape.Rings).ToArray();
        var (west, east) = (rings.Min(ring => ring.X.Min()), rings.Max(ring => ring.X.Max()));
        var (south, north) = (rings.Min(ring => ring.Y.Min()), rings.Max(ring => ring.Y.Max()));
        var (across, tall) = (Math.Max(east - west, 1e-12), Math.Max(north - south, 1e-12));
        var scale = Math.Min((width - (2 * Margin)) / across, (height - (2 * Margin)) / tall);
        int X(double x) => Margin + (int)Math.Round((x - west) * scale, MidpointRounding.AwayFromZero);
        int Y(double y) => Margin + (int)Math.Round((north - y) * scale, MidpointRounding.AwayFromZero);
        return new(X(east) + Margin, Y(south) + Margin, [.. shapes.Select(shape => new GridShape([.. shape.Rings.Select(ring => Ring(ring, X, Y))]))]);
    }

    static GridRing Ring(RawRing ring, Func<double, int> x, Func<double, int> y)
    {
        var kept = new List<(int X, int Y)>(ring.X.Length);
        for (var i = 0; i < ring.X.Length; i++)
        {
            kept.Add((x(ring.X[i]), y(ring.Y[i])));
            Shorten(kept);
        }
        var start = 0;
        while (kept.Count - start > 2 && (Straight(kept[^2], kept[^1], kept[start]) || Straight(kept[^1], kept[start], kept[start + 1])))
            if (Straight(kept[^2], kept[^1], kept[start])) kept.RemoveAt(kept.Count - 1);
            else start++;
        return new([.. kept.Skip(start)], ring.Hole);
    }

    /// <summary>Leaves out the last place but one while it lies on a straight line; a line that turns back on itself encloses nothing.</summary>
    static void Shorten(List<(int X, int Y)> places)
    {
        if (places.Count >= 2 && places[^1] == places[^2]) places.RemoveAt(places.Count - 1);
        while (places.Count >= 3 && Straight(places[^3], places[^2], places[^1]))
        {
            places.RemoveAt(places.Count - 2);
            if (places[^1] == places[^2]) places.RemoveAt(places.Count - 1);
        }
    }

    static bool Straight((int X, int Y) a, (int X, int Y) b, (int X, int Y) c) => ((b.X - a.X) * (c.Y - b.Y)) == ((b.Y - a.Y) * (c.X - b.X));
}
