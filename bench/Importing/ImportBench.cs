using DuckDB.NET.Data;
using Endeavour.Indicators.Releases;

namespace Endeavour.Bench.Importing;

/// <summary>
/// An import (read, check, hash and keep the source, sort, find rows that stand twice, trends, verdicts, spreads, publish) against the least that any
/// tool must do: DuckDB reading the same file with the types given into a sorted table, with its default settings.
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

    public static void Run(Workshop workshop, int rows)
    {
        var csv = workshop.Csv(rows);
        var bare = Child.Measure("bare-import", csv, workshop.Bare(rows));
        var ours = Child.Measure("import", csv, workshop.Evidence(rows));
        var (anchor, time) = (bare.Seconds["import"], ours.Seconds["import"]);
        Console.WriteLine($"import of {rows:N0} rows: {time:0.0} s, {ours.Memory}; bare DuckDB {anchor:0.0} s, {bare.Memory}; ratio {time / anchor:0.00}, of processor time {ours.ProcessorSeconds / bare.ProcessorSeconds:0.00} ({ours.ProcessorSeconds:0.0} s against {bare.ProcessorSeconds:0.0} s)");
        foreach (var (stage, seconds) in ours.Seconds.Where(each => each.Key != "import")) Console.WriteLine($"    {stage,-60} {seconds,6:0.0} s");
    }

    public static Dictionary<string, double> Endeavour(string[] arguments)
    {
        if (Directory.Exists(arguments[1])) Directory.Delete(arguments[1], recursive: true);
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
            using var command = connection.CreateCommand();
            command.CommandText = Bare.Replace("$path", $"'{arguments[0]}'", StringComparison.Ordinal);
            command.ExecuteNonQuery();
        }) };
    }
}
