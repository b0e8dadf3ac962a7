using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Trends;

public class TrendPropertyTests
{
    static readonly Gen<ProportionPoint[]> Proportions =
        Gen.Select(Gen.Double[0.01, 0.99], Gen.Int[20, 100_000]).Array[5, 9].Select(
            points => points.Select((point, i) => new ProportionPoint(2010 + i, point.Item1 * point.Item2, point.Item2)).ToArray());

    static readonly Gen<ValuePoint[]> Values =
        Gen.Select(Gen.Double[-100, 100], Gen.Double[0.1, 50]).Array[5, 9].Select(
            points => points.Select((point, i) => new ValuePoint(2010 + i, point.Item1, point.Item1 - point.Item2, point.Item1 + point.Item2)).ToArray());

    [Fact]
    public void Only_the_latest_five_years_count_in_any_order() =>
        Gen.Select(Values, Gen.Int[0, 1000]).Sample((points, seed) =>
        {
            var shuffled = points.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(RecentTrend.OfValues(points.AsSpan(points.Length - 5)), RecentTrend.OfValues(shuffled));
        }, iter: 2000);

    [Fact]
    public void Moving_the_years_does_not_change_a_trend() =>
        Gen.Select(Proportions, Gen.Int[-2000, 2000]).Sample((points, years) =>
            Assert.Equal(RecentTrend.OfProportions(points), RecentTrend.OfProportions([.. points.Select(point => point with { Year = point.Year + years })])), iter: 1000);

    [Fact]
    public void Counting_the_others_mirrors_the_trend() =>
        Proportions.Sample(points =>
        {
            var (those, others) = (RecentTrend.OfProportions(points), RecentTrend.OfProportions([.. points.Select(point => point with { Count = point.Denominator - point.Count })]));
            if (Math.Abs(those.ChiSquared - RecentTrend.Threshold) < 1e-6) return;
            Assert.Equal(1, (1 + those.ChiSquared) / (1 + others.ChiSquared), 1e-7);
            Assert.Equal(those.Slope, -others.Slope, 1e-9);
            Assert.Equal(Mirrored(those.Direction), others.Direction);
        }, iter: 2000);

    [Fact]
    public void Turning_values_upside_down_mirrors_the_trend() =>
        Values.Sample(points =>
        {
            var (up, down) = (RecentTrend.OfValues(points), RecentTrend.OfValues([.. points.Select(point => new ValuePoint(point.Year, -point.Value, -point.Upper, -point.Lower))]));
            Assert.Equal(Mirrored(up.Direction), down.Direction);
            Assert.Equal(up.Reason, down.Reason);
            Assert.Equal(up.Slope, -down.Slope, 1e-10);
        }, iter: 2000);

    [Fact]
    public void The_unit_of_the_values_does_not_matter() =>
        Gen.Select(Values, Gen.Double[0.001, 100_000]).Sample((points, unit) =>
        {
            var (one, other) = (RecentTrend.OfValues(points), RecentTrend.OfValues([.. points.Select(point => new ValuePoint(point.Year, point.Value * unit, point.Lower * unit, point.Upper * unit))]));
            Assert.Equal(1, (1 + one.ChiSquared) / (1 + other.ChiSquared), 1e-9);
            Assert.Equal(1, (one.Slope * unit + unit) / (other.Slope + unit), 1e-9);
        }, iter: 2000);

    [Fact]
    public void A_long_series_allocates_nothing()
    {
        ValuePoint[] points = [.. Enumerable.Range(2000, 25).Select(year => new ValuePoint(year, year % 7, year % 7 - 1, year % 7 + 1))];
        RecentTrend.OfValues(points);
        var before = GC.GetAllocatedBytesForCurrentThread();
        RecentTrend.OfValues(points);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    static TrendDirection Mirrored(TrendDirection direction) => direction switch
    {
        TrendDirection.Increasing => TrendDirection.Decreasing,
        TrendDirection.Decreasing => TrendDirection.Increasing,
        _ => direction,
    };
}
