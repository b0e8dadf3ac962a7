namespace Endeavour.Charts.Maps.Shapes;

/// <summary>Finds a place in an area for a block of words.</summary>
static class Room
{
    const int Across = 14;

    /// <summary>The centre of a rectangle that lies within the area, as near as can be to the area's own centre; null when there is none.</summary>
    public static (double X, double Y)? For(GridShape shape, double width, double height)
    {
        if (shape.Tiny || shape.Rings.Count == 0) return null;
        var (cx, cy, _) = shape.Centre;
        if (Holds(shape, cx, cy, width / 2, height / 2)) return (cx, cy);
        var places = shape.Rings.Where(ring => !ring.Hole).MaxBy(ring => ring.DoubleArea)!.Places;
        var (left, right) = (places.Min(place => place.X) + (width / 2), places.Max(place => place.X) - (width / 2));
        var (top, bottom) = (places.Min(place => place.Y) + (height / 2), places.Max(place => place.Y) - (height / 2));
        if (left > right || top > bottom) return null;
        return Enumerable.Range(0, (Across + 1) * (Across + 1))
            .Select(i => (X: left + (i % (Across + 1) * (right - left) / Across), Y: top + (i / (Across + 1) * (bottom - top) / Across)))
            .OrderBy(place => ((place.X - cx) * (place.X - cx)) + ((place.Y - cy) * (place.Y - cy)))
            .Where(place => Holds(shape, place.X, place.Y, width / 2, height / 2))
            .Select(place => ((double, double)?)place).FirstOrDefault();
    }

    static bool Holds(GridShape shape, double x, double y, double halfWidth, double halfHeight)
    {
        var inside = false;
        foreach (var ring in shape.Rings)
            for (var (i, k) = (0, ring.Places.Length - 1); i < ring.Places.Length; k = i++)
            {
                var (a, b) = (ring.Places[i], ring.Places[k]);
                if (Enters(a, b, x, y, halfWidth, halfHeight)) return false;
                if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X) inside = !inside;
            }
        return inside;
    }

    /// <summary>Whether a boundary passes through the rectangle: clipped to it (Liang and Barsky 1984), something is left.</summary>
    static bool Enters((int X, int Y) a, (int X, int Y) b, double x, double y, double halfWidth, double halfHeight)
    {
        var (from, to) = (0.0, 1.0);
        double dx = b.X - a.X, dy = b.Y - a.Y;
        return Clip(-dx, a.X - (x - halfWidth), ref from, ref to) && Clip(dx, x + halfWidth - a.X, ref from, ref to)
            && Clip(-dy, a.Y - (y - halfHeight), ref from, ref to) && Clip(dy, y + halfHeight - a.Y, ref from, ref to) && from < to;
    }

    static bool Clip(double slope, double distance, ref double from, ref double to)
    {
        if (slope == 0) return distance > 0;
        var at = distance / slope;
        if (slope < 0) from = Math.Max(from, at);
        else to = Math.Min(to, at);
        return from <= to;
    }
}
