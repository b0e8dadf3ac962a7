using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Funnels;

public class FunnelPropertyTests
{
    static readonly Gen<(double Count, double Denominator)[]> Areas =
        Gen.Select(Gen.Double[1, 100_000], Gen.Double[0, 1]).Select((all, share) => (Math.Floor(all * share), all)).Array[1, 150];

    [Fact]
    public void Limits_of_proportions_hold_the_average_stay_possible_and_narrow_with_size() =>
        Areas.Sample(areas =>
        {
            var table = Funnel.ProportionLimits(Counts(areas), Denominators(areas), 1).Value;
            FunnelRow? last = null;
            foreach (var row in table.Rows)
            {
                Assert.True(row.Lower998.Value <= row.Lower95.Value && row.Lower95.Value <= table.Baseline && table.Baseline <= row.Upper95.Value && row.Upper95.Value <= row.Upper998.Value);
                Assert.True(row.Lower998.Value >= 0 && row.Upper998.Value <= 1);
                Assert.True(last is null || row.Axis > last.Value.Axis && row.Upper95.Value <= last.Value.Upper95.Value && row.Lower95.Value >= last.Value.Lower95.Value);
                last = row;
            }
        }, iter: 300);

    [Fact]
    public void Limits_of_ratios_narrow_with_size_and_hold_what_is_expected() =>
        Gen.Double[0.1, 5000].Array[1, 50].Sample(expected =>
        {
            var table = Funnel.RatioLimits(expected, FunnelRatio.IndirectlyStandardised).Value;
            for (var i = 0; i < table.Rows.Count; i++)
            {
                var row = table.Rows[i];
                Assert.True(row.Lower998.Value <= row.Lower95.Value && row.Lower95.Value < 100 && 100 < row.Upper95.Value && row.Upper95.Value <= row.Upper998.Value);
                if (i > 0) Assert.True(row.Upper95.Value < table.Rows[i - 1].Upper95.Value && row.Lower95.Value > table.Rows[i - 1].Lower95.Value);
            }
        }, iter: 30);

    [Fact]
    public void An_area_is_significant_only_outside_the_limits_of_its_own_size() =>
        Areas.Sample(areas =>
        {
            var found = new Answer<FunnelSignificance>[areas.Length];
            Funnel.ProportionSignificance(Counts(areas), Denominators(areas), found);
            var average = areas.Sum(area => area.Count) / areas.Sum(area => area.Denominator);
            for (var i = 0; i < areas.Length; i++)
            {
                var z = (areas[i].Count / areas[i].Denominator - average) / Math.Sqrt(average * (1 - average) / areas[i].Denominator);
                if (Math.Abs(Math.Abs(z) - 1.95996) < 1e-3 || Math.Abs(Math.Abs(z) - 3.0902) < 1e-3 || double.IsNaN(z)) continue;
                var expected = Math.Abs(z) < 1.96 ? FunnelSignificance.NotSignificant
                    : z > 0 ? z > 3.09 ? FunnelSignificance.FarHigh : FunnelSignificance.High : z < -3.09 ? FunnelSignificance.FarLow : FunnelSignificance.Low;
                Assert.Equal(expected, found[i].Value);
            }
        }, iter: 300);

    [Fact]
    public void An_average_of_none_or_all_has_limits_of_no_width_and_nobody_significant()
    {
        foreach (var share in new[] { 0.0, 1.0 })
        {
            var table = Funnel.ProportionLimits([10 * share, 20 * share], [10, 20]).Value;
            Assert.All(table.Rows, row => Assert.Equal((100 * share, 100 * share), (row.Lower998.Value, row.Upper998.Value)));
            var found = new Answer<FunnelSignificance>[2];
            Funnel.ProportionSignificance([10 * share, 20 * share], [10, 20], found);
            Assert.All(found, there => Assert.Equal(FunnelSignificance.NotSignificant, there.Value));
        }
    }

    [Fact]
    public void One_area_and_denominators_of_one_still_make_a_funnel()
    {
        Assert.Equal(100, Funnel.ProportionLimits([3], [7]).Value.Rows.Count);
        Assert.Equal(1, Funnel.ProportionLimits([1], [1]).Value.Rows[0].Axis);
        Assert.Equal(100, Funnel.RatioLimits([0.2], FunnelRatio.Count).Value.Rows.Count);
        Assert.Equal(100, Funnel.RateLimits(new(FunnelRate.Crude, [1], [5], [20_000])).Value.Rows.Count);
    }

    [Fact]
    public void Counts_up_to_the_largest_whole_number_work()
    {
        var most = Math.Pow(2, 53);
        var table = Funnel.ProportionLimits([most / 2, 5], [most, 10]).Value;
        Assert.All(table.Rows.Zip(table.Rows.Skip(1)), pair => Assert.True(pair.Second.Axis > pair.First.Axis));
        var ratios = Funnel.RatioLimits([most, 10], FunnelRatio.Count).Value;
        Assert.Equal(1.9599639845400536 / Math.Sqrt(ratios.Rows[^1].Axis), ratios.Rows[^1].Upper95.Value, 1e-12);
    }

    [Fact]
    public void Missing_rows_are_left_out_and_nothing_but_missing_rows_is_an_answer()
    {
        Assert.Equal(Missing.NotGiven, Funnel.ProportionLimits([double.NaN], [10]).Reason);
        Assert.Equal(Missing.NotGiven, Funnel.RatioLimits([], FunnelRatio.Count).Reason);
        Assert.Equal(Missing.NothingExpected, Funnel.RateLimits(new(FunnelRate.Crude, [0, 0], [0, 0], [10, 20])).Reason);
        Assert.Equal(Missing.NotGiven, Funnel.RateLimits(new(FunnelRate.DirectlyStandardised, [0], [0])).Reason);
        var found = new Answer<FunnelSignificance>[3];
        Funnel.ProportionSignificance([1, double.NaN, 2], [10, 10, 20], found);
        Assert.Equal([false, true, false], found.Select(there => there.IsMissing));
    }

    [Fact]
    public void A_crude_rate_of_no_events_uses_the_population_given_and_a_standardised_one_says_why_not()
    {
        var (crude, standardised) = (new Answer<FunnelPlace>[2], new Answer<FunnelPlace>[2]);
        Funnel.RatePoints(new(FunnelRate.Crude, [0, 20], [0, 50], [6000, 40_000]) { Years = 3 }, crude);
        Funnel.RatePoints(new(FunnelRate.DirectlyStandardised, [9, 20], [40, 50]), standardised);
        Assert.Equal(new FunnelPlace(2000, 0), crude[0].Value);
        Assert.Equal(Missing.TooFewEvents, standardised[0].Reason);
        Assert.Equal(new FunnelPlace(40_000, 50), standardised[1].Value);
    }

    [Fact]
    public void Nonsense_is_refused_with_a_sentence()
    {
        Refused("no larger than its denominator", () => Funnel.ProportionLimits([11], [10]));
        Refused("one denominator, rate or expected number", () => Funnel.ProportionLimits([1, 2], [10]));
        Refused("denominator above zero", () => Funnel.RatioLimits([0], FunnelRatio.Count));
        Refused("rate above zero", () => Funnel.RateLimits(new(FunnelRate.Crude, [3], [0], [10])));
        Refused("multiplier above zero", () => Funnel.ProportionLimits([1], [10], -1));
        Refused("one place for each area", () => Funnel.RatioSignificance([1], [1], new Answer<FunnelSignificance>[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((FunnelSignificance)9).Words());
    }

    static void Refused(string says, Action act) => Assert.Contains(says, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);

    static double[] Counts((double Count, double Denominator)[] areas) => [.. areas.Select(area => area.Count)];

    static double[] Denominators((double Count, double Denominator)[] areas) => [.. areas.Select(area => area.Denominator)];
}
