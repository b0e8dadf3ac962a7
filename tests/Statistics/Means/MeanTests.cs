using CsCheck;
using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Means;

public class MeanTests
{
    static readonly Gen<double[]> Samples = Gen.Double[-1000, 1000].Array[2, 30];

    [Fact]
    public void Limits_lie_around_the_mean_and_widen_with_confidence() =>
        Samples.Sample(values =>
        {
            var mean = Mean.Of(values).Value;
            var (narrow, wide) = (mean.Limits(0.95).Value, mean.Limits(0.998).Value);
            Assert.True(narrow.Contains(mean.Value));
            Assert.True(wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper);
            Assert.InRange(mean.Value, values.Min() - 1e-9, values.Max() + 1e-9);
        }, iter: 2000);

    [Fact]
    public void Another_unit_scales_mean_deviation_and_limits() =>
        Gen.Select(Samples, Gen.Double[0.1, 50]).Sample((values, unit) =>
        {
            var (one, other) = (Mean.Of(values).Value, Mean.Of([.. values.Select(value => value * unit)]).Value);
            Assert.Equal(one.Value * unit, other.Value, 1e-8);
            Assert.Equal(one.StandardDeviation.Value * unit, other.StandardDeviation.Value, 1e-8);
            Assert.Equal(one.Limits().Value.Upper * unit, other.Limits().Value.Upper, 1e-7);
        }, iter: 1000);

    [Fact]
    public void Values_that_differ_little_from_a_large_number_keep_their_deviation()
    {
        var mean = Mean.Of([1e9 + 1, 1e9 + 2, 1e9 + 3]).Value;
        Assert.Equal(1e9 + 2, mean.Value);
        Assert.Equal(1, mean.StandardDeviation.Value, 1e-12);
        Assert.Equal(0, Mean.Of([1e16, 1, -1e16, -1]).Value.Sum);
    }

    [Fact]
    public void Equal_values_have_no_deviation_and_an_interval_without_width()
    {
        var mean = Mean.Of([0.1, 0.1, 0.1]).Value;
        Assert.Equal(0.1, mean.Value, 1e-16);
        Assert.Equal(0, mean.StandardDeviation.Value, 1e-16);
        Assert.True(mean.Limits().Value.Width < 1e-15);
    }

    [Fact]
    public void One_value_has_a_mean_but_no_limits()
    {
        var mean = Mean.Of([7]).Value;
        Assert.Equal(7, mean.Value);
        Assert.Equal(Missing.TooFewValues, mean.StandardDeviation.Reason);
        Assert.Equal(Missing.TooFewValues, mean.Limits().Reason);
        var limits = new Answer<Interval>[2];
        Mean.Limits([new(mean), new(Missing.Suppressed)], [0.95], limits);
        Assert.Equal([Missing.TooFewValues, Missing.Suppressed], limits.Select(limit => limit.Reason!.Value));
    }

    [Fact]
    public void A_missing_value_makes_its_group_missing_and_no_other()
    {
        var means = new Answer<MeanEstimate>[3];
        Mean.Of([1, 2, double.NaN, 3, 4], [0, 2, 3], means);
        Assert.Equal([1.5, null, 3.5], means.Select(mean => mean.OrNull()?.Value));
        Assert.Equal(Missing.NotGiven, means[1].Reason);
    }

    [Fact]
    public void Full_confidence_has_no_limits_at_all() =>
        Assert.Equal(new Interval(double.NegativeInfinity, double.PositiveInfinity), Mean.Of([3, 3]).Value.Limits(1).Value);

    [Fact]
    public void Many_values_have_almost_the_normal_limits()
    {
        double[] values = [.. Enumerable.Range(0, 100_000).Select(i => i % 2.0)];
        var mean = Mean.Of(values).Value;
        var limits = new Answer<Interval>[4];
        Mean.Limits([new(mean), Mean.Of(values.AsSpan(0, 63))], [0.95, 0.998], limits);
        Assert.Equal([mean.Limits(), mean.Limits(0.998), Mean.Of(values.AsSpan(0, 63)).Value.Limits(), Mean.Of(values.AsSpan(0, 63)).Value.Limits(0.998)], limits);
        Near.Equal(0.5 + 1.9599639845400536 * mean.StandardDeviation.Value / Math.Sqrt(100_000), mean.Limits().Value.Upper, "upper", 1e-6);
    }

    [Fact]
    public void Nonsense_is_refused_with_a_sentence()
    {
        Assert.Contains("at least one value", Assert.Throws<ArgumentException>(() => Mean.Of([])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Mean.Of([1, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mean.Of([1e308, 1e308]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mean.Of([-1e200, 1e200]));
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => Mean.Of([1, 2]).Value.Limits(95));
        Assert.Throws<ArgumentException>("starts", () => Mean.Of([1, 2], [1], new Answer<MeanEstimate>[1]));
        Assert.Throws<ArgumentException>("starts", () => Mean.Of([1, 2], [0, 0], new Answer<MeanEstimate>[2]));
        Assert.Throws<ArgumentException>("starts", () => Mean.Of([1, 2], [0, 2], new Answer<MeanEstimate>[2]));
        Assert.Throws<ArgumentException>("starts", () => Mean.Of([1, 2], [0, 5, 1], new Answer<MeanEstimate>[3]));
        Assert.Throws<ArgumentException>("means", () => Mean.Of([1, 2], [0], new Answer<MeanEstimate>[2]));
        Assert.Throws<ArgumentException>("limits", () => Mean.Limits([default], [0.95], new Answer<Interval>[2]));
    }

    [Fact]
    public void A_batch_allocates_nothing_for_its_groups()
    {
        double[] values = [.. Enumerable.Range(0, 30_000).Select(i => i % 17.0)];
        int[] starts = [.. Enumerable.Range(0, 10_000).Select(i => i * 3)];
        var (means, limits) = (new Answer<MeanEstimate>[10_000], new Answer<Interval>[20_000]);
        Batch();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Batch();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);

        void Batch()
        {
            Mean.Of(values, starts, means);
            Mean.Limits(means, [0.95, 0.998], limits);
        }
    }
}
