using System.CommandLine;
using Endeavour.Indicators.Releases;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators bring-back RELEASE --why TEXT</c></summary>
static class BringBackVerb
{
    static readonly Argument<string> Id = new("RELEASE") { Description = "The release whose figures are to be served again." };
    static readonly Option<string> Why = new("--why") { Description = "The reason, kept with who and when.", HelpName = "TEXT", Required = true };

    public static Command Command()
    {
        var command = new Command("bring-back", "Serve an earlier release again for its indicators. Nothing is deleted: a later one can be brought back too.") { Id, Why };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var (folder, id) = (IndicatorVerbs.Evidence(parsed), parsed.GetValue(Id)!);
        if (string.IsNullOrWhiteSpace(parsed.GetValue(Why))) return EndeavourCommand.Refuse("Say why, for whoever wonders later: --why TEXT");
        if (folder.Find(id) is not { } back) return EndeavourCommand.Refuse($"There is no release \"{id}\". List them: endeavour indicators releases{IndicatorVerbs.Same(parsed)}");
        if (folder.ReadServed().WhyWithdrawn(id) is not null) return EndeavourCommand.Refuse($"{id} was withdrawn before it was shown. Import its files again. Nothing was changed.");
        if (!folder.ReadServed().IsShown(id, TimeProvider.System.GetUtcNow())) return EndeavourCommand.Refuse($"{id} is under embargo: it is served by itself when its day comes. Nothing was changed.");
        if (back.Illustrative && RealServed(folder, back) is { } real) return EndeavourCommand.Refuse($"{id} holds made-up figures, and {real} that is served now holds published ones. Made-up figures are not brought back in their place. Nothing was changed.");
        var changed = folder.BringBack(id, $"command line, {Environment.UserName}", parsed.GetValue(Why)!.Trim(), TimeProvider.System.GetUtcNow());
        if (changed is null) return EndeavourCommand.Refuse("Another import is running. Wait until it has ended and try again.");
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { release = id, indicators = changed });
        else Console.WriteLine(changed.Count == 0 ? $"Nothing to do: {id} is what is served." : $"{changed.Count} {(changed.Count == 1 ? "indicator is" : "indicators are")} served from {id} again.");
        return EndeavourCommand.Done;
    }

    /// <summary>A release of published figures that would no longer be served.</summary>
    static string? RealServed(EvidenceFolder folder, Release back)
    {
        var served = folder.ReadServed().At(TimeProvider.System.GetUtcNow()).Indicators;
        return back.Indicators.Select(served.GetValueOrDefault).Distinct().FirstOrDefault(id => id is not null && folder.Find(id) is { Illustrative: false });
    }
}
