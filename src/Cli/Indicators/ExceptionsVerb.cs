using System.CommandLine;
using System.Globalization;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Movements;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators exceptions [RELEASE]</c></summary>
static class ExceptionsVerb
{
    static readonly Argument<string?> Release = new("RELEASE") { Description = "A release, such as r2; none: all that is served.", Arity = ArgumentArity.ZeroOrOne };
    static readonly Option<int> Most = new("--most") { Description = "How many are listed, the largest first.", DefaultValueFactory = _ => 50, HelpName = "N" };

    public static Command Command()
    {
        var command = new Command("exceptions", "What moved by more than chance, over all indicators and areas, the largest first; what was tested, and what chance alone would bring.") { Release, Most };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var most = Math.Max(0, parsed.GetValue(Most));
        Moved moved;
        if (parsed.GetValue(Release) is { } id)
        {
            var folder = IndicatorVerbs.Evidence(parsed);
            if (folder.Find(id) is null) return EndeavourCommand.Refuse($"There is no release \"{id}\". List them: endeavour indicators releases{IndicatorVerbs.Same(parsed)}");
            moved = ReadMovements.Of(folder, id, most);
        }
        else
        {
            var (layers, evidence) = IndicatorVerbs.Read(parsed, preview: false);
            using (layers) moved = evidence.Moved(most);
        }
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { moved.Count, moved.Tests, moved.ByChance, moved.Tested, moved.Largest });
        else Say(moved);
        return EndeavourCommand.Done;
    }

    static void Say(Moved moved)
    {
        if (moved.Tests == 0) { Console.WriteLine("No series could be tested: none has an earlier figure with a confidence interval, or five years in a row; or the release is older than testing."); return; }
        Console.WriteLine($"{moved.Count:N0} {(moved.Count == 1 ? "movement" : "movements")} found by {moved.Tests:N0} {(moved.Tests == 1 ? "test" : "tests")}; {Expectation.About(moved.ByChance)} would be found by chance alone, were nothing changing anywhere.");
        foreach (var kind in moved.Tested.Where(kind => kind.Tests > 0)) Console.WriteLine($"  {kind.Kind.Many()}: {kind.Found:N0} of {kind.Tests:N0}, by chance {Expectation.Words(kind.ByChance)}");
        foreach (var each in moved.Largest) Console.WriteLine($"  {each.Indicator} {each.Name}, {each.AreaName} ({each.Area}), {each.Sex}, {each.Age}: {Words(each)}");
        if (moved.Count > moved.Largest.Count) Console.WriteLine($"  and {moved.Count - moved.Largest.Count:N0} smaller ones; --most {moved.Count} lists them all");
    }

    static string Words(Movement each) =>
        (each.Test == MovementTest.Trend ? $"{(each.Up ? "increasing" : "decreasing")} over five years to {Figure(each.Value)} in {each.Period}" : $"{Figure(each.Before!.Value)} in {each.Since} is {Figure(each.Value)} in {each.Period}")
        + each.IsBetter switch { true => ", better", false => ", worse", null => "" };

    static string Figure(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
