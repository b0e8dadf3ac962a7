using CsCheck;
using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Standardisation;

public class IndirectTests
{
    [Fact]
    public void An_area_against_itself_has_a_ratio_of_one_and_its_own_crude_rate() =>
        Areas.Any.Sample(strata =>
        {
            var reference = new ReferenceRates(strata);
            var (events, people) = (strata.Sum(stratum => stratum.Count!.Value), strata.Sum(stratum => stratum.Population!.Value));
            if (events == 0) return;
            Near.Equal(1, IndirectlyStandardisedRatio.Of(strata, reference).Value.Value, "ratio");
            Near.Equal(events / people * 1000, IndirectlyStandardisedRate.Of(strata, reference, 1000).Value.Value, "rate");
        }, iter: 500);

    [Fact]
    public void Limits_lie_around_the_ratio_and_scale_with_it() =>
        Gen.Select(Areas.Any, Areas.Any).Sample((strata, other) =>
        {
            var (one, hundred) = (IndirectlyStandardisedRatio.Of(strata, new(other)).Value, IndirectlyStandardisedRatio.Of(strata, new(other), 100).Value);
            Assert.True(one.Limits().Contains(one.Value));
            Near.Equal(100 * one.Limits().Upper, hundred.Limits().Upper, "upper");
            Near.Equal(100 * one.Value, hundred.Value, "ratio");
        }, iter: 300);

    [Fact]
    public void Twice_the_people_are_expected_to_have_twice_the_events() =>
        Gen.Select(Areas.Any, Areas.Any).Sample((strata, other) =>
        {
            var (one, two) = (IndirectlyStandardisedRatio.Of(strata, new(other)).Value, IndirectlyStandardisedRatio.Of(strata.Times(1, 2), new(other)).Value);
            Near.Equal(2 * one.Expected, two.Expected, "expected");
            Near.Equal(one.Value / 2, two.Value, "ratio");
        }, iter: 300);

    [Fact]
    public void Two_areas_together_lie_between_them() =>
        Gen.Select(Areas.Any, Areas.Any, Areas.Any).Sample((one, other, england) =>
        {
            var reference = new ReferenceRates(england);
            var (first, second) = (IndirectlyStandardisedRatio.Of(one, reference).Value.Value, IndirectlyStandardisedRatio.Of(other, reference).Value.Value);
            Assert.InRange(IndirectlyStandardisedRatio.Of(one.And(other), reference).Value.Value, Math.Min(first, second) - 1e-12, Math.Max(first, second) + 1e-12);
        }, iter: 300);

    [Fact]
    public void A_total_takes_the_place_of_the_counts_by_band()
    {
        Stratum[] strata = [new("young", null, 1000), new("old", null, 500)];
        var ratio = IndirectlyStandardisedRatio.Of(strata, England, observed: 60).Value;
        Assert.Equal((60, 60, 1), (ratio.Observed, ratio.Expected, ratio.Value));
        Assert.Equal(Missing.NotGiven, IndirectlyStandardisedRatio.Of(strata, England).Reason);
        Assert.Equal(0, IndirectlyStandardisedRatio.Of(strata, England, missingAsZero: true).Value.Value);
    }

    [Fact]
    public void Nothing_expected_is_a_reason_and_not_infinity()
    {
        var reference = new ReferenceRates(new Stratum("young", 0, 10), new Stratum("old", 5, 10));
        Assert.Equal(Missing.NothingExpected, IndirectlyStandardisedRatio.Of([new("young", 3, 10), new("old", 0, 0)], reference).Reason);
        Assert.Equal(Missing.NothingExpected, IndirectlyStandardisedRate.Of([new("young", 0, 10)], new(new Stratum("young", 0, 10))).Reason);
    }

    [Fact]
    public void Bands_are_found_by_key_and_a_missing_one_is_a_reason()
    {
        Stratum[] strata = [new("old", 40, 500), new("young", 5, 1000)];
        Assert.Equal(60, IndirectlyStandardisedRatio.Of(strata, England).Value.Expected);
        Assert.Equal(Missing.AgeBandMissing, IndirectlyStandardisedRatio.Of(strata.AsSpan(1), England).Reason);
        Assert.Equal(["old"], England.Lacking(["young"]));
        Assert.Equal((40, 50, 100), IndirectlyStandardisedRate.Of(strata, England.Only("old"), 1000).Value is var rate ? (rate.Observed, rate.Expected, rate.Reference) : default);
    }

    [Fact]
    public void Counts_up_to_two_to_the_53rd_are_right()
    {
        const double Most = 9_007_199_254_740_992;
        var ratio = IndirectlyStandardisedRatio.Of([new("a", Most, Most)], new(new Stratum("a", Most, Most))).Value;
        Assert.Equal(1, ratio.Value);
        Assert.InRange(ratio.Limits().Upper - 1, 1.9e-8, 2.2e-8);
    }

    [Fact]
    public void Nonsense_is_refused_with_a_sentence()
    {
        Says("\"young\" is there twice", () => IndirectlyStandardisedRatio.Of([new("young", 1, 1), new("young", 1, 1)], England));
        Says("no age band \"x\"", () => IndirectlyStandardisedRatio.Of([new("x", 1, 1)], England));
        Says("count of zero or more", () => IndirectlyStandardisedRatio.Of([new("young", 1, 1), new("old", 1, 1)], England, observed: -1));
        Says("smaller numbers", () => IndirectlyStandardisedRatio.Of([new("young", 1, 1e60), new("old", 1, 1)], new(new Stratum("young", 5, 1), new Stratum("old", 1, 1))));
        Says("multiplier above zero", () => IndirectlyStandardisedRatio.Of([], England, 0));
        Says("denominator above zero", () => new ReferenceRates(new Stratum("a", 1, 0)));
        Says("events and the people of the reference in the age band \"a\"", () => new ReferenceRates(new Stratum("a", null, 1)));
        Says("each area and each age band", () => IndirectlyStandardisedRatio.Of([1, 2, 3], [1, 2, 3, 4], [1, 1], [5, 5], new Answer<StandardisedRatio>[2]));
        Says("one reference population for each", () => IndirectlyStandardisedRatio.Of([1], [1, 2], [1, 1], [5], new Answer<StandardisedRatio>[1]));
        Says("population of zero or more", () => IndirectlyStandardisedRatio.Of([1], [1, -2], [1, 1], [5, 5], new Answer<StandardisedRatio>[1]));
        Says("one interval for each row", () => IndirectlyStandardisedRatio.Limits([default], [0.95, 0.998], new Answer<Interval>[1]));
    }

    [Fact]
    public void A_batch_gives_the_ratios_of_one_area_at_a_time_and_allocates_nothing_for_its_areas()
    {
        double[] counts = [.. Enumerable.Range(0, 2000).Select(i => i % 13 == 5 ? double.NaN : i % 9.0)], people = [.. counts.Select((_, i) => 50.0 + i)];
        var (ratios, limits) = (new Answer<StandardisedRatio>[1000], new Answer<Interval>[2000]);
        Batch();
        for (var i = 0; i < 1000; i++)
        {
            var one = IndirectlyStandardisedRatio.Of([new("young", Known(counts[2 * i]), people[2 * i]), new("old", Known(counts[2 * i + 1]), people[2 * i + 1])], England, 100);
            Assert.Equal(one, ratios[i]);
            Assert.Equal(one.TryGet(out var there) ? new(there.Limits(0.998)) : new Answer<Interval>(Missing.NotGiven), limits[2 * i + 1]);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Batch();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);

        void Batch()
        {
            IndirectlyStandardisedRatio.Of(counts, people, England.Counts, England.Populations, ratios, 100);
            IndirectlyStandardisedRatio.Limits(ratios, [0.95, 0.998], limits);
        }
    }

    static readonly ReferenceRates England = new(new Stratum("young", 10, 1000), new Stratum("old", 100, 1000));

    static double? Known(double number) => double.IsNaN(number) ? null : number;

    static void Says(string words, Func<object> wrong) => Says(words, () => { wrong(); });

    static void Says(string words, Action wrong) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(wrong).Message, StringComparison.Ordinal);
}
