using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Thread.Linking;

/// <summary>Takes a link away, with a reason.</summary>
[Allow(Role.Administrator, Role.Clerk, Role.StrategyOfficer, Role.Analyst, Role.EngagementOfficer, Role.EqualityLead, Role.SystemLeader)]
public sealed class RemoveLinkModel(AppDb db, GoldenThread thread, CurrentPartnership current, Acting acting) : FormPage<RemoveLinkModel.Form>
{
    Link _link = null!;

    public IReadOnlyList<ThreadRecord> Ends { get; private set; } = [];

    public string Sentence => $"\"{Title(_link.From)}\" {_link.Relation.Forwards()} \"{Title(_link.To)}\", because: {_link.Why}";

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var id = Guid.Parse($"{RouteData.Values["id"]}");
        if (await db.Links.SingleOrDefaultAsync(link => link.Id == id && link.Until == null, cancellation) is not { } link) return false;
        _link = link;
        Ends = await thread.Read([link.From, link.To], current.Id, cancellation);
        return true;
    }

    protected internal override (object Input, int Revision)? Saved() => (new Form(), _link.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        _link.Expect(Revision);
        _link.Remove(London.DayOf(acting.Now), Input.Why);
        await db.SaveAsync(acting.Because("LinkRemoved", Input.Why), cancellation);
        return LocalRedirect(Ends is [var first, ..] ? $"/{current.Id}/thread/{first.End.Kind.ToLowerInvariant()}/{first.End.Id}" : $"/{current.Id}/thread/broken");
    }

    string Title(ThreadEnd end) => Ends.FirstOrDefault(record => record.End == end)?.Title ?? "a record that is no longer there";

    /// <summary>The form.</summary>
    public sealed class Form
    {
        [Required(ErrorMessage = "Say why the link is taken away. Someone will ask.")]
        public string Why { get; set; } = "";
    }
}
