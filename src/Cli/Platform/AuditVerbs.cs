using System.CommandLine;
using System.Data.Common;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Web.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Cli.Platform;

/// <summary><c>endeavour audit verify</c>: whether anything was done to what happened.</summary>
static class AuditVerbs
{
    const string Directory = "directory";
    static readonly Option<string?> Partnership = new("--partnership") { Description = "Only this one; else every partnership and the directory.", HelpName = "ID" };

    sealed record Verified(string Record, bool Holds, long Length, string Head, IReadOnlyList<ChainProblem> Problems);

    public static Command Command()
    {
        var verify = new Command("verify", "Check each chain of changes from its first link to its last, and say where one breaks. Nothing is changed.") { Partnership };
        verify.SetAction(Verify);
        return new("audit", "The history of changes: who, when, what, why.") { verify };
    }

    static async Task<int> Verify(ParseResult parsed, CancellationToken cancel)
    {
        // A mistyped folder must not pass for one that holds.
        var (database, root) = (parsed.GetValue(EndeavourCommand.Database) ?? Environment.GetEnvironmentVariable(Stores.Setting), EndeavourCommand.Folder(parsed).Root);
        if (string.IsNullOrWhiteSpace(database) && !System.IO.Directory.Exists(root)) return EndeavourCommand.Refuse($"There is no data folder at {root}, so nothing was verified. Check --data or ENDEAVOUR_DATA.");
        var records = EndeavourCommand.Records(parsed);
        var ids = records.Store.List().Select(each => each.Id).ToList();
        if (parsed.GetValue(Partnership) is { } one)
        {
            if (!ids.Contains(one)) return EndeavourCommand.Refuse($"There is no partnership \"{one}\" here. List them: endeavour partnership list");
            ids = [one];
        }
        var found = new List<Verified>();
        foreach (var id in ids) found.Add(await Of(id, records.Store.Open(id), cancel));
        if (parsed.GetValue(Partnership) is null && IsMade(records)) found.Add(await Of(Directory, records.OpenDirectory(), cancel));
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(found);
        else if (found.Count == 0) Console.WriteLine("There is nothing to verify yet.");
        else foreach (var each in found) Say(each);
        return found.TrueForAll(each => each.Holds) ? EndeavourCommand.Done : EndeavourCommand.Refused;
    }

    static bool IsMade(PartnershipRecords records)
    {
        using var directory = records.OpenDirectory();
        return directory.Database.CanConnect() && directory.Database.GetAppliedMigrations().Any();
    }

    static async Task<Verified> Of(string name, RecordDb opened, CancellationToken cancel)
    {
        await using var db = opened;
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return Broken("It is of an earlier version. Start the site once, then verify.");
            var report = await Chain.Verify(db, cancel);
            return new(name, report.Holds, report.Length, report.Head, report.Problems);
        }
        catch (DbException unreadable)
        {
            return Broken($"It cannot be read: {unreadable.Message}");
        }

        Verified Broken(string says) => new(name, false, 0, "", [new(0, says)]);
    }

    static void Say(Verified each)
    {
        Console.WriteLine($"{each.Record,-24} {(each.Holds ? "holds" : "BROKEN"),-7} {each.Length,9:N0} {(each.Length == 1 ? "change" : "changes")}  {each.Head}");
        foreach (var problem in each.Problems) Console.Error.WriteLine($"  {each.Record}: {problem.Says}");
    }
}
