namespace Endeavour.Charts.Maps.Shapes;

/// <summary>Finds a place in an area for a block of words.</summary>
static class Room
{
    const int Across = 14;

    /// <summary>The centre of a rectangle that lies within the area, as near as can be to the area's own centre; null when there is none.</summary>
    public static (double X, double Y)? For(GridShape shape, double width, double height)
    {
        if (shape.Tiny || width * height > shape.Size) return null;
        var (cx, cy, reach) = shape.Centre;
        if (Math.Min(width, height) / 2 > reach + 1) return null;
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

    /// <summary>Whether any of the area is within a rectangle.</summary>
    public static bool Meets(GridShape shape, double x, double y, double halfWidth, double halfHeight)
    {
        var block = new Block(x, y, halfWidth, halfHeight);
        if (!block.Touches(shape.Bounds)) return false;
        return Holds(shape, x, y, 0.1, 0.1) || shape.Rings.Any(ring =>
        {
            for (var (i, k) = (0, ring.Places.Length - 1); i < ring.Places.Length; k = i++)
                if (block.Crosses(ring.Places[i].X, ring.Places[i].Y, ring.Places[k].X, ring.Places[k].Y)) return true;
            return false;
        });
    }

    static bool Holds(GridShape shape, double x, double y, double halfWidth, double halfHeight)
    {
        var (inside, block) = (false, new Block(x, y, halfWidth, halfHeight));
        foreach (var ring in shape.Rings)
            for (var (i, k) = (0, ring.Places.Length - 1); i < ring.Places.Length; k = i++)
            {
                var (a, b) = (ring.Places[i], ring.Places[k]);
                if (block.Crosses(a.X, a.Y, b.X, b.Y)) return false;
                if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X) inside = !inside;
            }
        return inside;
    }
}
