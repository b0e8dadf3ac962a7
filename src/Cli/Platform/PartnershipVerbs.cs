using System.CommandLine;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Cli.Platform;

/// <summary><c>endeavour partnership …</c>: those of this server.</summary>
static class PartnershipVerbs
{
    static readonly Argument<string> Id = new("ID") { Description = "The partnership's id, such as rutland: the first part of its addresses." };
    static readonly Option<string> Why = new("--why") { Description = "The reason, which is kept with the change.", HelpName = "REASON", Required = true };

    sealed record Row(string Id, string Name, string Organisation, string Kind, IReadOnlyList<CoveredArea> Areas, RecordState State, DateTimeOffset? Since, string? By, string? Why);

    public static Command Command() => new("partnership", "The partnerships of this server: make one, list them, close one, open it again.")
    {
        CreateVerb.Command(), List(),
        Say("close", "Keep a partnership's record, with all that is in it, but serve it no longer.", "PartnershipClosed", (records, id, because, cancel) => records.CloseAsync(id, because, cancellation: cancel)),
        Say("reopen", "Serve a closed partnership again.", "PartnershipReopened", (records, id, because, cancel) => records.ReopenAsync(id, because, cancellation: cancel)),
    };

    public static Because Because(string what, string why) => new(what, why, Who.CommandLine, "partnership", TimeProvider.System.GetUtcNow());

    static Command Say(string name, string description, string what, Func<PartnershipRecords, string, Because, CancellationToken, Task> say)
    {
        var command = new Command(name, description) { Id, Why };
        command.SetAction(async (parsed, cancel) =>
        {
            var records = EndeavourCommand.Records(parsed);
            records.UpgradeAll();
            var id = parsed.GetValue(Id)!;
            if (string.IsNullOrWhiteSpace(parsed.GetValue(Why))) return EndeavourCommand.Refuse("Say why: --why \"…\". The reason is kept.");
            await say(records, id, Because(what, parsed.GetValue(Why)!.Trim()), cancel);
            var row = Rows(records).Single(each => each.Id == id);
            if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(row);
            else Console.WriteLine(Line(row));
            return EndeavourCommand.Done;
        });
        return command;
    }

    static Command List()
    {
        var command = new Command("list", "Every partnership of this server, also those that are closed.");
        command.SetAction(parsed =>
        {
            var rows = Rows(EndeavourCommand.Records(parsed));
            if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(rows);
            else if (rows.Count == 0) Console.WriteLine("No partnerships yet. Make one: endeavour partnership create ID --name NAME --organisation NAME --kind KIND");
            else foreach (var row in rows) Console.WriteLine(Line(row));
            return EndeavourCommand.Done;
        });
        return command;
    }

    static List<Row> Rows(PartnershipRecords records)
    {
        var kept = records.Store.List();
        using var directory = kept.Count > 0 ? records.OpenDirectory() : null;
        var said = directory is not null && directory.Database.CanConnect() ? directory.Registrations.AsNoTracking().ToDictionary(each => each.Id) : [];
        return [.. kept.Select(each => Of(records, each, said.GetValueOrDefault(each.Id)))];
    }

    static Row Of(PartnershipRecords records, KeptRecord kept, Registration? said)
    {
        using var db = records.Store.Open(kept.Id);
        var partnership = db.Partnerships.AsNoTracking().Single();
        return new(kept.Id, partnership.Name, partnership.Organisation, partnership.Kind, partnership.Areas, kept.Closed ? RecordState.Closed : RecordState.Open, said?.Since, said?.By, said?.Why);
    }

    static string Line(Row row) =>
        $"{row.Id,-24} {row.Name,-48} {(row.State == RecordState.Open ? "open" : FormattableString.Invariant($"closed since {row.Since:yyyy-MM-dd}: {row.Why}"))}";
}
