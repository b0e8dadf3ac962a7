using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Funnels;

/// <summary>Limits as curves within a plot, at no more places than the eye needs.</summary>
sealed class FunnelCurve(FunnelPlot plot, IReadOnlyList<FunnelLimits> limits)
{
    const int Places = 48;

    public static IReadOnlyList<Func<FunnelLimits, double>> All { get; } = [limit => limit.Upper998, limit => limit.Upper95, limit => limit.Lower95, limit => limit.Lower998];

    readonly FunnelLimits[] _limits = [.. limits.Where(limit => plot.Sizes.Holds(limit.Size)).OrderBy(limit => limit.Size)];

    /// <summary>The smallest size that has a limit; null without limits.</summary>
    public static double? Start(IReadOnlyList<FunnelLimits> limits) => limits.Where(limit => Estimate.Usable(limit.Size) && limit.Size >= 0).Select(limit => (double?)limit.Size).Min();

    public bool Empty => _limits.Length < 2;

    /// <summary>The curve, cut off at the edges of the plot.</summary>
    public string Line(Func<FunnelLimits, double> limit)
    {
        var data = "";
        var stretch = new List<(double X, double Y)>();
        var points = Points(limit);
        for (var i = 0; i < points.Count; i++)
        {
            if (i > 0 && Inside(points[i]) != Inside(points[i - 1])) stretch.Add(AtEdge(points[i - 1], points[i]));
            if (Inside(points[i])) stretch.Add(points[i]);
            if (stretch.Count > 0 && (i == points.Count - 1 || !Inside(points[i])))
            {
                if (stretch.Count > 1) data += Coordinate.Line(stretch);
                stretch.Clear();
            }
        }
        return data;
    }

    /// <summary>What lies between two curves, within the plot.</summary>
    public string Between(Func<FunnelLimits, double> lower, Func<FunnelLimits, double> upper)
    {
        var (below, above) = (Points(lower), Points(upper));
        return below.Count == 0 || above.Count == 0 ? "" : Coordinate.Line(above.Concat(below.AsEnumerable().Reverse()).Select(point => (point.X, Math.Clamp(point.Y, plot.Top, plot.Bottom)))) + "z";
    }

    /// <summary>Where the curve ends at the right, in the drawing; null when it has no value there.</summary>
    public double? End(Func<FunnelLimits, double> limit) => Points(limit) is { Count: > 0 } points && Inside(points[^1]) ? points[^1].Y : null;

    bool Inside((double X, double Y) point) => point.Y >= plot.Top - 0.05 && point.Y <= plot.Bottom + 0.05;

    (double X, double Y) AtEdge((double X, double Y) a, (double X, double Y) b)
    {
        var edge = Math.Min(a.Y, b.Y) < plot.Top ? plot.Top : plot.Bottom;
        return (a.X + ((edge - a.Y) / (b.Y - a.Y) * (b.X - a.X)), edge);
    }

    public List<(double X, double Y)> Points(Func<FunnelLimits, double> limit)
    {
        var known = _limits.Where(each => Estimate.Usable(limit(each))).ToArray();
        if (known.Length < 2) return [];
        var (from, to) = (Math.Max(plot.Left, plot.X(known[0].Size)), Math.Min(plot.Right, plot.X(known[^1].Size)));
        var points = new List<(double, double)>();
        for (var (i, k) = (0, 0); i < Places && to > from; i++)
        {
            var x = from + ((to - from) * i / (Places - 1));
            while (k < known.Length - 2 && plot.X(known[k + 1].Size) < x) k++;
            var (left, right) = (plot.X(known[k].Size), plot.X(known[k + 1].Size));
            var share = right > left ? Math.Clamp((x - left) / (right - left), 0, 1) : 0;
            points.Add((x, plot.Y(limit(known[k]) + (share * (limit(known[k + 1]) - limit(known[k]))))));
        }
        return points;
    }
}
