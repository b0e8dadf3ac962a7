using System.CommandLine;

namespace Endeavour.Cli.Places;

/// <summary><c>endeavour places bring-back EDITION --why TEXT</c></summary>
static class BringPlacesBackVerb
{
    static readonly Argument<string> Id = new("EDITION") { Description = "An earlier edition, such as p1, that is to be served again." };
    static readonly Option<string> Why = new("--why") { Description = "The reason, kept with who and when.", HelpName = "TEXT", Required = true };

    public static Command Command()
    {
        var command = new Command("bring-back", "Serve an earlier edition of the places again. Nothing is deleted: a later one can be brought back too.") { Id, Why };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var (folder, id) = (PlaceVerbs.Folder(parsed), parsed.GetValue(Id)!);
        if (string.IsNullOrWhiteSpace(parsed.GetValue(Why))) return EndeavourCommand.Refuse("Say why, for whoever wonders later: --why TEXT");
        var editions = folder.ReadServed().Editions;
        if (!editions.Contains(id)) return EndeavourCommand.Refuse($"There is no edition \"{id}\". There {(editions.Count == 0 ? "are none yet: endeavour places import FILE" : $"are: {string.Join(", ", editions)}")}");
        var done = folder.BringBack(id, $"command line, {Environment.UserName}", parsed.GetValue(Why)!.Trim(), TimeProvider.System.GetUtcNow());
        if (done is null) return EndeavourCommand.Refuse("Another import is running. Wait until it has ended and try again.");
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { edition = id, changed = done });
        else Console.WriteLine(done is true ? $"Edition {id} is served again." : $"Nothing to do: {id} is what is served.");
        return EndeavourCommand.Done;
    }
}
