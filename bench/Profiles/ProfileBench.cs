using DuckDB.NET.Data;
using Endeavour.Bench.Synthetic;
using Endeavour.Indicators.Releases;
using Endeavour.Indicators.Reading;

namespace Endeavour.Bench.Profiles;

/// <summary>What a profile page asks (three areas and England, forty indicators, every year) against a plain query of the bare table.</summary>
static class ProfileBench
{
    const int Indicators = 40, Questions = 25;

    public static void Run(Workshop workshop, int rows)
    {
        if (!File.Exists(workshop.Bare(rows)) || !Directory.Exists(workshop.Evidence(rows))) return;
        var ours = Child.Measure("profile", workshop.Evidence(rows), $"{rows}").Seconds;
        var bare = Child.Measure("bare-profile", workshop.Bare(rows), $"{rows}").Seconds;
        Console.WriteLine($"profile from {rows:N0} rows: first {1000 * ours["cold"]:0} ms, next {1000 * ours["warm"]:0} ms, again {1000 * ours["again"]:0.00} ms; "
            + $"bare DuckDB first {1000 * bare["cold"]:0} ms, next {1000 * bare["warm"]:0} ms; ratio {ours["cold"] / bare["cold"]:0.00} first, {ours["warm"] / bare["warm"]:0.00} next");
    }

    public static Dictionary<string, double> Endeavour(string[] arguments)
    {
        using var store = new EvidenceStore(new EvidenceFolder(arguments[0]));
        var questions = Ask(int.Parse(arguments[1], null));
        return new()
        {
            ["cold"] = Child.Seconds(() => store.Read(questions[0].Areas, questions[0].Indicators)),
            ["warm"] = Middle(questions.Skip(1).Select(ask => Child.Seconds(() => store.Read(ask.Areas, ask.Indicators)))),
            ["again"] = Middle(questions.Skip(1).Select(ask => Child.Seconds(() => store.Read(ask.Areas, ask.Indicators)))),
        };
    }

    public static Dictionary<string, double> BareDuckDb(string[] arguments)
    {
        using var connection = new DuckDBConnection($"Data Source={arguments[0]};access_mode=READ_ONLY");
        connection.Open();
        var seconds = Ask(int.Parse(arguments[1], null)).Select(ask => Child.Seconds(() => ReadAll(connection, ask))).ToList();
        return new() { ["cold"] = seconds[0], ["warm"] = Middle(seconds.Skip(1)) };
    }

    static void ReadAll(DuckDBConnection connection, Question ask)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM t WHERE indicator IN ({string.Join(',', ask.Indicators)}) AND area IN ('E92000001', {string.Join(',', ask.Areas.Select(code => $"'{code}'"))})";
        using var rows = command.ExecuteReader();
        var values = new object[rows.FieldCount];
        while (rows.Read()) rows.GetValues(values);
    }

    readonly record struct Question(string[] Areas, int[] Indicators);

    /// <summary>Each question has other areas and indicators than the one before, spread over the file.</summary>
    static List<Question> Ask(int rows)
    {
        var chance = new Random(7);
        var most = Math.Max(Indicators, SyntheticFile.Indicators(rows));
        return [.. Enumerable.Range(0, Questions).Select(_ => new Question(
            [.. Enumerable.Range(0, 3).Select(_ => SyntheticArea.UpperTier[chance.Next(153)].Code)],
            [.. Enumerable.Range(0, Indicators).Select(_ => 90_000 + chance.Next(most)).Distinct()]))];
    }

    static double Middle(IEnumerable<double> seconds) => seconds.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
