using System.CommandLine;
using Endeavour.Platform.Search.Keeping;

namespace Endeavour.Cli.Platform;

/// <summary><c>endeavour search rebuild</c>: makes what the search box asks anew, from the record.</summary>
static class SearchVerbs
{
    static readonly Option<string?> Partnership = new("--partnership") { Description = "Only this one; else every partnership.", HelpName = "ID" };

    sealed record Rebuilt(string Partnership, int Rows);

    public static Command Command()
    {
        var rebuild = new Command("rebuild", "Throw the index of texts away and make it again, while the site serves. Until it is whole the old one answers.") { Partnership };
        rebuild.SetAction(Rebuild);
        return new("search", "The index that the search box asks. It is kept with each change; this is for when it is in doubt.") { rebuild };
    }

    static async Task<int> Rebuild(ParseResult parsed, CancellationToken cancel)
    {
        var records = EndeavourCommand.Records(parsed);
        var ids = records.Store.List().Select(each => each.Id).ToList();
        if (parsed.GetValue(Partnership) is { } one)
        {
            if (!ids.Contains(one)) return EndeavourCommand.Refuse($"There is no partnership \"{one}\" here. List them: endeavour partnership list");
            ids = [one];
        }
        records.UpgradeAll();
        var done = new List<Rebuilt>();
        foreach (var id in ids)
        {
            await using var db = records.Store.Open(id);
            done.Add(new(id, await SearchUpgrade.Rebuild(db, cancel)));
        }
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(done);
        else if (done.Count == 0) Console.WriteLine("There are no partnerships yet.");
        else foreach (var each in done) Console.WriteLine($"{each.Partnership}: {each.Rows:N0} rows of the index made.");
        return EndeavourCommand.Done;
    }
}
