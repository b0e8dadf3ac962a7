using System.CommandLine;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators bring-back RELEASE --why TEXT</c></summary>
static class BringBackVerb
{
    static readonly Argument<string> Release = new("RELEASE") { Description = "The release whose figures are to be served again." };
    static readonly Option<string> Why = new("--why") { Description = "The reason, kept with who and when.", HelpName = "TEXT", Required = true };

    public static Command Command()
    {
        var command = new Command("bring-back", "Serve an earlier release again for its indicators. Nothing is deleted: a later one can be brought back too.") { Release, Why };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var (folder, id) = (IndicatorVerbs.Evidence(parsed), parsed.GetValue(Release)!);
        if (string.IsNullOrWhiteSpace(parsed.GetValue(Why))) return EndeavourCommand.Refuse("Say why, for whoever wonders later: --why TEXT");
        if (folder.Find(id) is null) return EndeavourCommand.Refuse($"There is no release \"{id}\". List them: endeavour indicators releases");
        var changed = folder.BringBack(id, $"command line, {Environment.UserName}", parsed.GetValue(Why)!.Trim(), TimeProvider.System.GetUtcNow());
        if (changed is null) return EndeavourCommand.Refuse("Another import is running. Wait until it has ended and try again.");
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { release = id, indicators = changed });
        else Console.WriteLine(changed.Count == 0 ? $"Nothing to do: {id} is what is served." : $"{changed.Count} {(changed.Count == 1 ? "indicator is" : "indicators are")} served from {id} again.");
        return EndeavourCommand.Done;
    }
}
