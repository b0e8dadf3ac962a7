using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Differences;

/// <summary>Reads what a release changed, from the release itself.</summary>
public static class ReadDifferences
{
    const string Summary = """
        SELECT i.id AS Id, i.name AS Name, c.earlier AS Earlier, coalesce(c.rows, (SELECT count(*) FROM observation o WHERE o.indicator = i.id))::INTEGER AS Rows,
               (SELECT count(*) FROM restated r WHERE r.indicator = i.id)::INTEGER AS Restated, (SELECT count(*) FROM restated r WHERE r.indicator = i.id AND r.beyond)::INTEGER AS Beyond,
               (SELECT count(*) FROM restated r WHERE r.indicator = i.id AND (r.was_lower95 IS NULL OR r.was_upper95 IS NULL))::INTEGER AS WithoutInterval,
               coalesce((SELECT sum(points) FROM gone g WHERE g.indicator = i.id), 0)::INTEGER AS FiguresGone, (SELECT count(*) FROM gone g WHERE g.indicator = i.id AND g.whole)::INTEGER AS SeriesGone,
               (SELECT count(*) FROM redefined d WHERE d.indicator = i.id)::INTEGER AS Redefined
        FROM indicator i LEFT JOIN compared c ON c.indicator = i.id ORDER BY i.id
        """;

    const string Restated = """
        SELECT r.indicator AS Indicator, a.code AS Area, a.name AS AreaName, s.text AS Sex, g.text AS Age, c.type AS CategoryType, c.name AS Category, p.text AS Period,
               r.was AS Was, r.was_lower95 AS WasLower95, r.was_upper95 AS WasUpper95, r."now" AS "Now", r.now_lower95 AS NowLower95, r.now_upper95 AS NowUpper95,
               CASE WHEN r."now" IS NULL OR r.was_lower95 IS NULL OR r.was_upper95 IS NULL THEN NULL ELSE r.beyond END AS Beyond
        FROM restated r JOIN area a ON a.id = r.area JOIN word s ON s.kind = 'sex' AND s.id = r.sex JOIN word g ON g.kind = 'age' AND g.id = r.age
        JOIN category c ON c.id = r.category JOIN period p ON p.key = r.period
        ORDER BY r.beyond DESC, abs(r."now" - r.was) / nullif(abs(r.was), 0) DESC NULLS LAST, r.indicator, a.code, s.text, g.text, c.type, c.name, r.period LIMIT $most
        """;

    /// <summary>Every indicator of the release, by number. None where the release was made before releases were compared.</summary>
    public static IReadOnlyList<IndicatorDifference> Of(EvidenceFolder folder, string release) => With(folder, release, Summaries);

    /// <summary>The restated figures, those beyond their old interval first, then the largest change relative to what was; at most so many.</summary>
    public static IReadOnlyList<Restatement> Restatements(EvidenceFolder folder, string release, int most = int.MaxValue) =>
        With<Restatement>(folder, release, reader => [.. reader.Ask<Restatement>(Restated.Replace("$most", $"{most}", StringComparison.Ordinal))]);

    /// <summary>Series with figures that are no longer there, whole ones first; at most so many.</summary>
    public static IReadOnlyList<GoneSeries> Gone(EvidenceFolder folder, string release, int most = int.MaxValue) =>
        With<GoneSeries>(folder, release, reader => [.. reader.Ask<GoneSeries>($"""
            SELECT indicator AS Indicator, area AS Area, sex AS Sex, age AS Age, category_type AS CategoryType, category AS Category,
                   first_period AS FirstPeriod, last_period AS LastPeriod, points AS Points, whole AS Whole
            FROM gone ORDER BY whole DESC, indicator, area, sex, age, category_type, category LIMIT {most}
            """)]);

    public static IReadOnlyList<Redefinition> Redefined(EvidenceFolder folder, string release) =>
        With<Redefinition>(folder, release, reader => [.. reader.Ask<Redefinition>("""SELECT indicator AS Indicator, field AS Field, was AS Was, "now" AS "Now" FROM redefined ORDER BY indicator, field""")]);

    internal static IReadOnlyList<IndicatorDifference> Summaries(ReleaseReader reader)
    {
        var arrived = reader.Ask<(int Indicator, string Text)>("SELECT a.indicator, p.text FROM arrived a JOIN period p ON p.key = a.period ORDER BY a.indicator, a.period").ToLookup(row => row.Indicator, row => row.Text);
        return [.. reader.Ask<Counts>(Summary)
            .Select(row => new IndicatorDifference(row.Id, row.Name, row.Earlier, row.Rows, row.Earlier is null ? [] : [.. arrived[row.Id]], row.Restated, row.Beyond, row.WithoutInterval, row.FiguresGone, row.SeriesGone, row.Redefined))];
    }

    static IReadOnlyList<T> With<T>(EvidenceFolder folder, string release, Func<ReleaseReader, IReadOnlyList<T>> read)
    {
        using var reader = folder.Open(release);
        return reader.Has("compared") ? read(reader) : [];
    }

    sealed record Counts(int Id, string Name, string? Earlier, int Rows, int Restated, int Beyond, int WithoutInterval, int FiguresGone, int SeriesGone, int Redefined);
}
