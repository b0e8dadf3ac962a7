using DuckDB.NET.Data;
using Endeavour.Evidence;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Database;
using Endeavour.Indicators.Files;

namespace Endeavour.Web.Archive;

/// <summary>The figures behind a partnership's outcomes, all areas of each indicator so that they can still be compared, as Parquet: one file a release.</summary>
static class WriteParquet
{
    const string Rows = """
        SELECT i.id AS indicator, i.name AS indicator_name, a.code AS area_code, a.name AS area_name, a.type AS area_type, sex.text AS sex, age.text AS age,
               c.type AS category_type, c.name AS category, p.text AS period, o.value, o.lower95, o.upper95, o.lower998, o.upper998, o.count, o.denominator,
               missing.text AS missing, note.text AS note, f.name AS source_file, o.line AS source_line
        FROM release.observation o JOIN release.indicator i ON i.id = o.indicator JOIN release.area a ON a.id = o.area JOIN release.file f ON f.number = o.file
        LEFT JOIN release.word sex ON sex.kind = 'sex' AND sex.id = o.sex LEFT JOIN release.word age ON age.kind = 'age' AND age.id = o.age
        LEFT JOIN release.word note ON note.kind = 'note' AND note.id = o.note LEFT JOIN release.category c ON c.id = o.category LEFT JOIN release.period p ON p.key = o.period
        LEFT JOIN (VALUES $missing) missing(id, text) ON missing.id = o.missing
        WHERE o.indicator IN ($indicators)
        ORDER BY o.indicator, o.sex, o.age, o.category, o.area, o.period, o.file, o.line
        """;

    /// <summary>What the partnership's public pages show: its own where it keeps an indicator itself, else the server's; nothing under embargo.</summary>
    public static void Add(ArchiveWriter archive, AppDb db, IReadOnlyList<EvidenceFolder> layers, DateTimeOffset now)
    {
        var wanted = db.Outcomes.Where(outcome => outcome.Indicator != null).Select(outcome => outcome.Indicator!.Value).Distinct().Order().ToList();
        foreach (var evidence in layers)
        {
            var served = evidence.ReadServed().At(now).Indicators;
            foreach (var release in wanted.Where(served.ContainsKey).GroupBy(id => served[id])) Add(archive, evidence, release);
            wanted.RemoveAll(served.ContainsKey);
        }
    }

    static void Add(ArchiveWriter archive, EvidenceFolder evidence, IGrouping<string, int> release)
    {
        Directory.CreateDirectory(archive.Beside);
        var file = Path.Combine(archive.Beside, $"{release.Key}.parquet");
        using (var kept = evidence.Files(release.Key, [.. release])) Write(kept.Observations, release, file);
        archive.Add($"parquet/observations-{release.Key}.parquet", file, System.IO.Compression.CompressionLevel.NoCompression);
        File.Delete(file);
    }

    static void Write(string observations, IEnumerable<int> indicators, string file)
    {
        var missing = string.Join(", ", Enum.GetValues<MissingReason>().Select(reason => $"({(int)reason}, {(reason == MissingReason.None ? "NULL" : $"'{reason}'")})"));
        var rows = Rows.Replace("$missing", missing, StringComparison.Ordinal).Replace("$indicators", string.Join(", ", indicators), StringComparison.Ordinal);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SET memory_limit = '1GB'; SET threads = 1; ATTACH {Text(observations)} AS release (READ_ONLY); COPY ({rows}) TO {Text(file)} (FORMAT parquet, COMPRESSION zstd)";
        command.ExecuteNonQuery();
    }

    static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
