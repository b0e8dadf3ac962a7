using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Intervals;

public class ProportionTests
{
    static readonly Gen<double> Confidences = Gen.Double[0.9, 0.99999];
    static readonly Gen<(double Count, double Denominator)> Shares =
        Gen.Select(Gen.Double[0, 1], Gen.OneOf(Gen.Int[1, 500].Select(whole => (double)whole), Gen.Double[0.01, 1e9]), (share, n) => (share * n, n));

    [Fact]
    public void Limits_contain_the_proportion_and_stay_between_none_and_all() =>
        Gen.Select(Shares, Confidences).Sample((share, confidence) =>
        {
            var limits = Proportion.Wilson(share.Count, share.Denominator, confidence);
            Assert.True(limits.Contains(share.Count / share.Denominator));
            Assert.InRange(limits.Lower, 0, 1);
            Assert.InRange(limits.Upper, 0, 1);
        }, iter: 5000);

    [Fact]
    public void More_confidence_never_gives_a_narrower_interval() =>
        Gen.Select(Shares, Confidences, Confidences).Sample((share, one, other) =>
        {
            var narrow = Proportion.Wilson(share.Count, share.Denominator, Math.Min(one, other));
            var wide = Proportion.Wilson(share.Count, share.Denominator, Math.Max(one, other));
            Assert.True(wide.Lower <= narrow.Lower * (1 + 1e-14) && wide.Upper >= narrow.Upper * (1 - 1e-14));
        }, iter: 5000);

    [Fact]
    public void Those_who_do_and_those_who_do_not_have_mirrored_limits() =>
        Gen.Select(Shares, Confidences).Sample((share, confidence) =>
        {
            var those = Proportion.Wilson(share.Count, share.Denominator, confidence);
            var others = Proportion.Wilson(share.Denominator - share.Count, share.Denominator, confidence);
            Assert.Equal(1 - those.Upper, others.Lower, 1e-13);
            Assert.Equal(1 - those.Lower, others.Upper, 1e-13);
        }, iter: 5000);

    [Fact]
    public void Each_limit_is_a_proportion_that_a_score_test_just_rejects() =>
        Gen.Select(Gen.Double[0.02, 0.98], Gen.Double[20, 10000]).Sample((share, n) =>
        {
            var limits = Proportion.Wilson(share * n, n);
            foreach (var limit in new[] { limits.Lower, limits.Upper })
                Assert.Equal(1.9599639845400536, Math.Abs(share - limit) / Math.Sqrt(limit * (1 - limit) / n), 1e-9);
        }, iter: 1000);

    [Fact]
    public void Percentages_are_a_hundred_times_the_proportions() =>
        Shares.Sample(share =>
        {
            var (proportion, percentage) = (Proportion.Wilson(share.Count, share.Denominator), Proportion.Wilson(share.Count, share.Denominator, multiplier: 100));
            Assert.Equal(100 * proportion.Lower, percentage.Lower, 1e-12);
            Assert.Equal(100 * proportion.Upper, percentage.Upper, 1e-12);
        });

    [Fact]
    public void None_has_a_lower_limit_of_exactly_zero_and_all_an_upper_limit_of_exactly_one() =>
        Gen.Select(Gen.Double[0.1, 1e7], Confidences).Sample((n, confidence) =>
        {
            Assert.Equal(0, Proportion.Wilson(0, n, confidence).Lower);
            Assert.Equal(1, Proportion.Wilson(n, n, confidence).Upper);
        });

    [Fact]
    public void Full_confidence_is_the_whole_range() => Assert.Equal(new Interval(0, 100), Proportion.Wilson(3, 8, confidence: 1, multiplier: 100));

    [Fact]
    public void A_tiny_fraction_of_a_count_keeps_its_digits()
    {
        var limits = Proportion.Wilson(1e-9, 1000);
        Assert.InRange(limits.Lower, 2.6e-22, 2.7e-22); // about x² / (n z²)
    }

    [Fact]
    public void A_batch_gives_the_same_limits_as_one_row_at_a_time() =>
        Shares.Array[0, 20].Sample(shares =>
        {
            double[] counts = [.. shares.Select(share => share.Count)], denominators = [.. shares.Select(share => share.Denominator)];
            var limits = new Answer<Interval>[shares.Length * 3];
            Proportion.Wilson(counts, denominators, [0.9, 0.95, 0.998], limits, 100);
            for (var i = 0; i < shares.Length; i++)
            {
                Assert.Equal(Proportion.Wilson(counts[i], denominators[i], 0.9, 100), limits[3 * i].Value);
                Assert.Equal(Proportion.Wilson(counts[i], denominators[i], 0.95, 100), limits[3 * i + 1].Value);
                Assert.Equal(Proportion.Wilson(counts[i], denominators[i], 0.998, 100), limits[3 * i + 2].Value);
            }
        });

    [Fact]
    public void A_missing_number_in_a_batch_says_so_and_leaves_the_other_rows_alone()
    {
        var limits = new Answer<Interval>[3];
        Proportion.Wilson([double.NaN, 1, 2], [10, double.NaN, 10], [0.95], limits);
        Assert.Equal(Missing.NotGiven, limits[0].Reason);
        Assert.Equal(Missing.NotGiven, limits[1].Reason);
        Assert.Equal(Proportion.Wilson(2, 10), limits[2].Value);
    }

    [Fact]
    public void A_batch_allocates_nothing_for_its_rows()
    {
        double[] counts = new double[10_000], denominators = new double[10_000];
        denominators.AsSpan().Fill(50);
        var limits = new Answer<Interval>[20_000];
        Proportion.Wilson(counts, denominators, [0.95, 0.998], limits);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Proportion.Wilson(counts, denominators, [0.95, 0.998], limits);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);
    }

    [Theory]
    [InlineData(-1, 10, 0.95, 1, "count")]
    [InlineData(11, 10, 0.95, 1, "no larger than its denominator")]
    [InlineData(double.NaN, 10, 0.95, 1, "count of zero or more")]
    [InlineData(double.PositiveInfinity, 10, 0.95, 1, "count of zero or more")]
    [InlineData(0, 0, 0.95, 1, "denominator above zero")]
    [InlineData(1, double.NaN, 0.95, 1, "denominator above zero")]
    [InlineData(1, double.PositiveInfinity, 0.95, 1, "denominator above zero")]
    [InlineData(1, 10, 0.05, 1, "confidence as a proportion")]
    [InlineData(1, 10, 95, 1, "confidence as a proportion")]
    [InlineData(1, 10, double.NaN, 1, "confidence as a proportion")]
    [InlineData(1, 10, 0.95, 0, "multiplier above zero")]
    public void Impossible_numbers_are_refused_with_a_sentence(double count, double denominator, double confidence, double multiplier, string says)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(count, denominator, confidence, multiplier));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>("denominators", () => Proportion.Wilson([1], [], [0.95], new Answer<Interval>[1]));
        Assert.Throws<ArgumentException>("limits", () => Proportion.Wilson([1], [2], [0.95, 0.998], new Answer<Interval>[1]));
    }
}
