using DuckDB.NET.Data;
using Endeavour.Bench.Synthetic;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;

namespace Endeavour.Bench.Questions;

/// <summary>
/// What pages ask of a store, each time of other indicators and areas, so that nothing is answered from memory; the profile also against a plain query of the bare table, where that
/// is there. The first question of each kind is said apart: it opens the release, reads its words and England's series.
/// </summary>
static class QuestionBench
{
    const int Indicators = 300, Areas = 16, Times = 25, Most = 50;

    public static void Run(Workshop workshop, int rows)
    {
        if (!Directory.Exists(workshop.Evidence(rows))) Bring(workshop, rows);
        var ours = Child.Measure("questions", workshop.Evidence(rows), $"{rows}").Seconds;
        Console.WriteLine($"questions of {rows:N0} rows ({SyntheticFile.Indicators(rows):N0} indicators of {SyntheticArea.National.Count} areas, {SyntheticFile.SmallAreaIndicators(rows):N0} of {SyntheticArea.Small.Count:N0}), median of {Times}, first apart:");
        foreach (var kind in ours.Keys.Where(key => !key.EndsWith(", first", StringComparison.Ordinal)))
            Console.WriteLine($"    {kind,-60} {1000 * ours[kind],8:0.00} ms, first {1000 * ours[kind + ", first"],8:0.0} ms");
        if (!File.Exists(workshop.Bare(rows))) return;
        var bare = Child.Measure("bare-questions", workshop.Bare(rows), $"{rows}").Seconds;
        Console.WriteLine($"    bare DuckDB, the same profiles: {1000 * bare["profile"]:0.0} ms, first {1000 * bare["profile, first"]:0.0} ms; ratio {ours.First().Value / bare["profile"]:0.00}");
    }

    /// <summary>One import; its source and the copy of it go at once, because that of fifty million rows is 15 GB.</summary>
    static void Bring(Workshop workshop, int rows)
    {
        var csv = workshop.Csv(rows);
        var import = Child.Measure("import", csv, workshop.Evidence(rows));
        Console.WriteLine($"import of {rows:N0} rows, for the questions: {import.Seconds["import"]:0.0} s, {import.Memory}");
        File.Delete(csv);
        Directory.Delete(Path.Combine(workshop.Evidence(rows), "files"), recursive: true);
    }

    public static Dictionary<string, double> Endeavour(string[] arguments)
    {
        using var store = new EvidenceStore(new EvidenceFolder(arguments[0]));
        var rows = int.Parse(arguments[1], null);
        var (asked, chance, seconds) = (Ask(rows), new Random(11), new Dictionary<string, double>());
        Say(seconds, $"profile, {asked[0].Indicators.Length} indicators x {Areas} areas", asked.Select(ask => (Action)(() => Found(store.Read(ask.Areas, ask.Indicators).Indicators.Count == ask.Indicators.Length))));
        Say(seconds, "one indicator over 153 areas", Numbers(rows, chance).Select(indicator => (Action)(() => Found(store.Across(indicator, "Male", Age(indicator), Last(indicator), AreaKind.UpperTier).Count == 153))));
        Say(seconds, "a trend, one indicator in one area", Numbers(rows, chance).Select(indicator => (Action)(() => Found(store.Read([Area(chance)], [indicator])[indicator]!.Series.Count >= 4))));
        Say(seconds, "deciles, one indicator in one area and England", Numbers(rows, chance).Select(indicator => indicator / 5 * 5).Select(indicator => (Action)(() => Found(store.Read([Area(chance)], [indicator])[indicator]!.Categories(AreaKinds.England, "Male", Age(indicator)).Single().Count() == 10))));
        Say(seconds, $"all exceptions of all areas, the {Most} largest and the counts", Enumerable.Repeat((Action)(() => Found(store.Moved(Most).Largest.Count == Most)), Times));
        return seconds;
    }

    public static Dictionary<string, double> BareDuckDb(string[] arguments)
    {
        using var connection = new DuckDBConnection($"Data Source={arguments[0]};access_mode=READ_ONLY");
        connection.Open();
        var seconds = new Dictionary<string, double>();
        Say(seconds, "profile", Ask(int.Parse(arguments[1], null)).Select(ask => (Action)(() => ReadAll(connection, ask))));
        return seconds;
    }

    static void Say(Dictionary<string, double> seconds, string kind, IEnumerable<Action> questions)
    {
        var each = questions.Select(Child.Seconds).ToList();
        seconds[kind] = Middle(each.Skip(1));
        seconds[kind + ", first"] = each[0];
    }

    static void Found(bool found)
    {
        if (!found) throw new InvalidOperationException("The store did not answer what was asked.");
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
        var all = Enumerable.Range(SyntheticFile.First, SyntheticFile.Indicators(rows)).ToArray();
        return [.. Enumerable.Range(0, Times).Select(_ => new Question([.. chance.GetItems(SyntheticArea.UpperTier.ToArray(), 4 * Areas).Select(area => area.Code).Distinct().Take(Areas)], Some(chance, all)))];
    }

    static int[] Some(Random chance, int[] all)
    {
        chance.Shuffle(all);
        return [.. all.Take(Indicators)];
    }

    static IEnumerable<int> Numbers(int rows, Random chance) => [.. Enumerable.Range(0, Times).Select(_ => SyntheticFile.First + chance.Next(SyntheticFile.Indicators(rows)))];

    static string Area(Random chance) => SyntheticArea.UpperTier[chance.Next(SyntheticArea.UpperTier.Count)].Code;

    static string Age(int indicator) => SyntheticFile.Ages[indicator % SyntheticFile.Ages.Length];

    static Period Last(int indicator) => Period.TryParse(SyntheticFile.Period(indicator, SyntheticFile.Last), out var period) ? period : throw new FormatException();

    static double Middle(IEnumerable<double> seconds) => seconds.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
