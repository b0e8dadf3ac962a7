namespace Endeavour.Charts.Funnels;

/// <summary>Which areas are beyond the 99.8% limits, the farthest first.</summary>
static class Beyond
{
    public static IReadOnlyList<FunnelPoint> Of(FunnelChart chart)
    {
        var limits = chart.Limits.Where(limit => Estimate.Usable(limit.Size)).OrderBy(limit => limit.Size).ToArray();
        return [.. chart.Points.Select((point, i) => (Point: point, Order: i)).Where(each => each.Point.Figure.Known)
            .Select(each => (each.Point, each.Order, By: By(each.Point, limits, chart.Average)))
            .Where(each => each.By > 0).OrderByDescending(each => each.By).ThenBy(each => each.Order).Select(each => each.Point)];
    }

    /// <summary>How many times the distance from the average to its limit an area is beyond that limit; the verdict decides whether it is.</summary>
    static double By(FunnelPoint point, FunnelLimits[] limits, double? average)
    {
        var value = point.Figure.Number;
        var (lower, upper) = (At(limits, point.Size, limit => limit.Lower998), At(limits, point.Size, limit => limit.Upper998));
        var centre = Estimate.Usable(average) ? average!.Value : (lower + upper) / 2;
        var over = value > centre ? (value - upper) / Math.Max(upper - centre, 1e-9) : (lower - value) / Math.Max(centre - lower, 1e-9);
        var finite = double.IsFinite(over) ? over : 0;
        return point.Figure.Mark switch
        {
            VerdictMark.Best or VerdictMark.Worst => Math.Max(finite, 1e-6),
            VerdictMark.Better or VerdictMark.Worse or VerdictMark.Similar or VerdictMark.NotCompared => 0,
            _ => finite,
        };
    }

    /// <summary>A limit at a size, on a straight line between the sizes given; not a number beyond them.</summary>
    public static double At(FunnelLimits[] limits, double size, Func<FunnelLimits, double> limit)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            if (limits[i].Size == size) return limit(limits[i]);
            if (i == 0 || limits[i].Size < size || limits[i - 1].Size > size) continue;
            var share = (size - limits[i - 1].Size) / (limits[i].Size - limits[i - 1].Size);
            return limit(limits[i - 1]) + (share * (limit(limits[i]) - limit(limits[i - 1])));
        }
        return double.NaN;
    }
}
