using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Means;

public class MeanReferenceTests
{
    const double Tolerance = 1e-12;

    [Fact]
    public void Means_at_two_levels_match_the_reference_on_every_row()
    {
        var values = Values();
        foreach (var expected in OracleTable.Read("mean_expected.csv").Rows)
        {
            var mean = Match(expected, values);
            Match(expected, mean, "95_0cl", 0.95);
            Match(expected, mean, "99_8cl", 0.998);
        }
    }

    [Fact]
    public void Means_at_one_level_match_the_reference_on_every_row()
    {
        var values = Values();
        foreach (var expected in OracleTable.Read("mean_single_expected.csv").Rows) Match(expected, Match(expected, values), "cl", expected.Number("confidence_arg"));
    }

    [Fact]
    public void A_batch_by_offsets_gives_the_same_means_and_limits()
    {
        var groups = Values().ToList();
        double[] values = [.. groups.SelectMany(group => group)];
        int[] starts = [.. groups.Select((_, i) => groups.Take(i).Sum(group => group.Count()))];
        var means = new Answer<MeanEstimate>[groups.Count];
        var limits = new Answer<Interval>[groups.Count * 2];
        Mean.Of(values, starts, means);
        Mean.Limits(means, [0.95, 0.998], limits);
        foreach (var (i, group) in groups.Index())
        {
            Assert.Equal(Mean.Of([.. group]), means[i]);
            Assert.Equal(means[i].Value.Limits(0.95), limits[2 * i]);
            Assert.Equal(means[i].Value.Limits(0.998), limits[2 * i + 1]);
        }
    }

    static ILookup<string, double> Values() => OracleTable.Read("mean_input.csv").Rows.ToLookup(row => row.Text("area"), row => row.Number("value"));

    static MeanEstimate Match(OracleRow expected, ILookup<string, double> values)
    {
        var area = expected.Text("area");
        var mean = Mean.Of([.. values[area]]).Value;
        Assert.Equal(expected.Number("value_count"), mean.Count);
        Near.Equal(expected.Number("value_sum"), mean.Sum, area + ", sum", Tolerance);
        Near.Equal(expected.Number("value"), mean.Value, area + ", value", Tolerance);
        Near.Equal(expected.Number("stdev"), mean.StandardDeviation.Value, area + ", standard deviation", Tolerance);
        return mean;
    }

    static void Match(OracleRow expected, MeanEstimate mean, string column, double confidence)
    {
        var limits = mean.Limits(confidence).Value;
        Near.Equal(expected.Number("lower" + column), limits.Lower, expected.Text("area") + ", lower " + column, Tolerance);
        Near.Equal(expected.Number("upper" + column), limits.Upper, expected.Text("area") + ", upper " + column, Tolerance);
    }
}
