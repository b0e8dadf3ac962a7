using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Standardisation;

public class DirectReferenceTests
{
    static readonly StandardPopulation Standard = StandardPopulation.European2013;

    [Fact]
    public void Rates_match_the_reference_on_every_row()
    {
        var strata = Strata();
        foreach (var expected in OracleTable.Read("dsr_expected.csv").Rows)
            Match(expected, DirectlyStandardisedRate.Of([.. strata[expected.Text("area")]], Standard, missingCountsAreZero: true), ("95_0cl", 0.95), ("99_8cl", 0.998));
    }

    [Fact]
    public void Rates_in_another_unit_at_one_level_match_the_reference_on_every_row()
    {
        var strata = Strata();
        foreach (var expected in OracleTable.Read("dsr_single_expected.csv").Rows)
            Match(expected, DirectlyStandardisedRate.Of([.. strata[expected.Text("area")]], Standard, 1000, true), ("cl", 0.99));
    }

    [Fact]
    public void Rates_of_repeated_events_match_the_reference_on_every_row()
    {
        var rows = OracleTable.Read("dsr_nonind_input.csv").Rows.ToLookup(row => row.Text("area"),
            row => new RepeatedEvents(row.Text("ageband"), row.Number("eventfreq"), row.Known("individuals"), row.Known("pop")));
        foreach (var expected in OracleTable.Read("dsr_nonind_expected.csv").Rows)
            Match(expected, DirectlyStandardisedRate.OfRepeatedEvents([.. rows[expected.Text("area")]], Standard), ("95_0cl", 0.95), ("99_8cl", 0.998));
    }

    [Fact]
    public void A_batch_matches_the_reference_on_every_row()
    {
        var input = OracleTable.Read("dsr_input.csv");
        var expected = OracleTable.Read("dsr_expected.csv").Rows;
        var rates = new Answer<StandardisedRate>[expected.Count];
        var limits = new Answer<Interval>[expected.Count * 2];
        DirectlyStandardisedRate.Of(input.Numbers("count"), input.Numbers("pop"), Standard.Weights, rates, missingCountsAreZero: true);
        DirectlyStandardisedRate.Limits(rates, [0.95, 0.998], limits);
        foreach (var (i, row) in expected.Index())
        {
            Match(row, rates[i], ("95_0cl", 0.95), ("99_8cl", 0.998));
            Assert.Equal(rates[i].TryGet(out var one) ? new(one.Limits()) : new Answer<Interval>(Missing.TooFewEvents), limits[2 * i]);
            Assert.Equal(rates[i].TryGet(out var two) ? new(two.Limits(0.998)) : new Answer<Interval>(Missing.TooFewEvents), limits[2 * i + 1]);
        }
    }

    [Fact]
    public void Without_saying_so_a_missing_count_makes_the_rate_missing()
    {
        var strata = Strata();
        Assert.Equal(Missing.NotGiven, DirectlyStandardisedRate.Of([.. strata["D004"]], Standard).Reason);
        Assert.False(DirectlyStandardisedRate.Of([.. strata["D005"]], Standard).IsMissing);
    }

    static ILookup<string, Stratum> Strata() => OracleTable.Read("dsr_input.csv").Rows.ToLookup(row => row.Text("area"), row =>
    {
        Assert.Equal(row.Number("stdpop"), Standard.Weights[Standard.Names.Index().Single(band => band.Item.StartsWith(row.Text("ageband") + (row.Text("ageband") == "90" ? "+" : "-"), StringComparison.Ordinal)).Index]);
        return new Stratum(row.Text("ageband"), row.Known("count"), row.Known("pop"));
    });

    static void Match(OracleRow expected, Answer<StandardisedRate> found, params (string Column, double Confidence)[] levels)
    {
        var area = expected.Text("area");
        if (expected.Known("value") is not { } value)
        {
            Assert.Equal((area, (Missing?)Missing.TooFewEvents), (area, found.Reason));
            Assert.InRange(expected.Number("total_count"), 0, 9.999);
            return;
        }
        var rate = found.Value;
        Near.Equal(value, rate.Value, area + ", value");
        Near.Equal(expected.Number("total_count"), rate.Events, area + ", events");
        Near.Equal(expected.Number("total_pop"), rate.Population, area + ", population");
        foreach (var (column, confidence) in levels)
        {
            var limits = rate.UnclampedLimits(confidence);
            Near.Equal(expected.Number("lower" + column), limits.Lower, area + ", lower " + column);
            Near.Equal(expected.Number("upper" + column), limits.Upper, area + ", upper " + column);
            Assert.Equal(limits with { Lower = Math.Max(0, limits.Lower) }, rate.Limits(confidence));
        }
    }
}
