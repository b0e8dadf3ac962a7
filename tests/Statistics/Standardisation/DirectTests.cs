using CsCheck;
using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Standardisation;

public class DirectTests
{
    static readonly StandardPopulation Standard = StandardPopulation.European2013;

    [Fact]
    public void An_area_with_the_same_rate_at_all_ages_has_that_rate_whatever_its_ages() =>
        Gen.Select(Gen.Int[1000, 90_000].Array[19], Gen.Double[0.001, 0.5]).Sample((people, rate) =>
        {
            var strata = Areas.Of(people, people).Times(rate, 1);
            Near.Equal(rate * 100_000, DirectlyStandardisedRate.Of(strata, Standard).Value.Value, "rate");
        }, iter: 500);

    [Fact]
    public void Limits_lie_around_the_rate_widen_with_confidence_and_never_go_below_zero() =>
        Areas.Any.Sample(strata =>
        {
            if (!DirectlyStandardisedRate.Of(strata, Standard).TryGet(out var rate)) return;
            var (narrow, wide) = (rate.Limits(0.95), rate.Limits(0.998));
            Assert.True(narrow.Contains(rate.Value) && wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper && wide.Lower >= 0);
        }, iter: 1000);

    [Fact]
    public void Another_multiplier_scales_rate_and_limits() =>
        Areas.Any.Sample(strata =>
        {
            var (one, other) = (DirectlyStandardisedRate.Of(strata, Standard, 1).Value, DirectlyStandardisedRate.Of(strata, Standard, 1000).Value);
            Near.Equal(1000 * one.Value, other.Value, "rate");
            Near.Equal(1000 * one.Limits().Upper, other.Limits().Upper, "upper");
        }, iter: 300);

    [Fact]
    public void Twice_the_people_and_events_leave_the_rate_and_narrow_its_limits() =>
        Areas.Any.Sample(strata =>
        {
            var (one, two) = (DirectlyStandardisedRate.Of(strata, Standard).Value, DirectlyStandardisedRate.Of(strata.Times(2, 2), Standard).Value);
            Near.Equal(one.Value, two.Value, "rate");
            Near.Equal(one.Variance / 2, two.Variance, "variance");
            Assert.True(two.Limits().Width < one.Limits().Width);
        }, iter: 300);

    [Fact]
    public void Two_areas_of_the_same_ages_together_lie_halfway_between_them() =>
        Gen.Select(Areas.Any, Gen.Int[0, 400].Array[19]).Sample((one, counts) =>
        {
            Stratum[] other = [.. one.Select((stratum, i) => stratum with { Count = counts[i] })];
            var (first, second) = (DirectlyStandardisedRate.Of(one, Standard), DirectlyStandardisedRate.Of(other, Standard));
            if (first.IsMissing || second.IsMissing) return;
            Near.Equal((first.Value.Value + second.Value.Value) / 2, DirectlyStandardisedRate.Of(one.And(other), Standard).Value.Value, "together");
        }, iter: 300);

    [Fact]
    public void A_single_band_has_its_crude_rate_with_Byars_limits() =>
        Gen.Select(Gen.Double[10, 1e6], Gen.Double[1, 1e7]).Sample((count, people) =>
        {
            var rate = DirectlyStandardisedRate.Of([new("90+", count, people)], Standard.Only("90+")).Value;
            Near.Equal(count / people * 100_000, rate.Value, "rate");
            Near.Equal(Rate.Byars(count, people, 0.95, 100_000).Lower, rate.Limits().Lower, "lower");
            Near.Equal(Rate.Byars(count, people, 0.95, 100_000).Upper, rate.Limits().Upper, "upper");
        }, iter: 1000);

    [Fact]
    public void Bands_are_found_by_key_and_never_by_place()
    {
        var strata = Strata(20);
        var expected = DirectlyStandardisedRate.Of(strata, Standard).Value.Value;
        Near.Equal(expected, DirectlyStandardisedRate.Of([.. strata.Reverse()], Standard).Value.Value, "reversed");
        Near.Equal(expected, DirectlyStandardisedRate.Of([.. strata.Select(stratum => stratum with { Band = stratum.Band.Split('-', '+')[0] })], Standard).Value.Value, "by start age");
    }

    [Fact]
    public void Bands_of_age_and_sex_are_found_by_their_whole_name_only()
    {
        var standard = new StandardPopulation(("0-64 F", 40), ("0-64 M", 40), ("65", 10), ("65+ M", 10), ("unknown", 1));
        Stratum[] strata = [new("65+ M", 10, 100), new("65", 20, 100), new("0-64 M", 30, 100), new("0-64 F", 40, 100), new("unknown", 0, 1)];
        Near.Equal((40 * 0.4 + 40 * 0.3 + 10 * 0.2 + 10 * 0.1) / 101, DirectlyStandardisedRate.Of(strata, standard, 1).Value.Value, "rate");
        Says("no age band \"0\"", () => DirectlyStandardisedRate.Of([new("0", 1, 1)], standard));
    }

    [Fact]
    public void A_rate_under_75_uses_the_bands_that_it_names_and_passes_over_the_others()
    {
        var strata = Strata(20);
        var under75 = Standard.Only([.. Standard.Names.Take(15)]);
        var rate = DirectlyStandardisedRate.Of(strata, under75).Value;
        Assert.Equal(15 * 20, rate.Events);
        Assert.Equal(rate, DirectlyStandardisedRate.Of(strata.AsSpan(0, 15), under75).Value);
        Assert.Equal(Missing.AgeBandMissing, DirectlyStandardisedRate.Of(strata.AsSpan(0, 14), under75).Reason);
        Assert.Equal(91_000, under75.Weights.ToArray().Sum());
    }

    [Fact]
    public void A_band_that_is_not_there_is_named_and_never_passed_over_in_silence()
    {
        var strata = Strata(20).AsSpan(1, 17).ToArray();
        Assert.Equal(Missing.AgeBandMissing, DirectlyStandardisedRate.Of(strata, Standard).Reason);
        Assert.Equal(["0-4", "90+"], Standard.Lacking(strata.Select(stratum => stratum.Band)));
        Assert.Equal(Missing.AgeBandMissing, DirectlyStandardisedRate.Of([], Standard).Reason);
    }

    [Fact]
    public void Ten_events_are_enough_and_any_fewer_are_not()
    {
        var strata = Strata(0);
        Assert.Equal(Missing.TooFewEvents, DirectlyStandardisedRate.Of([strata[0] with { Count = 9.999 }, .. strata[1..]], Standard).Reason);
        Assert.False(DirectlyStandardisedRate.Of([strata[0] with { Count = 10 }, .. strata[1..]], Standard).IsMissing);
    }

    [Fact]
    public void Numbers_that_are_not_there_are_reasons()
    {
        var strata = Strata(20);
        Assert.Equal(Missing.NobodyInAgeBand, Of(strata[0] with { Population = 0 }));
        Assert.Equal(Missing.NobodyInAgeBand, Of(strata[0] with { Population = 0, Count = 0 }));
        Assert.Equal(Missing.NotGiven, Of(strata[0] with { Population = null }));
        Assert.Equal(Missing.NotGiven, Of(strata[0] with { Count = null }));
        Assert.Equal(Missing.NobodyInAgeBand, DirectlyStandardisedRate.Of([strata[0] with { Population = 0, Count = null }, .. strata[1..]], Standard, 1, true).Reason);
        Assert.Equal(360, DirectlyStandardisedRate.Of([strata[0] with { Count = null }, .. strata[1..]], Standard, missingCountsAreZero: true).Value.Events);

        Missing? Of(Stratum first) => DirectlyStandardisedRate.Of([first, .. strata[1..]], Standard).Reason;
    }

    [Fact]
    public void Counts_up_to_two_to_the_53rd_keep_their_digits()
    {
        const double Most = 9_007_199_254_740_992;
        var rate = DirectlyStandardisedRate.Of([new("a", Most, Most)], new StandardPopulation(("a", 1)), 1).Value;
        Assert.Equal(1, rate.Value);
        Near.Equal(1.9599639845400536 / Math.Sqrt(Most), rate.Limits().Upper - 1, "half of the interval", 1e-7);
        Assert.True(rate.Limits().Lower < 1);
    }

    [Fact]
    public void Full_confidence_is_zero_to_infinity() =>
        Assert.Equal(new Interval(0, double.PositiveInfinity), DirectlyStandardisedRate.Of(Strata(20), Standard).Value.Limits(1));

    [Fact]
    public void Nonsense_is_refused_with_a_sentence()
    {
        var strata = Strata(20);
        Says("\"0\" is there twice", () => DirectlyStandardisedRate.Of([.. strata, new("0", 1, 1)], Standard));
        Says("no age band \"0-14\"", () => DirectlyStandardisedRate.Of([new("0-14", 1, 1)], Standard));
        Says("count of zero or more", () => DirectlyStandardisedRate.Of([strata[0] with { Count = -1 }], Standard));
        Says("count of zero or more", () => DirectlyStandardisedRate.Of([strata[0] with { Count = double.NaN }], Standard));
        Says("population of zero or more", () => DirectlyStandardisedRate.Of([strata[0] with { Population = -1 }], Standard));
        Says("multiplier above zero", () => DirectlyStandardisedRate.Of(strata, Standard, 0));
        Says("smaller numbers", () => DirectlyStandardisedRate.Of([.. strata.Select(stratum => stratum with { Population = 1e59 })], Standard));
        Says("whole people", () => DirectlyStandardisedRate.Of([strata[0] with { Population = 1e-320 }, .. strata[1..]], Standard));
        Says("\"a\" is there twice", () => new StandardPopulation(("a", 1), ("a", 1)));
        Says("not all zero", () => new StandardPopulation(("a", 0)));
        Says("weights of zero or more", () => new StandardPopulation(("a", -1)));
        Says("at least one age band", () => new StandardPopulation());
        Says("at least one age band", () => Standard.Only());
        Says("\"0-4\" is there twice", () => Standard.Only("0", "0-4"));
        Says("was left out before", () => Standard.Only("0").Only("5"));
        Says("each area and each age band", () => DirectlyStandardisedRate.Of([1, 2, 3], [1, 2, 3], [1, 1], new Answer<StandardisedRate>[2]));
        Says("at least one age band", () => DirectlyStandardisedRate.Of([], [], [], new Answer<StandardisedRate>[2]));
        Says("count of zero or more", () => DirectlyStandardisedRate.Of([double.NaN, -1], [1, 1], [1, 1], new Answer<StandardisedRate>[1]));
        Says("population of zero or more", () => DirectlyStandardisedRate.Of([1, 1], [0, double.PositiveInfinity], [1, 1], new Answer<StandardisedRate>[1]));
        Says("one interval for each row", () => DirectlyStandardisedRate.Limits([default], [0.95, 0.998], new Answer<Interval>[1]));
    }

    [Fact]
    public void A_batch_allocates_nothing_for_its_areas()
    {
        double[] counts = [.. Enumerable.Range(0, 19_000).Select(i => i % 7.0)], people = [.. counts.Select(count => count + 500)];
        var (rates, limits) = (new Answer<StandardisedRate>[1000], new Answer<Interval>[2000]);
        Batch();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Batch();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);

        void Batch()
        {
            DirectlyStandardisedRate.Of(counts, people, Standard.Weights, rates);
            DirectlyStandardisedRate.Limits(rates, [0.95, 0.998], limits);
        }
    }

    static Stratum[] Strata(int count) => Areas.Of(Enumerable.Repeat(count, 19), Enumerable.Range(1, 19).Select(i => 1000 * i));

    static void Says(string words, Func<object> wrong) => Says(words, () => { wrong(); });

    static void Says(string words, Action wrong) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(wrong).Message, StringComparison.Ordinal);
}
