using Endeavour.Accounts;
using Endeavour.Accounts.MyWork;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Leads.Asking;

/// <summary>Invitations to lead that wait for the answer of someone's post.</summary>
sealed class InvitedWork(AppDb db, ReadLeads read) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation)
    {
        if (person.Posts.Count == 0) return [];
        var invited = (await read.Current(cancellation)).Where(each => each.Lead.Lead.State == LeadState.Invited).ToList();
        if (invited.Count == 0) return [];
        var posts = await LeadPosts.Read(db, invited[0].Lead.Day, cancellation);
        return [.. invited.Where(each => posts.Of(each.Lead.Lead.Post, each.Lead.Lead.Organisation) is { } post && person.Posts.Contains(post.Id)).Select(Item)];
    }

    static WorkItem Item(PlacedLead each) => new(WorkKind.Waiting, "Accept or decline", $"Invited to lead “{each.Element.Title}”", $"leads/{each.Lead.Key.Code}/answer", each.Lead.Says,
        each.Lead.Lead.Since?.AddDays(each.Lead.Limits.InvitationDays));
}
