using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Inequalities;

public class SlopeReferenceTests
{
    static readonly double[] Levels = [0.95, 0.998];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Indices_match_the_reference_to_twelve_digits(int number)
    {
        foreach (var (expected, slope) in Case(number))
        {
            Near.Equal(expected.Number("sii"), slope.Sii, $"sii of case {number}");
            Near.Equal(expected.Number("rii"), slope.Rii.Value, $"rii of case {number}");
            Near.Equal(expected.Number("intercept"), slope.Intercept, $"intercept of case {number}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Limits_match_the_mean_of_twelve_runs_of_the_reference_within_its_own_error(int number)
    {
        foreach (var (expected, slope) in Case(number))
            foreach (var level in Levels)
            {
                Limits(expected, "sii", level, slope.Limits(level));
                Limits(expected, "rii", level, slope.RelativeLimits(level).Value);
            }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_batch_gives_the_same_bits_as_one_at_a_time(int number)
    {
        var rows = Rows(number);
        var settings = Settings(number) with { Repetitions = 10_000 };
        var groups = rows[0].Groups.Length;
        var batch = new SlopeBatch(
            groups, rows.SelectMany(row => row.Groups).Select(group => group.Population).ToArray(), rows.SelectMany(row => row.Groups).Select(group => group.Value).ToArray(),
            rows.SelectMany(row => row.Groups).Select(group => group.StandardError).ToArray());
        var (estimates, limits) = (new Answer<SlopeEstimate>[rows.Count], new Answer<SlopeLimits>[rows.Count * 2]);
        SlopeIndex.Of(batch, settings, Levels, estimates, limits);
        for (var i = 0; i < rows.Count; i++)
        {
            var slope = SlopeIndex.Of(rows[i].Groups, settings).Value;
            Assert.Equal(slope.Estimate, estimates[i].Value);
            for (var level = 0; level < 2; level++)
                Assert.Equal(new SlopeLimits(slope.Limits(Levels[level]), slope.RelativeLimits(Levels[level])), limits[2 * i + level].Value);
        }
    }

    public static TheoryData<int> Cases => [.. Enumerable.Range(1, 10)];

    static void Limits(OracleRow expected, string index, double level, Interval found)
    {
        var name = level == 0.95 ? "95_0cl" : "99_8cl";
        var (lower, upper) = (expected.Number($"{index}_lower{name}_mean12"), expected.Number($"{index}_upper{name}_mean12"));
        foreach (var (end, mean, mine) in new[] { ("lower", lower, found.Lower), ("upper", upper, found.Upper) })
        {
            var spread = Math.Max(expected.Number($"{index}_{end}{name}_mcsd"), (level == 0.95 ? 0.004 : 0.008) * (upper - lower));
            var allowed = 5 * spread * Math.Sqrt(1 + 1 / 12.0) + 1e-9 * Math.Abs(mean);
            Assert.True(Math.Abs(mine - mean) <= allowed, $"{index} {end} {level} of {expected.Text("area")}: expected {mean}, found {mine}, allowed {allowed}.");
        }
    }

    static IEnumerable<(OracleRow Expected, Slope Slope)> Case(int number) =>
        Rows(number).Select(row => (row.Expected, SlopeIndex.Of(row.Groups, Settings(number)).Value));

    static List<(OracleRow Expected, InequalityGroup[] Groups)> Rows(int number)
    {
        var how = OracleTable.Read("sii_cases.csv").Rows.Single(row => row.Whole("case") == number);
        var areas = OracleTable.Read("sii_input.csv").Rows.Where(row => row.Whole("case") == number).GroupBy(row => row.Text("area")).ToDictionary(area => area.Key);
        var expected = OracleTable.Read("sii_expected.csv").Rows.Where(row => row.Whole("case") == number).ToList();
        Assert.Equal(3, expected.Count);
        return [.. expected.Select(row => (row, areas[row.Text("area")].Select(group => Group(group, how)).OrderBy(group => group.Quantile).ToArray()))];
    }

    static InequalityGroup Group(OracleRow row, OracleRow how)
    {
        var (quantile, population) = (row.Whole("quantile"), row.Number("population"));
        var value = how.Text("value_from") == "x" ? row.Number("x") / population : row.Number("value");
        return how.Text("se_from") == "se"
            ? new(quantile, population, value, row.Number("se"))
            : InequalityGroup.FromLimits(quantile, population, value, new(row.Number("lower_cl"), row.Number("upper_cl")), (InequalityValue)how.Whole("value_type"));
    }

    static SlopeSettings Settings(int number)
    {
        var how = OracleTable.Read("sii_cases.csv").Rows.Single(row => row.Whole("case") == number);
        return new() { Values = (InequalityValue)how.Whole("value_type"), Transform = how.Text("transform") == "TRUE", Multiplier = how.Number("multiplier"), Quantiles = how.Whole("nq") };
    }
}
