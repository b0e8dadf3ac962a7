namespace Endeavour.Charts.Maps.Shapes;

/// <summary>Where a label fits best: the place farthest from the boundary, by halving squares (as in Mapbox's polylabel, 2016).</summary>
static class VisualCentre
{
    public static (double X, double Y, double Reach) Of(IReadOnlyList<GridRing> rings)
    {
        var largest = rings.Where(ring => !ring.Hole).MaxBy(ring => ring.DoubleArea)!.Places;
        var (left, right) = (largest.Min(place => place.X), largest.Max(place => place.X));
        var (top, bottom) = (largest.Min(place => place.Y), largest.Max(place => place.Y));
        var half = Math.Max(1, Math.Min(right - left, bottom - top)) / 2.0;
        var waiting = new PriorityQueue<(double X, double Y, double Half, double Reach), double>();
        var best = (X: (left + right) / 2.0, Y: (top + bottom) / 2.0, Reach: double.NegativeInfinity);
        void Add(double x, double y, double size)
        {
            var reach = Reach(rings, x, y);
            if (reach > best.Reach + 1e-9) best = (x, y, reach);
            if (reach + (size * Math.Sqrt(2)) > best.Reach + 1) waiting.Enqueue((x, y, size, reach), -(reach + (size * Math.Sqrt(2))));
        }
        var across = Math.Min(64, (int)Math.Ceiling((right - left) / (2 * half)));
        var down = Math.Min(64, (int)Math.Ceiling((bottom - top) / (2 * half)));
        for (var i = 0; i < across; i++)
            for (var k = 0; k < down; k++) Add(left + (((2 * i) + 1) * half), top + (((2 * k) + 1) * half), half);
        for (var steps = 0; steps < 400 && waiting.TryDequeue(out var square, out _); steps++)
        {
            if (square.Reach + (square.Half * Math.Sqrt(2)) <= best.Reach + 1) break;
            var quarter = square.Half / 2;
            foreach (var (x, y) in new[] { (-quarter, -quarter), (quarter, -quarter), (-quarter, quarter), (quarter, quarter) }) Add(square.X + x, square.Y + y, quarter);
        }
        return best;
    }

    /// <summary>How far a place is from the boundary; negative outside.</summary>
    static double Reach(IReadOnlyList<GridRing> rings, double x, double y)
    {
        var (inside, nearest) = (false, double.PositiveInfinity);
        foreach (var ring in rings)
            for (var (i, k) = (0, ring.Places.Length - 1); i < ring.Places.Length; k = i++)
            {
                var (a, b) = (ring.Places[i], ring.Places[k]);
                if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X) inside = !inside;
                nearest = Math.Min(nearest, SquaredDistance(a, b, x, y));
            }
        return (inside ? 1 : -1) * Math.Sqrt(nearest);
    }

    static double SquaredDistance((int X, int Y) a, (int X, int Y) b, double x, double y)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y;
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / length, 0, 1);
        var (offX, offY) = (a.X + (along * dx) - x, a.Y + (along * dy) - y);
        return (offX * offX) + (offY * offY);
    }
}
