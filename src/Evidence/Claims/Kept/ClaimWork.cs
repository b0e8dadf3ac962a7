using Endeavour.Accounts;
using Endeavour.Accounts.MyWork;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>Texts whose figures are others now wait for whoever wrote them, each once; where they have left, for the analysts.</summary>
sealed class ClaimWork(AppDb db, TimeProvider clock) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation)
    {
        var moved = await db.KeptClaims.AsNoTracking().Where(claim => claim.State == ClaimState.Restated || claim.State == ClaimState.Withdrawn || claim.State == ClaimState.Newer).OrderBy(claim => claim.Number).ToListAsync(cancellation);
        if (moved.Count == 0) return [];
        var here = await Here([.. moved.Select(claim => claim.Owner).OfType<Guid>().Distinct()], cancellation);
        return [.. moved.GroupBy(claim => (claim.TextKind, claim.TextId)).Where(text => Waits(text.First().Owner, here, person)).OrderBy(text => text.First().Title, StringComparer.Ordinal).Select(text => Item([.. text]))];
    }

    static bool Waits(Guid? owner, HashSet<Guid> here, CurrentPerson person) => owner is { } one && here.Contains(one) ? person.Person == one || person.Posts.Contains(one) : person.Is(Role.Analyst);

    /// <summary>Those who still belong, and the posts that somebody holds.</summary>
    async Task<HashSet<Guid>> Here(List<Guid> owners, CancellationToken cancellation)
    {
        var today = London.Today(clock);
        var memberships = await db.Memberships.AsNoTracking().Where(each => owners.Contains(each.PersonId) || owners.Contains(each.PostId!.Value)).ToListAsync(cancellation);
        return [.. memberships.Where(each => each.HeldOn(today)).SelectMany(each => new[] { each.PersonId, each.PostId ?? each.PersonId })];
    }

    static WorkItem Item(List<KeptClaim> text)
    {
        var stale = text.Where(claim => claim.IsStale).ToList();
        return stale.Count > 0 ? new(WorkKind.Waiting, "Rewrite it: figures were restated", text[0].Title, text[0].Edit, string.Join(" ", stale.Select(claim => claim.Sentence)))
            : new(WorkKind.Waiting, "Read it again: newer figures have come", text[0].Title, text[0].Edit, string.Join(" ", text.Select(claim => claim.Sentence)) + " The text shows the newer; see whether what it says of them still holds.");
    }
}
