using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.LifeExpectancies;

public class LifeExpectancyReferenceTests
{
    [Fact]
    public void Life_expectancy_at_every_age_matches_the_reference_on_every_row()
    {
        var tables = Areas().ToDictionary(area => area.Key, area => LifeExpectancy.Of([.. area.Reverse()]));
        var compared = OracleTable.Read("le_expected.csv").Rows.Count(expected => Match(expected, tables[expected.Text("area")].At(expected.Whole("startage"))));
        Assert.Equal(780, compared);
    }

    [Fact]
    public void Areas_without_a_life_expectancy_say_why()
    {
        var tables = Areas().ToDictionary(area => area.Key, area => LifeExpectancy.Of([.. area]));
        Assert.All(tables["L02"].Rows, row => Assert.Equal(Missing.NoDeathsInLastBand, row.Value.Reason));
        Assert.All(tables["L03"].Rows, row => Assert.Equal(Missing.AgeBandMissing, row.Value.Reason));
        Assert.Equal(19, tables["L03"].Rows.Count);
        Assert.Equal(Missing.AgeBandMissing, tables["L03"].At(35).Value.Reason);
        Assert.All(tables["L41"].Rows, row => Assert.Equal(Missing.TooFewPeople, row.Value.Reason));
    }

    [Fact]
    public void Batches_match_the_reference_on_every_row()
    {
        var rows = OracleTable.Read("le_input.csv").Rows.Where(row => row.Text("area") != "L03").ToList();
        double[] deaths = [.. rows.Select(row => row.Number("deaths"))], people = [.. rows.Select(row => row.Number("pops"))];
        var (all, at65) = (new LifeExpectancyEstimate[rows.Count], new LifeExpectancyEstimate[rows.Count / 20]);
        var limits = new Answer<Interval>[rows.Count * 2];
        LifeExpectancy.AtEveryAge(deaths, people, LifeExpectancy.StandardStartAges, all);
        LifeExpectancy.At(65, deaths, people, LifeExpectancy.StandardStartAges, at65);
        LifeExpectancy.Limits(all, [0.95, 0.998], limits);
        var expected = OracleTable.Read("le_expected.csv").Rows.ToDictionary(row => (row.Text("area"), row.Whole("startage")));
        foreach (var (i, row) in rows.Index())
        {
            Match(expected[(row.Text("area"), row.Whole("startage"))], all[i]);
            if (all[i].Age == 65) Assert.Equal(all[i], at65[i / 20]);
            Assert.Equal(all[i].Limits(), limits[2 * i]);
            Assert.Equal(all[i].Limits(0.998), limits[2 * i + 1]);
        }
    }

    static ILookup<string, DeathsByAge> Areas() => OracleTable.Read("le_input.csv").Rows.ToLookup(
        row => row.Text("area"), row => new DeathsByAge(row.Whole("startage"), row.Known("deaths"), row.Known("pops")));

    static bool Match(OracleRow expected, LifeExpectancyEstimate found)
    {
        var where = $"{expected.Text("area")} at {expected.Text("startage")}";
        Near.Equal(expected.Number("dths_used"), found.Deaths, where + ", deaths");
        Near.Equal(expected.Number("pops_used"), found.Population, where + ", population");
        Assert.Equal((where, double.IsNaN(expected.Number("value"))), (where, found.Value.IsMissing));
        if (found.Value.TryGet(out var years)) Near.Equal(expected.Number("value"), years, where);
        foreach (var (column, confidence) in new[] { ("95_0cl", 0.95), ("99_8cl", 0.998) })
        {
            Assert.Equal((where, double.IsFinite(expected.Number("lower" + column))), (where, !found.UnclampedLimits(confidence).IsMissing));
            if (!found.UnclampedLimits(confidence).TryGet(out var limits)) continue;
            Near.Equal(expected.Number("lower" + column), limits.Lower, where + ", lower " + column);
            Near.Equal(expected.Number("upper" + column), limits.Upper, where + ", upper " + column);
        }
        return !found.Value.IsMissing;
    }
}
