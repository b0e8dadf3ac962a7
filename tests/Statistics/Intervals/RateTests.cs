using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Intervals;

public class RateTests
{
    static readonly Gen<double> Confidences = Gen.Double[0.9, 0.99999];
    static readonly Gen<double> Counts = Gen.OneOf(Gen.Int[0, 30].Select(whole => (double)whole), Gen.Double[0, 12], Gen.Double[0, 1e6]);

    [Fact]
    public void Limits_contain_the_rate_and_are_never_negative() =>
        Gen.Select(Counts, Gen.Double[1, 1e7], Confidences).Sample((count, denominator, confidence) =>
        {
            var limits = Rate.Byars(count, denominator, confidence, 100_000);
            Assert.InRange(count * (100_000 / denominator), limits.Lower, limits.Upper);
            Assert.True(limits.Lower >= 0);
        }, iter: 5000);

    [Fact]
    public void More_confidence_never_gives_a_narrower_interval() =>
        Gen.Select(Counts, Confidences, Confidences).Sample((count, one, other) =>
        {
            var (narrow, wide) = (Rate.Byars(count, 1, Math.Min(one, other)), Rate.Byars(count, 1, Math.Max(one, other)));
            Assert.True(wide.Lower <= narrow.Lower * (1 + 1e-14) && wide.Upper >= narrow.Upper * (1 - 1e-14));
        }, iter: 5000);

    [Fact]
    public void Limits_scale_with_the_multiplier_and_against_the_denominator() =>
        Gen.Select(Counts, Gen.Double[1, 1e6], Gen.Double[1, 1e6]).Sample((count, denominator, multiplier) =>
        {
            var (events, rate) = (Rate.Byars(count, 1), Rate.Byars(count, denominator, multiplier: multiplier));
            Assert.Equal(1, (rate.Upper * denominator / multiplier + 1) / (events.Upper + 1), 1e-12);
            Assert.Equal(1, (rate.Lower * denominator / multiplier + 1) / (events.Lower + 1), 1e-12);
        });

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.998)]
    [InlineData(0.999999)]
    public void Below_ten_each_limit_leaves_exactly_half_of_the_rest_in_its_tail(double confidence)
    {
        var tail = (1 - confidence) / 2;
        for (var count = 0; count < 10; count++)
        {
            var limits = Rate.Byars(count, 1, confidence);
            Assert.Equal(1, Below(count + 1, limits.Upper) / tail, 1e-12);
            if (count > 0) Assert.Equal(1, FromOn(count, limits.Lower) / tail, 1e-12);
        }
    }

    [Fact]
    public void The_exact_limits_hold_up_to_ten_and_Byars_from_ten()
    {
        Assert.Equal(1, Below(10, Rate.Byars(9, 1).Upper) / 0.025, 1e-12);
        Assert.InRange(Rate.Byars(9.999, 1).Lower, 4.79, 4.80);
        Assert.Equal(10 * Math.Pow(1 - 1 / 90.0 - 1.9599639845400536 / (3 * Math.Sqrt(10)), 3), Rate.Byars(10, 1).Lower, 1e-13);
        Assert.Equal(11 * Math.Pow(1 - 1 / 99.0 + 1.9599639845400536 / (3 * Math.Sqrt(11)), 3), Rate.Byars(10, 1).Upper, 1e-13);
    }

    [Fact]
    public void Fractions_of_a_count_lie_between_their_whole_neighbours() =>
        Gen.Select(Gen.Int[0, 8], Gen.Double[0.001, 0.999], Confidences).Sample((whole, fraction, confidence) =>
        {
            var (below, there, above) = (Rate.Byars(whole, 1, confidence), Rate.Byars(whole + fraction, 1, confidence), Rate.Byars(whole + 1, 1, confidence));
            Assert.True(below.Lower <= there.Lower && there.Lower <= above.Lower);
            Assert.True(below.Upper <= there.Upper && there.Upper <= above.Upper);
        }, iter: 2000);

    [Fact]
    public void No_events_have_a_lower_limit_of_zero_and_an_upper_limit_of_minus_the_logarithm_of_the_tail() =>
        Confidences.Sample(confidence =>
        {
            var limits = Rate.Byars(0, 1, confidence);
            Assert.Equal(0, limits.Lower);
            Assert.Equal(-Math.Log((1 - confidence) / 2), limits.Upper, 1e-13);
        });

    [Fact]
    public void Full_confidence_is_zero_to_infinity()
    {
        Assert.Equal(new Interval(0, double.PositiveInfinity), Rate.Byars(3, 8, confidence: 1));
        Assert.Equal(new Interval(0, double.PositiveInfinity), Rate.Byars(30, 8, confidence: 1));
    }

    [Fact]
    public void A_batch_gives_the_same_limits_as_one_row_at_a_time() =>
        Counts.Array[0, 40].Sample(counts =>
        {
            var denominators = counts.Select((_, i) => 100.0 + i).ToArray();
            var limits = new Answer<Interval>[counts.Length * 2];
            Rate.Byars(counts, denominators, [0.95, 0.998], limits, 1000);
            for (var i = 0; i < counts.Length; i++)
            {
                Assert.Equal(Rate.Byars(counts[i], denominators[i], 0.95, 1000), limits[2 * i].Value);
                Assert.Equal(Rate.Byars(counts[i], denominators[i], 0.998, 1000), limits[2 * i + 1].Value);
            }
        });

    [Fact]
    public void A_missing_number_in_a_batch_says_so_and_leaves_the_other_rows_alone()
    {
        var limits = new Answer<Interval>[3];
        Rate.Byars([double.NaN, 1, 2], [10, double.NaN, 10], [0.95], limits);
        Assert.Equal(Missing.NotGiven, limits[0].Reason);
        Assert.Equal(Missing.NotGiven, limits[1].Reason);
        Assert.Equal(Rate.Byars(2, 10), limits[2].Value);
    }

    [Fact]
    public void A_batch_allocates_nothing_for_its_rows()
    {
        double[] counts = [.. Enumerable.Range(0, 10_000).Select(i => i % 25.0)], denominators = [.. counts.Select(count => count + 50)];
        var limits = new Answer<Interval>[20_000];
        Rate.Byars(counts, denominators, [0.95, 0.998], limits);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Rate.Byars(counts, denominators, [0.95, 0.998], limits);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);
    }

    [Theory]
    [InlineData(-0.1, 10, 0.95, 1, "count of zero or more")]
    [InlineData(double.NaN, 10, 0.95, 1, "count of zero or more")]
    [InlineData(double.PositiveInfinity, 10, 0.95, 1, "count of zero or more")]
    [InlineData(1, 0, 0.95, 1, "denominator above zero")]
    [InlineData(1, -5, 0.95, 1, "denominator above zero")]
    [InlineData(1, 10, 0.89, 1, "confidence as a proportion")]
    [InlineData(1, 10, 99.8, 1, "confidence as a proportion")]
    [InlineData(1, 10, 0.95, double.NaN, "multiplier above zero")]
    public void Impossible_numbers_are_refused_with_a_sentence(double count, double denominator, double confidence, double multiplier, string says)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Rate.Byars(count, denominator, confidence, multiplier));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_events_than_people_are_allowed() => Assert.True(Rate.Byars(30, 10).Contains(3));

    // Poisson tails summed term by term, independent of the gamma function.
    static double Below(int count, double mean) => Math.Exp(-mean) * Terms(mean).Take(count).Sum();

    static double FromOn(int count, double mean) => Math.Exp(-mean) * Terms(mean).Skip(count).Take(200).Sum();

    static IEnumerable<double> Terms(double mean)
    {
        var term = 1.0;
        for (var k = 1; ; term *= mean / k++) yield return term;
    }
}
