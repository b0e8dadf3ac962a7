using System.CommandLine;
using System.Globalization;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats life-expectancy</c>: at the start of every age band of each group.</summary>
static class LifeExpectancies
{
    static readonly Option<string?> Ages = new("--ages") { Description = "The start ages of the bands, the last one open: 0,1,5,10,…,90 unless said.", HelpName = "AGES" };

    public static StatsMethod Method { get; } = new("life-expectancy", "Life expectancy at every age. Columns: startage, deaths, pops.", [Ages], Compute);

    static OutputTable? Compute(StatsCall call)
    {
        var (starts, deaths, people, groups) = (Starts(call), call.Counts("deaths"), call.Counts("pops"), call.Groups());
        if (Bands(call) is not { } bands || call.Refused) return null;
        CheckAges(call, groups, starts, bands);
        if (call.Refused) return null;
        var levels = call.Levels;
        var table = new OutputTable([.. call.GroupColumns, "startage", "value", .. LowerThenUpper(levels.Columns()), "pops_used", "dths_used", "confidence", "statistic", "method", "reason"]);
        call.Each(groups, group =>
        {
            foreach (var row in LifeExpectancy.Of([.. group.Rows.Select(row => new DeathsByAge(starts[row], StatsCall.OrNull(deaths[row]), StatsCall.OrNull(people[row])))], bands).Rows)
                table.Add([.. group.Keys, Text(row.Age), OutputTable.Number(row.Value.OrNull()), .. LowerThenUpper(levels.Cells(row.UnclampedLimits)), OutputTable.Number(row.Population), OutputTable.Number(row.Deaths),
                    levels.Words, $"life expectancy at {Text(row.Age)}", "Chiang, using Silcocks et al for confidence limits", row.Value.Reason?.Words() ?? ""]);
        });
        return table;
    }

    static void CheckAges(StatsCall call, IReadOnlyList<Group> groups, int[] starts, int[] bands)
    {
        for (var row = 0; row < starts.Length; row++)
            if (!bands.Contains(starts[row])) call.Refuse(row, "startage", $"No age band starts at {Text(starts[row])}: they start at {string.Join(',', bands)}. Name your own with --ages.");
        call.CheckOnce(groups, "startage", row => $"Age {Text(starts[row])}");
    }

    /// <summary>The first figures of a band's name: 0 of "0", 90 of "90+", 5 of "aged 5-9"; and 0 of "&lt;1" and "Under 1".</summary>
    static int[] Starts(StatsCall call)
    {
        var texts = call.Texts("startage");
        var starts = new int[texts.Length];
        for (var row = 0; row < texts.Length; row++)
        {
            var figures = new string([.. texts[row].SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
            if (texts[row].TrimStart().StartsWith('<') || texts[row].Contains("under", StringComparison.OrdinalIgnoreCase)) figures = "0";
            if (!int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out starts[row])) call.Refuse(row, "startage", $"\"{texts[row]}\" does not say which age the band starts with.");
        }
        return starts;
    }

    static int[]? Bands(StatsCall call)
    {
        if (call.Get(Ages) is not { } given) return [.. LifeExpectancy.StandardStartAges];
        var ages = given.Split(',', StringSplitOptions.TrimEntries).Select(age => int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (ages.Length > 1 && ages[0] == 0 && ages.Zip(ages.Skip(1)).All(pair => pair.First < pair.Second)) return ages;
        call.Input.Refuse(0, "--ages", "Give the start ages of the bands from 0 upwards with commas between them, such as 0,1,5,10.");
        return null;
    }

    /// <summary>The lower limits of all levels, then the upper ones.</summary>
    static IEnumerable<string> LowerThenUpper(IEnumerable<string> pairs) => pairs.Index().OrderBy(cell => cell.Index % 2).Select(cell => cell.Item);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
