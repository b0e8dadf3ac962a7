using System.CommandLine;
using Endeavour.Web.Database;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators move --to KIND</c></summary>
static class MoveVerb
{
    static readonly Option<string> To = new("--to") { Description = "Where to: files or postgresql.", HelpName = "KIND", Required = true };

    public static Command Command()
    {
        var command = new Command("move", "Copy all releases of published figures between files and PostgreSQL, with what is served. The source is kept; what was kept at the target is replaced.") { To };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        if (parsed.GetValue(To) is not ("files" or "postgresql")) return EndeavourCommand.Refuse("Say where to: --to files or --to postgresql.");
        var (data, database) = (EndeavourCommand.Folder(parsed), Stores.Server(parsed.GetValue(EndeavourCommand.Database)));
        if (database is null) return EndeavourCommand.Refuse($"Say where the PostgreSQL database is: {Stores.Setting} or --database. docs/postgresql.md says how.");
        var kept = new[] { Stores.Figures(data, ""), Stores.Figures(data, database) }.Select(folders => IndicatorVerbs.Named(parsed) is { } id ? folders.Of(id) : folders.Server).ToList();
        var (from, to) = parsed.GetValue(To) == "files" ? (kept[1], kept[0]) : (kept[0], kept[1]);
        if (from.ServedText() is null) return EndeavourCommand.Refuse("There are no figures to move. Nothing was changed.");
        using var held = from.Hold();
        if (held is null || !to.TakeOver(from)) return EndeavourCommand.Refuse("An import is running. Wait until it has ended and try again.");
        var releases = to.ReadReleases();
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { to = parsed.GetValue(To), releases = releases.Select(each => each.Id) });
        else Console.WriteLine($"{releases.Count} {(releases.Count == 1 ? "release is" : "releases are")} in {(parsed.GetValue(To) == "files" ? to.Root : "PostgreSQL")} now. The source is as it was.");
        return EndeavourCommand.Done;
    }
}
