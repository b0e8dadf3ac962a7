using System.Globalization;
using Endeavour.Indicators.Releases;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Movements;

/// <summary>
/// Writes down, when a release is built, which of its series moved, the largest movement first, and how many were tested: so that all exceptions of all areas are one
/// reading of a small table, however long the series are.
/// </summary>
static class DeriveMovements
{
    /// <summary>Limits of no width that differ at all are as far apart as can be.</summary>
    const string Table = """
        CREATE TABLE movement AS
        SELECT indicator, sex, age, area, period, 0::UTINYINT AS test, change > 0 AS up, value, compared AS since, before,
               coalesce(2 * abs(value - before) / nullif((upper95 - lower95) + (before_upper95 - before_lower95), 0), 1e9) AS size, chance
        FROM series WHERE change <> 0
        UNION ALL
        SELECT indicator, sex, age, area, period, 1::UTINYINT, direction = $increasing, value, NULL, NULL, sqrt(chi_squared / $threshold), $chance
        FROM series WHERE direction IN ($increasing, $decreasing)
        ORDER BY size DESC, indicator, sex, age, area, test
        """;

    /// <summary>The chances are summed as exact decimals: the same whichever thread comes first.</summary>
    const string Tested = """
        CREATE TABLE tested AS
        SELECT l.indicator, a.kind, count(chance) AS changes, coalesce(sum(chance::DECIMAL(18, 12)), 0)::DOUBLE AS changes_by_chance, count(*) FILTER (change <> 0) AS changed,
               count(*) FILTER (direction <> $none) AS trends, count(*) FILTER (direction IN ($increasing, $decreasing)) AS trending
        FROM series l JOIN area a ON a.id = l.area
        GROUP BY ALL ORDER BY ALL
        """;

    public static void Run(ObservationTable table)
    {
        foreach (var sql in (string[])[Table, Tested, "DROP TABLE series"])
            table.Run(sql.Replace("$increasing", Number(TrendDirection.Increasing), StringComparison.Ordinal).Replace("$decreasing", Number(TrendDirection.Decreasing), StringComparison.Ordinal)
                .Replace("$none", Number(TrendDirection.CannotBeCalculated), StringComparison.Ordinal).Replace("$threshold", RecentTrend.Threshold.ToString("R", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("$chance", TestedKind.TrendChance.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    static string Number(TrendDirection direction) => ((byte)direction).ToString(CultureInfo.InvariantCulture);
}
