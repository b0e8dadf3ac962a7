using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Standardisation;

public class IndirectReferenceTests
{
    static readonly (string, double)[] Two = [("95_0cl", 0.95), ("99_8cl", 0.998)];

    [Fact]
    public void Ratios_match_the_reference_on_every_row() =>
        Each("isratio_expected.csv", (strata, reference, _) => IndirectlyStandardisedRatio.Of(strata, reference, missingAsZero: true), Two);

    [Fact]
    public void Ratios_against_a_hundred_match_the_reference_on_every_row() =>
        Each("isratio100_expected.csv", (strata, reference, _) => IndirectlyStandardisedRatio.Of(strata, reference, 100, missingAsZero: true), ("cl", 0.998));

    [Fact]
    public void Ratios_of_observed_totals_match_the_reference_on_every_row() =>
        Each("isratio_totals_expected.csv", (strata, reference, observed) => IndirectlyStandardisedRatio.Of(strata, reference, observed: observed, missingAsZero: true), Two);

    [Fact]
    public void Rates_match_the_reference_on_every_row() =>
        Each("israte_expected.csv", (strata, reference, _) => IndirectlyStandardisedRate.Of(strata, reference, missingAsZero: true), Two);

    [Fact]
    public void Rates_of_observed_totals_match_the_reference_on_every_row() =>
        Each("israte_totals_expected.csv", (strata, reference, observed) => IndirectlyStandardisedRate.Of(strata, reference, 1000, observed, true), Two);

    [Fact]
    public void Batches_match_the_reference_on_every_row()
    {
        var input = OracleTable.Read("isr_input.csv");
        var (ratios, rates) = (new Answer<StandardisedRatio>[50], new Answer<StandardisedRatio>[50]);
        var limits = new Answer<Interval>[100];
        double[] counts = [.. input.Numbers("refcount").Take(19)], populations = [.. input.Numbers("refpop").Take(19)];
        IndirectlyStandardisedRatio.Of(input.Numbers("count"), input.Numbers("pop"), counts, populations, ratios, missingAsZero: true);
        IndirectlyStandardisedRate.Of(OracleTable.Read("isr_totals_input.csv").Numbers("observed"), input.Numbers("pop"), counts, populations, rates, 1000, true);
        IndirectlyStandardisedRatio.Limits(rates, [0.95, 0.998], limits);
        foreach (var (i, expected) in OracleTable.Read("isratio_expected.csv").Rows.Index()) Match(expected, ratios[i], Two);
        foreach (var (i, expected) in OracleTable.Read("israte_totals_expected.csv").Rows.Index())
        {
            Match(expected, rates[i], Two);
            Near.Equal(expected.Number("lower99_8cl"), limits[2 * i + 1].Value.Lower, expected.Text("area"));
            Near.Equal(expected.Number("upper95_0cl"), limits[2 * i].Value.Upper, expected.Text("area"));
        }
    }

    [Fact]
    public void Without_saying_so_a_missing_number_makes_the_ratio_missing() => Each("isratio_expected.csv", (strata, reference, _) =>
        {
            var strict = IndirectlyStandardisedRatio.Of(strata, reference);
            Assert.Equal(strata.Any(stratum => stratum.Count is null || stratum.Population is null), strict.IsMissing);
            return IndirectlyStandardisedRatio.Of(strata, reference, missingAsZero: true);
        }, Two);

    static void Each(string file, Func<Stratum[], ReferenceRates, double?, Answer<StandardisedRatio>> method, params (string, double)[] levels)
    {
        var areas = OracleTable.Read("isr_input.csv").Rows.ToLookup(row => row.Text("area"));
        var totals = OracleTable.Read("isr_totals_input.csv").Rows.ToDictionary(row => row.Text("area"), row => row.Known("observed"));
        foreach (var expected in OracleTable.Read(file).Rows)
        {
            var rows = areas[expected.Text("area")].ToList();
            var reference = new ReferenceRates(rows.Select(row => new Stratum(row.Text("ageband"), row.Number("refcount"), row.Number("refpop"))));
            Stratum[] strata = [.. rows.Select(row => new Stratum(row.Text("ageband"), row.Known("count"), row.Known("pop"))).Reverse()];
            Match(expected, method(strata, reference, totals[expected.Text("area")]), levels);
        }
    }

    static void Match(OracleRow expected, Answer<StandardisedRatio> found, params (string Column, double Confidence)[] levels)
    {
        var (area, ratio) = (expected.Text("area"), found.Value);
        Near.Equal(expected.Number("value"), ratio.Value, area + ", value");
        if (expected.Table.Has("ref_rate")) Near.Equal(expected.Number("ref_rate"), ratio.Reference, area + ", reference rate");
        Near.Equal(expected.Number("observed"), ratio.Observed, area + ", observed");
        Near.Equal(expected.Number("expected"), ratio.Expected, area + ", expected");
        foreach (var (column, confidence) in levels)
        {
            Near.Equal(expected.Number("lower" + column), ratio.Limits(confidence).Lower, area + ", lower " + column);
            Near.Equal(expected.Number("upper" + column), ratio.Limits(confidence).Upper, area + ", upper " + column);
        }
    }
}
