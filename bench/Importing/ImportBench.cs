using DuckDB.NET.Data;
using Endeavour.Bench.Synthetic;
using Endeavour.Indicators.Releases;

namespace Endeavour.Bench.Importing;

/// <summary>
/// An import over a release that is served (read, check, hash and keep the source, sort, hide small numbers, find rows that stand twice, trends, what moved, verdicts, spreads,
/// compare with what is served, publish) against the least that any tool must do: DuckDB reading the same file with the types given into a sorted table, with its default settings.
/// </summary>
static class ImportBench
{
    const string Bare = """
        CREATE TABLE t AS SELECT * FROM read_csv($path, auto_detect = false, header = true, delim = ',', quote = '"', columns = {
            'indicator': 'INTEGER', 'name': 'VARCHAR', 'parent': 'VARCHAR', 'parent_name': 'VARCHAR', 'area': 'VARCHAR', 'area_name': 'VARCHAR', 'area_type': 'VARCHAR',
            'sex': 'VARCHAR', 'age': 'VARCHAR', 'category_type': 'VARCHAR', 'category': 'VARCHAR', 'period': 'VARCHAR', 'value': 'DOUBLE', 'lower95': 'DOUBLE', 'upper95': 'DOUBLE',
            'lower998': 'DOUBLE', 'upper998': 'DOUBLE', 'count': 'DOUBLE', 'denominator': 'DOUBLE', 'note': 'VARCHAR', 'trend': 'VARCHAR', 'to_england': 'VARCHAR', 'to_parent': 'VARCHAR',
            'sortable': 'INTEGER', 'new_data': 'VARCHAR', 'to_goal': 'VARCHAR', 'period_range': 'VARCHAR' })
        ORDER BY indicator, sex, age, category, area, period
        """;

    /// <summary>The columns that a release keeps of a row, as the file writes them.</summary>
    const string SameColumns = """
        CREATE TABLE t AS SELECT indicator, sex, age, category_type, category, area, period, value, lower95, upper95, lower998, upper998, count, denominator, note, trend, to_england
        FROM bare.t ORDER BY indicator, sex, age, category, area, period
        """;

    public static void Run(Workshop workshop, int rows)
    {
        var (csv, earlier) = (workshop.Csv(rows), workshop.Csv(rows, Edition.Earlier));
        if (Directory.Exists(workshop.Evidence(rows))) Directory.Delete(workshop.Evidence(rows), recursive: true);
        Child.Measure("import", earlier, workshop.Evidence(rows));
        var bare = Child.Measure("bare-import", csv, workshop.Bare(rows));
        var ours = Child.Measure("import", csv, workshop.Evidence(rows));
        var (anchor, time) = (bare.Seconds["import"], ours.Seconds["import"]);
        Console.WriteLine($"import of {rows:N0} rows: {time:0.0} s, {ours.Memory}; bare DuckDB {anchor:0.0} s, {bare.Memory}; ratio {time / anchor:0.00}, of processor time {ours.ProcessorSeconds / bare.ProcessorSeconds:0.00} ({ours.ProcessorSeconds:0.0} s against {bare.ProcessorSeconds:0.0} s)");
        foreach (var (stage, seconds) in ours.Seconds.Where(each => each.Key != "import")) Console.WriteLine($"    {stage,-60} {seconds,6:0.0} s");
        Sizes(workshop, rows);
    }

    static void Sizes(Workshop workshop, int rows)
    {
        var folder = new EvidenceFolder(workshop.Evidence(rows));
        var release = folder.ReadReleases()[^1];
        var (ours, same) = (new FileInfo(folder.Files(release.Id).Observations).Length, SizeOfSameColumns(workshop.Bare(rows)));
        Console.WriteLine($"store of {release.RowsKept:N0} rows, with all that was derived: {ours / 1e6:0} MB; DuckDB's own sorted table of the same columns {same / 1e6:0} MB, of all columns {new FileInfo(workshop.Bare(rows)).Length / 1e6:0} MB; ratio {ours / (double)same:0.00}");
        Console.WriteLine($"    hidden small numbers: {release.Hidden:N0}; notices: {release.Problems:N0}");
    }

    static long SizeOfSameColumns(string bare)
    {
        var path = bare + ".same";
        File.Delete(path);
        using (var connection = new DuckDBConnection($"Data Source={path}"))
        {
            connection.Open();
            Run(connection, $"ATTACH '{bare}' AS bare (READ_ONLY)");
            Run(connection, SameColumns);
        }
        var size = new FileInfo(path).Length;
        File.Delete(path);
        return size;
    }

    public static Dictionary<string, double> Endeavour(string[] arguments)
    {
        var stages = new StageClock();
        stages.Seconds["import"] = Child.Seconds(() =>
        {
            var result = new Import(new EvidenceFolder(arguments[1]), TimeProvider.System).Run([arguments[0]], progress: stages);
            if (result.Release is null) throw new InvalidOperationException($"The import was refused: {result.Problems[0].Message}");
        });
        stages.End();
        return stages.Seconds;
    }

    public static Dictionary<string, double> BareDuckDb(string[] arguments)
    {
        File.Delete(arguments[1]);
        return new() { ["import"] = Child.Seconds(() =>
        {
            using var connection = new DuckDBConnection($"Data Source={arguments[1]}");
            connection.Open();
            Run(connection, Bare.Replace("$path", $"'{arguments[0]}'", StringComparison.Ordinal));
        }) };
    }

    static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
