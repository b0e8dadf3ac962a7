using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Keeping;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Movements;

/// <summary>What moved in one release: two readings of small tables.</summary>
static class MovementQuery
{
    const string Largest = """
        SELECT m.indicator AS Indicator, i.name AS Name, x.text AS Sex, g.text AS Age, a.code AS Area, a.name AS AreaName, m.test::INTEGER AS Test, m.up AS Up, p.text AS Period,
               m.value AS Value, s.text AS Since, m.before AS Before, m.size AS Size, m.chance::FLOAT8 AS Chance, i.polarity::INTEGER AS Polarity
        FROM (SELECT * FROM movement $where ORDER BY size DESC, indicator, sex, age, area, test LIMIT $most) m JOIN indicator i ON i.id = m.indicator JOIN word x ON x.kind = 'sex' AND x.id = m.sex JOIN word g ON g.kind = 'age' AND g.id = m.age
        JOIN area a ON a.id = m.area JOIN period p ON p.key = m.period LEFT JOIN period s ON s.key = m.since
        ORDER BY m.size DESC, m.indicator, m.sex, m.age, m.area, m.test
        """;

    const string Tested = """
        SELECT kind::INTEGER AS Kind, sum(changes)::INTEGER AS Changes, sum(changes_by_chance::DECIMAL(28, 12))::FLOAT8 AS ByChance, sum(changed)::INTEGER AS Changed,
               sum(trends)::INTEGER AS Trends, sum(trending)::INTEGER AS Trending
        FROM tested $where GROUP BY kind ORDER BY kind
        """;

    sealed record Row(int Indicator, string Name, string Sex, string Age, string Area, string AreaName, int Test, bool Up, string Period, double Value, string? Since, double? Before, double Size, double Chance, int? Polarity);

    sealed record Counts(int Kind, int Changes, double ByChance, int Changed, int Trends, int Trending);

    /// <param name="indicators">Null for all that the release holds.</param>
    public static Moved Ask(ReleaseReader reader, IReadOnlyCollection<int>? indicators, int most)
    {
        // Releases from before this was derived have no such tables.
        if (!reader.Has("movement") || !reader.Has("tested")) return Moved.Nothing;
        var where = indicators is null ? "" : $"WHERE indicator IN ({string.Join(',', indicators)})";
        var tested = reader.Ask<Counts>(Tested.Replace("$where", where, StringComparison.Ordinal)).ConvertAll(row => new TestedKind((AreaKind)row.Kind, row.Changes, row.ByChance, row.Changed, row.Trends, row.Trending));
        var largest = reader.Ask<Row>(Largest.Replace("$most", $"{most}", StringComparison.Ordinal).Replace("$where", where, StringComparison.Ordinal))
            .ConvertAll(row => new Movement(row.Indicator, row.Name, row.Sex, row.Age, row.Area, row.AreaName, (MovementTest)row.Test, row.Up, row.Period, row.Value, row.Since, row.Before, row.Size, row.Chance) { Polarity = (Polarity?)row.Polarity });
        return new(largest, tested.Sum(kind => kind.Found), tested);
    }
}
