using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Evidence.Desk.Commentaries;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>The figures that a story quotes, as it is written and published.</summary>
public sealed class StoryClaims(AppDb db, ReadClaims read, KeepClaims keep, CurrentPartnership current)
{
    public IReadOnlyList<ClaimProblem> Problems(string? text) => read.Problems(current.Value, text);

    public Task Keep(Commentary story, string title, CancellationToken cancel) => keep.Keep(db, current.Id, story.Place(current.Id, title), story.Text, cancel);

    /// <summary>Figures of an outcome's story that are others now: of the draft where there is one, else of what is published.</summary>
    public async Task<IReadOnlyList<KeptClaim>> Moved(string slug, CancellationToken cancel)
    {
        var newest = await db.Commentaries.AsNoTracking().Where(each => each.Outcome == slug).OrderByDescending(each => each.Number).Select(each => each.Id).FirstOrDefaultAsync(cancel);
        var id = $"{newest}";
        return await db.KeptClaims.AsNoTracking().Where(claim => claim.TextKind == Commentary.TextKind && claim.TextId == id && claim.State != ClaimState.Same && claim.State != ClaimState.Ended).OrderBy(claim => claim.Number).ToListAsync(cancel);
    }

    /// <summary>Versions that another has followed stay as they were.</summary>
    public async Task EndEarlier(Commentary story, CancellationToken cancel)
    {
        var earlier = await db.Commentaries.Where(each => each.Outcome == story.Outcome && each.Number < story.Number).Select(each => each.Id).ToListAsync(cancel);
        await KeepClaims.End(db, Commentary.TextKind, [.. earlier.Select(id => $"{id}")], cancel);
    }
}
