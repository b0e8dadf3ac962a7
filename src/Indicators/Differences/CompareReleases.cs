using System.Globalization;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Differences;

/// <summary>
/// Compares a release that is being built with what is served now, indicator by indicator: periods that came, figures that were restated, figures and whole series that
/// went, and definitions that changed. Kept in the release itself, so that what it changed can be read as long as it is kept.
/// </summary>
/// <param name="own">The layer that the release is for.</param>
/// <param name="fewer">Whoever imports knows that series will go.</param>
sealed class CompareReleases(ObservationTable table, ImportProblems problems, EvidenceFolder own, bool fewer)
{
    /// <summary>How many rows are compared at once: bounds the memory that the comparison takes, whatever the size of the release.</summary>
    const int RowsAtOnce = 2_000_000;

    /// <summary>Texts in place of numbers where the new release may not know them any more.</summary>
    const string Tables = """
        CREATE TABLE compared (indicator INTEGER, earlier VARCHAR, earlier_rows INTEGER, rows INTEGER);
        CREATE TABLE arrived (indicator INTEGER, period INTEGER, rows INTEGER);
        CREATE TABLE restated (
            indicator INTEGER, sex UTINYINT, age USMALLINT, category USMALLINT, area INTEGER, period INTEGER,
            was DOUBLE, was_lower95 DOUBLE, was_upper95 DOUBLE, "now" DOUBLE, now_lower95 DOUBLE, now_upper95 DOUBLE, beyond BOOLEAN);
        CREATE TABLE gone (
            indicator INTEGER, area VARCHAR, sex VARCHAR, age VARCHAR, category_type VARCHAR, category VARCHAR, first_period VARCHAR, last_period VARCHAR, points INTEGER, whole BOOLEAN);
        CREATE TABLE redefined (indicator INTEGER, field VARCHAR, was VARCHAR, "now" VARCHAR);
        """;

    /// <summary>Each release numbers its words for itself.</summary>
    const string Words = """
        CREATE OR REPLACE TEMP TABLE sex_now AS SELECT o.id AS was, n.id AS "now" FROM earlier.word o LEFT JOIN word n ON n.kind = o.kind AND n.text = o.text WHERE o.kind = 'sex';
        CREATE OR REPLACE TEMP TABLE age_now AS SELECT o.id AS was, n.id AS "now" FROM earlier.word o LEFT JOIN word n ON n.kind = o.kind AND n.text = o.text WHERE o.kind = 'age';
        CREATE OR REPLACE TEMP TABLE category_now AS SELECT o.id AS was, n.id AS "now" FROM earlier.category o LEFT JOIN category n ON n.type = o.type AND n.name = o.name;
        CREATE OR REPLACE TEMP TABLE area_now AS SELECT o.id AS was, n.id AS "now" FROM earlier.area o LEFT JOIN area n ON n.code = o.code;
        """;

    /// <summary>
    /// Publishers round anew and write figures with more or fewer digits: what agrees to nine significant digits is the same figure. A figure that came, or
    /// that went while its row stayed, is restated too.
    /// </summary>
    const string Pairs = """
        CREATE OR REPLACE TEMP TABLE pair AS
        WITH was AS (
            SELECT o.indicator, o.period, s."now" AS sex, a."now" AS age, c."now" AS category, r."now" AS area, o.value, o.lower95, o.upper95,
                   o.sex AS was_sex, o.age AS was_age, o.category AS was_category, o.area AS was_area
            FROM earlier.observation o JOIN sex_now s ON s.was = o.sex JOIN age_now a ON a.was = o.age JOIN category_now c ON c.was = o.category JOIN area_now r ON r.was = o.area
            WHERE o.indicator IN ($indicators)),
        fresh AS (SELECT * FROM observation WHERE indicator IN ($indicators))
        SELECT w.indicator, w.period, w.was_sex, w.was_age, w.was_category, w.was_area, n.indicator IS NULL AS gone,
               n.sex, n.age, n.category, n.area, w.value AS was, w.lower95 AS was_lower95, w.upper95 AS was_upper95, n.value AS "now", n.lower95 AS now_lower95, n.upper95 AS now_upper95
        FROM was w LEFT JOIN fresh n ON n.indicator = w.indicator AND n.period = w.period AND n.sex = w.sex AND n.age = w.age AND n.category = w.category AND n.area = w.area
        WHERE n.indicator IS NULL OR (w.value IS NULL) <> (n.value IS NULL) OR abs(w.value - n.value) > 1e-9 * greatest(abs(w.value), abs(n.value))
        """;

    const string Restated = """
        INSERT INTO restated
        SELECT indicator, sex, age, category, area, period, was, was_lower95, was_upper95, "now", now_lower95, now_upper95, coalesce("now" < was_lower95 OR "now" > was_upper95, false)
        FROM pair WHERE NOT gone ORDER BY indicator, sex, age, category, area, period
        """;

    const string Gone = """
        INSERT INTO gone
        WITH series AS (
            SELECT indicator, was_sex, was_age, was_category, was_area, min(period) AS first, max(period) AS last, count(*) AS points
            FROM pair WHERE gone GROUP BY ALL),
        held AS (
            SELECT o.indicator, o.sex, o.age, o.category, o.area, count(*) AS points
            FROM earlier.observation o SEMI JOIN series s ON s.indicator = o.indicator AND s.was_sex = o.sex AND s.was_age = o.age AND s.was_category = o.category AND s.was_area = o.area
            WHERE o.indicator IN ($indicators) GROUP BY ALL)
        SELECT s.indicator, r.code, x.text, g.text, c.type, c.name, f.text, l.text, s.points, s.points = h.points
        FROM series s JOIN held h ON h.indicator = s.indicator AND h.sex = s.was_sex AND h.age = s.was_age AND h.category = s.was_category AND h.area = s.was_area
        JOIN earlier.area r ON r.id = s.was_area JOIN earlier.word x ON x.kind = 'sex' AND x.id = s.was_sex JOIN earlier.word g ON g.kind = 'age' AND g.id = s.was_age
        JOIN earlier.category c ON c.id = s.was_category JOIN earlier.period f ON f.key = s.first JOIN earlier.period l ON l.key = s.last
        ORDER BY ALL
        """;

    const string Arrived = """
        INSERT INTO arrived
        SELECT n.indicator, n.period, count(*) FROM observation n
        ANTI JOIN (SELECT DISTINCT indicator, period FROM earlier.observation WHERE indicator IN ($indicators)) o ON o.indicator = n.indicator AND o.period = n.period
        WHERE n.indicator IN ($indicators) GROUP BY ALL ORDER BY ALL
        """;

    const string Counted = """
        INSERT INTO compared
        SELECT n.indicator, '$earlier', o.rows, n.rows FROM (SELECT indicator, count(*) AS rows FROM observation WHERE indicator IN ($indicators) GROUP BY ALL) n
        JOIN (SELECT indicator, count(*) AS rows FROM earlier.observation WHERE indicator IN ($indicators) GROUP BY ALL) o USING (indicator) ORDER BY ALL
        """;

    static readonly string[] Fields = ["name", "definition", "rationale", "source", "method", "caveats", "unit", "value_type", "year_type", "limits_method", "comparison_method", "polarity"];

    /// <summary>What an earlier one says and this one leaves out is no change: most files bring figures without their definitions.</summary>
    static readonly string Redefined = "INSERT INTO redefined " + string.Join(" UNION ALL ", Fields.Select(field =>
        $"SELECT n.id, '{field}', o.{field}::VARCHAR, n.{field}::VARCHAR FROM indicator n JOIN earlier.indicator o USING (id) WHERE n.id IN ($indicators) AND o.{field} IS DISTINCT FROM n.{field} AND n.{field}::VARCHAR <> ''"))
        + " ORDER BY ALL";

    /// <param name="served">Which release each indicator of this import was served from; made-up figures are not among them.</param>
    public void Run(IEnumerable<(int Indicator, EvidenceFolder Folder, string Release)> served)
    {
        table.Run(Tables);
        foreach (var release in served.GroupBy(each => (each.Folder, each.Release), each => each.Indicator))
        {
            using var earlier = release.Key.Folder.Files(release.Key.Release, [.. release]);
            table.Run($"ATTACH '{earlier.Observations.Replace("'", "''", StringComparison.Ordinal)}' AS earlier (READ_ONLY)");
            table.Run(Words);
            foreach (var indicators in AtOnce([.. release.Order()])) Compare(release.Key, indicators);
            table.Run("DROP TABLE IF EXISTS pair; DETACH earlier");
        }
        table.Run("DROP TABLE IF EXISTS sex_now; DROP TABLE IF EXISTS age_now; DROP TABLE IF EXISTS category_now; DROP TABLE IF EXISTS area_now");
        Notice();
    }

    void Compare((EvidenceFolder Folder, string Release) earlier, IEnumerable<int> indicators)
    {
        var list = string.Join(',', indicators.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        foreach (var step in new[] { Counted, Arrived, Redefined, Pairs, Restated, Gone })
            table.Run(step.Replace("$indicators", list, StringComparison.Ordinal).Replace("$earlier", earlier.Release, StringComparison.Ordinal));
        // A partnership's own figures over the server's are few by their nature, and the server's stay where they are.
        if (!fewer && earlier.Folder == own) new LostSeries(table, problems).Check(list);
    }

    /// <summary>As many indicators together as fit the memory.</summary>
    IEnumerable<IReadOnlyList<int>> AtOnce(List<int> indicators)
    {
        var rows = Rows(indicators);
        var (together, sum) = (new List<int>(), 0L);
        foreach (var indicator in indicators)
        {
            if (together.Count > 0 && sum + rows.GetValueOrDefault(indicator) > RowsAtOnce)
            {
                yield return together;
                (together, sum) = ([], 0);
            }
            together.Add(indicator);
            sum += rows.GetValueOrDefault(indicator);
        }
        if (together.Count > 0) yield return together;
    }

    Dictionary<int, long> Rows(List<int> indicators)
    {
        using var command = table.Connection.CreateCommand();
        command.CommandText = $"SELECT indicator, count(*) FROM earlier.observation WHERE indicator IN ({string.Join(',', indicators)}) GROUP BY ALL";
        using var rows = command.ExecuteReader();
        var counted = new Dictionary<int, long>();
        while (rows.Read()) counted[rows.GetInt32(0)] = rows.GetInt64(1);
        return counted;
    }

    /// <summary>What a person should look at before it is quoted, an indicator a line.</summary>
    void Notice()
    {
        foreach (var each in ReadDifferences.Summaries(new FileReader(table.Connection)))
        {
            if (each.Restated > 0) Add(each, "restated", each.RestatedWords);
            if (each.SeriesGone > 0) Add(each, "seriesGone", $"{Count(each.SeriesGone, "series that was", "series that were")} served until now {(each.SeriesGone == 1 ? "is" : "are")} not in this release.");
            if (each.Redefined > 0) Add(each, "redefined", $"The publisher says {Count(each.Redefined, "thing", "things")} about the indicator in other words than before.");
        }
    }

    void Add(IndicatorDifference each, string code, string says) =>
        problems.Add(new("", 0, null, code, FormattableString.Invariant($"Indicator {each.Indicator} ({each.Name}): {says} See what the release changed before you quote it."), Refuses: false));

    static string Count(int number, string one, string many) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";
}
