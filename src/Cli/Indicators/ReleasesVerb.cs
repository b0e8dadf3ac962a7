using System.CommandLine;
using Endeavour.Indicators.Releases;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators releases</c></summary>
static class ReleasesVerb
{
    public static Command Command()
    {
        var command = new Command("releases", "Every import that was kept, the oldest first.");
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var folder = IndicatorVerbs.Evidence(parsed);
        var served = folder.ReadServed().At(TimeProvider.System.GetUtcNow());
        var releases = folder.ReadReleases();
        if (parsed.GetValue(EndeavourCommand.Json))
            Answer.Json(releases.Select(each => new { release = each.Id, each.ImportedAt, each.Illustrative, each.Files, each.Indicators, serves = each.Indicators.Where(id => served.Indicators.GetValueOrDefault(id) == each.Id), each.RowsRead, each.RowsKept, each.Duplicates, each.Problems, each.By, each.From, waits = Waits(served, each.Id), withdrawn = served.WhyWithdrawn(each.Id)?.Why, each.Permission, each.Provenance, broughtBack = Back(served, each.Id).Select(back => new { back.At, back.By, back.Why }) }));
        else if (releases.Count == 0)
            Console.WriteLine($"No releases yet. Bring one in: endeavour indicators import FILE{IndicatorVerbs.Same(parsed)}");
        else
            foreach (var each in releases)
            {
                Console.WriteLine($"{each.Id,-5} {each.ImportedAt:yyyy-MM-dd HH:mm} UTC  {each.RowsKept,12:N0} rows  {each.Indicators.Count,5} indicators, {each.Indicators.Count(id => served.Indicators.GetValueOrDefault(id) == each.Id)} served  {(each.Illustrative ? "illustrative" : string.Join(", ", each.Files.Select(file => file.Name)))}");
                if (Waits(served, each.Id)) Console.WriteLine($"      under embargo: shown from {(each.From == DateOnly.MaxValue ? "a day that cannot be read, so never" : $"9:30am on {each.From:yyyy-MM-dd}")}");
                if (served.WhyWithdrawn(each.Id) is { } withdrawn) Console.WriteLine($"      withdrawn before it was shown, {withdrawn.At:yyyy-MM-dd HH:mm} UTC by {withdrawn.By}: {withdrawn.Why}");
                foreach (var back in Back(served, each.Id)) Console.WriteLine($"      brought back {back.At:yyyy-MM-dd HH:mm} UTC by {back.By}: {back.Why}");
            }
        return EndeavourCommand.Done;
    }

    static bool Waits(Served served, string release) => served.Later.Any(each => each.Release == release);

    static IEnumerable<BroughtBack> Back(Served served, string release) => served.BroughtBack.Where(back => back.Release == release);
}
