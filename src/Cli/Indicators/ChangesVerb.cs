using System.CommandLine;
using System.Globalization;
using Endeavour.Indicators.Differences;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators changes RELEASE</c></summary>
static class ChangesVerb
{
    const int MostSaid = 20;

    static readonly Argument<string> Release = new("RELEASE") { Description = "A release, such as r2; endeavour indicators releases lists them." };

    public static Command Command()
    {
        var command = new Command("changes", "What a release changed: periods that came, figures restated, series gone, other definitions.") { Release };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var (folder, id) = (IndicatorVerbs.Evidence(parsed), parsed.GetValue(Release)!);
        if (folder.Find(id) is not { } release) return EndeavourCommand.Refuse($"There is no release \"{id}\". List them: endeavour indicators releases{IndicatorVerbs.Same(parsed)}");
        var (indicators, restated) = (ReadDifferences.Of(folder, id), ReadDifferences.Restatements(folder, id));
        var (gone, redefined) = (ReadDifferences.Gone(folder, id), ReadDifferences.Redefined(folder, id));
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { release = id, release.Illustrative, indicators, restated, gone, redefined });
        else if (release.Illustrative) Console.WriteLine($"Release {id} holds made-up figures, so it was not compared with anything.");
        else Say(id, indicators, restated, gone, redefined);
        return EndeavourCommand.Done;
    }

    static void Say(string id, IReadOnlyList<IndicatorDifference> indicators, IReadOnlyList<Restatement> restated, IReadOnlyList<GoneSeries> gone, IReadOnlyList<Redefinition> redefined)
    {
        if (indicators.Count == 0) { Console.WriteLine($"Release {id} was not compared with anything: it is older than comparing."); return; }
        Console.WriteLine($"Release {id}: {Counts(indicators)}.");
        foreach (var each in indicators.Where(each => !each.IsNew && !each.IsNothingNew)) Console.WriteLine($"  {each.Indicator} {each.Name}, against {each.Earlier}: {Words(each)}");
        List(restated, "Restated", each => $"{each.Indicator} {each.AreaName}, {each.Sex}, {each.Age}{Of(each.Category)}, {each.Period}: {Figure(each.Was)} is now {Figure(each.Now)}{Beyond(each)}");
        List(gone, "Gone", each => $"{each.Indicator} {each.Area}, {each.Sex}, {each.Age}{Of(each.Category)}: {(each.Whole ? "the whole series" : $"{each.Points} figures")}, {each.FirstPeriod} to {each.LastPeriod}");
        List(redefined, "Defined otherwise", each => $"{each.Indicator} {each.Field}: \"{each.Was}\" is now \"{each.Now}\"");
    }

    static string Beyond(Restatement each) =>
        each.Beyond is true ? ", beyond its old interval" : each.HadInterval ? "" : ", whether beyond its old interval is not known: it had none";

    static string Counts(IReadOnlyList<IndicatorDifference> indicators)
    {
        var (added, same) = (indicators.Count(each => each.IsNew), indicators.Count(each => each.IsNothingNew));
        var parts = new[] { (Count: added, Word: "new"), (Count: indicators.Count - added - same, Word: "changed"), (Count: same, Word: "with nothing new") };
        return string.Join(", ", parts.Where(part => part.Count > 0).Select((part, place) => place > 0 ? $"{part.Count} {part.Word}" : $"{part.Count} {(part.Count == 1 ? "indicator" : "indicators")} {part.Word}"));
    }

    static string Words(IndicatorDifference each) => string.Join("; ", new[]
    {
        each.PeriodsArrived.Count > 0 ? $"new: {string.Join(", ", each.PeriodsArrived)}" : "",
        each.Restated > 0 ? each.RestatedWords.TrimEnd('.') : "",
        each.FiguresGone > 0 ? $"{each.FiguresGone:N0} figures gone, {each.SeriesGone:N0} whole series" : "",
        each.Redefined > 0 ? "defined in other words" : "",
    }.Where(part => part.Length > 0));

    static void List<T>(IReadOnlyList<T> items, string title, Func<T, string> words)
    {
        if (items.Count == 0) return;
        Console.WriteLine($"{title}:");
        foreach (var item in items.Take(MostSaid)) Console.WriteLine("  " + words(item));
        if (items.Count > MostSaid) Console.WriteLine($"  and {items.Count - MostSaid:N0} more; --json gives them all");
    }

    static string Of(string category) => category.Length == 0 ? "" : $", {category}";
    static string Figure(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "no figure";
}
