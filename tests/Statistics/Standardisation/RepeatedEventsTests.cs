using CsCheck;
using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Standardisation;

public class RepeatedEventsTests
{
    static readonly StandardPopulation Standard = StandardPopulation.European2013;

    [Fact]
    public void People_with_one_event_each_have_the_rate_of_independent_events() =>
        Areas.Any.Sample(strata => Assert.Equal(
            DirectlyStandardisedRate.Of(strata, Standard).OrNull()?.Limits(),
            DirectlyStandardisedRate.OfRepeatedEvents([.. strata.Select(stratum => new RepeatedEvents(stratum.Band, 1, stratum.Count, stratum.Population))], Standard).OrNull()?.Limits()), iter: 100);

    [Fact]
    public void People_with_several_events_make_the_limits_wider_by_the_root_of_how_many() =>
        Gen.Select(Areas.Any, Gen.Int[2, 9]).Sample((strata, frequency) =>
        {
            RepeatedEvents[] rows = [.. strata.Select(stratum => new RepeatedEvents(stratum.Band, frequency, stratum.Count, stratum.Population))];
            var (repeated, independent) = (DirectlyStandardisedRate.OfRepeatedEvents(rows, Standard), DirectlyStandardisedRate.Of(strata.Times(frequency, 1), Standard));
            if (repeated.IsMissing) return;
            Near.Equal(independent.Value.Value, repeated.Value.Value, "rate");
            Near.Equal(frequency * independent.Value.Variance, repeated.Value.Variance, "variance");
        }, iter: 200);

    [Fact]
    public void A_row_that_is_not_there_stands_for_nobody()
    {
        var rows = Rows();
        Assert.Equal(
            DirectlyStandardisedRate.OfRepeatedEvents([.. rows, new("0-4", 5, 0, 1000), new("5-9", 5, 2, 1000)], Standard).Value,
            DirectlyStandardisedRate.OfRepeatedEvents([.. rows, new("5-9", 5, 2, 1000)], Standard).Value);
    }

    [Fact]
    public void Bands_and_numbers_that_are_not_there_are_reasons()
    {
        var rows = Rows();
        Assert.Equal(Missing.AgeBandMissing, DirectlyStandardisedRate.OfRepeatedEvents(rows.AsSpan(1), Standard).Reason);
        Assert.Equal(Missing.NotGiven, DirectlyStandardisedRate.OfRepeatedEvents([rows[0] with { People = null }, .. rows[1..]], Standard).Reason);
        Assert.Equal(Missing.NotGiven, DirectlyStandardisedRate.OfRepeatedEvents([rows[0] with { Population = null }, .. rows[1..]], Standard).Reason);
        Assert.Equal(18 * 40, DirectlyStandardisedRate.OfRepeatedEvents([rows[0] with { People = null }, .. rows[1..]], Standard, missingCountsAreZero: true).Value.Events);
        Assert.Equal(Missing.TooFewEvents, DirectlyStandardisedRate.OfRepeatedEvents([.. rows.Select(row => row with { People = 0.2 })], Standard).Reason);
    }

    [Fact]
    public void Bands_that_were_left_out_on_purpose_are_passed_over() =>
        Assert.Equal(40, DirectlyStandardisedRate.OfRepeatedEvents(Rows(), Standard.Only("90+")).Value.Events);

    [Fact]
    public void Rows_that_contradict_each_other_are_refused()
    {
        var rows = Rows();
        Says("same population in all rows of the age band \"0-4\"", [.. rows, new("0-4", 3, 1, 1001)]);
        Says("\"0\" is there twice", [.. rows, new("0", 2, 1, 1000)]);
        Says("frequency above zero", [rows[0] with { Frequency = 0 }]);
        Says("frequency above zero", [rows[0] with { Frequency = double.NaN }]);
        Says("no age band \"x\"", [rows[0] with { Band = "x" }]);
    }

    static void Says(string words, RepeatedEvents[] rows) =>
        Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() => DirectlyStandardisedRate.OfRepeatedEvents(rows, Standard)).Message, StringComparison.Ordinal);

    static RepeatedEvents[] Rows() => [.. Standard.Names.Select(band => new RepeatedEvents(band, 2, 20, 1000))];
}
