namespace Endeavour.Charts.Funnels;

/// <summary>How far the axis of values reaches.</summary>
static class FunnelRange
{
    /// <summary>How far the limits of small areas may stretch the axis, as a share of what it holds without them.</summary>
    const double Stretch = 0.3;

    /// <summary>Values that come this near to zero, compared with the largest, are shown from zero.</summary>
    const double NearZero = 0.25;

    public static Drawing.Axis? Axis(FunnelChart chart, int intervals)
    {
        var values = Values(chart);
        if (values.Length == 0) return null;
        var (least, most) = (values.Min(Math.Abs), values.Max(Math.Abs));
        return Drawing.Axis.For(values, chart.FromZero ?? (least <= NearZero * most), intervals);
    }

    /// <summary>
    /// The areas, the average, and the limits for the larger half of areas decide the axis; limits that flare out far beyond are cut off at its ends.
    /// No limit takes the axis below zero when no area is there.
    /// </summary>
    static double[] Values(FunnelChart chart)
    {
        double[] average = Estimate.Usable(chart.Average) ? [chart.Average!.Value] : [];
        var known = chart.Points.Where(point => point.Figure.Known && Estimate.Usable(point.Size)).OrderBy(point => point.Size).ToArray();
        double[] areas = [.. known.Select(point => point.Figure.Number), .. average];
        if (areas.Length == 0) return [];
        var limits = chart.Limits.Where(limit => Estimate.Usable(limit.Size)).OrderBy(limit => limit.Size).ToArray();
        double[] firm = [.. areas, .. known.Skip(known.Length / 2).SelectMany(point => At(limits, point.Size)).Where(limit => Estimate.Usable(limit))];
        var reach = (firm.Max() - firm.Min()) * Stretch;
        var soft = known.Take(1).SelectMany(point => At(limits, point.Size)).Where(limit => Estimate.Usable(limit)).Select(limit => Math.Clamp(limit, firm.Min() - reach, firm.Max() + reach));
        return [.. firm.Concat(soft).Select(value => areas.Min() >= 0 ? Math.Max(value, 0) : value)];
    }

    static double[] At(FunnelLimits[] limits, double size) => [Beyond.At(limits, size, limit => limit.Lower998), Beyond.At(limits, size, limit => limit.Upper998)];
}
