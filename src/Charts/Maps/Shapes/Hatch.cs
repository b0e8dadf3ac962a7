using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Maps.Shapes;

/// <summary>
/// Thin lines across an area, cut at its boundary and drawn as a path: one direction for each reason why a figure is missing.
/// </summary>
static class Hatch
{
    const int Step = 7;

    /// <summary>Lines that rise to the right (suppressed), fall to the right (not published), lie level (not calculated).</summary>
    public static string Data(IReadOnlyList<GridRing> rings, Absence absence)
    {
        Func<(double X, double Y), double> across = absence switch
        {
            Absence.Suppressed => place => place.X + place.Y,
            Absence.NotPublished => place => place.Y - place.X,
            _ => place => place.Y,
        };
        if (rings.Count == 0) return "";
        var levels = rings.SelectMany(ring => ring.Places).Select(place => across((place.X, place.Y))).ToArray();
        var lines = new List<string>();
        for (var level = (Math.Ceiling(levels.Min() / Step) * Step) + 0.5; level < levels.Max(); level += Step) Cut(rings, across, level, lines);
        return string.Concat(lines);
    }

    static void Cut(IReadOnlyList<GridRing> rings, Func<(double X, double Y), double> across, double level, List<string> lines)
    {
        var cuts = new List<(double X, double Y)>();
        foreach (var ring in rings)
            for (var (i, k) = (0, ring.Places.Length - 1); i < ring.Places.Length; k = i++)
            {
                var (a, b) = (across(ring.Places[i]), across(ring.Places[k]));
                if (a > level == b > level) continue;
                var share = (level - a) / (b - a);
                cuts.Add((ring.Places[i].X + (share * (ring.Places[k].X - ring.Places[i].X)), ring.Places[i].Y + (share * (ring.Places[k].Y - ring.Places[i].Y))));
            }
        cuts.Sort();
        for (var i = 0; i + 1 < cuts.Count; i += 2)
            if (cuts[i + 1].X - cuts[i].X >= 1) lines.Add($"M{Coordinate.Pair(cuts[i].X, cuts[i].Y)} {Coordinate.Pair(cuts[i + 1].X, cuts[i + 1].Y)}");
    }
}
