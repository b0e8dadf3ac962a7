using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Releases;

/// <summary>What pages read that takes more than one row to work out: derived once, when the release is built.</summary>
static class ReleaseTables
{
    /// <summary>How the areas of one kind spread, for every period that is some area's latest: the bars of a spine chart. Quartiles interpolate.</summary>
    const string Spread = """
        CREATE TABLE spread AS
        SELECT o.indicator, o.sex, o.age, o.period, a.kind, count(*) AS areas, min(o.value) AS lowest, quantile_cont(o.value, 0.25) AS lower_quarter,
               median(o.value) AS middle, quantile_cont(o.value, 0.75) AS upper_quarter, max(o.value) AS highest
        FROM observation o JOIN area a ON a.id = o.area
        SEMI JOIN (SELECT DISTINCT indicator, sex, age, period FROM latest) l ON l.indicator = o.indicator AND l.sex = o.sex AND l.age = o.age AND l.period = o.period
        WHERE o.category = 0 AND o.value IS NOT NULL
        GROUP BY ALL ORDER BY ALL
        """;

    /// <summary>Rows where the publisher's verdict and ours part. The verdicts come from a table that the statistics library fills, so the rule is written once.</summary>
    const string Differences = """
        SELECT f.name, o.line, o.published, v.verdict
        FROM observation o
        JOIN indicator i ON i.id = o.indicator
        JOIN verdict v ON v.position = o.position AND v.polarity = coalesce(i.polarity, $unknown) AND v.two_levels = i.two_levels
        JOIN file f ON f.number = o.file
        WHERE o.published > 0 AND o.category = 0 AND v.verdict <> o.published
        ORDER BY o.file, o.line
        """;

    public static void Derive(ObservationTable table, ImportProblems problems)
    {
        table.Run(Spread);
        WriteVerdicts(table);
        FindDifferences(table, problems);
        table.Run("DROP TABLE verdict");
    }

    static void WriteVerdicts(ObservationTable table)
    {
        table.Run("CREATE TEMP TABLE verdict (position TINYINT, polarity UTINYINT, two_levels BOOLEAN, verdict TINYINT)");
        using var appender = table.Connection.CreateAppender("temp", "main", "verdict");
        foreach (var position in Enum.GetValues<Position>())
            foreach (var polarity in Enum.GetValues<Polarity>())
                foreach (var twoLevels in (bool[])[false, true])
                    appender.CreateRow().AppendValue((sbyte)position).AppendValue((byte)polarity).AppendValue(twoLevels).AppendValue((sbyte)Verdicts.Of(position, polarity, twoLevels)).EndRow();
    }

    static void FindDifferences(ObservationTable table, ImportProblems problems)
    {
        using var command = table.Connection.CreateCommand();
        command.CommandText = Differences.Replace("$unknown", $"{(byte)Polarity.NoJudgement}", StringComparison.Ordinal);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (theirs, ours) = ((Verdict)rows.GetFieldValue<sbyte>(2), (Verdict)rows.GetFieldValue<sbyte>(3));
            problems.Add(new(rows.GetString(0), rows.GetInt32(1), "Compared to England value or percentiles", "verdictDiffers",
                $"The file says {theirs.Words()}; from its limits and England's value it is {ours.Words()}. Ours is shown. Check how the publisher compares.", Refuses: false));
        }
    }
}

/// <summary>From a position to a verdict, at the level that the indicator is compared at.</summary>
public static class Verdicts
{
    public static Verdict Of(Position? position, Polarity polarity, bool twoLevels) =>
        Comparison.Judge(twoLevels || position is null ? position : (Position)Math.Sign((sbyte)position), polarity);

    public static string Words(this Verdict verdict) => verdict == Verdict.NotCompared ? "not compared" : verdict.ToString().ToLowerInvariant();
}
