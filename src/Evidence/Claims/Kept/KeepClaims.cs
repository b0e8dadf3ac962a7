using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>Records which figures a text quotes, as it is saved: added to the transaction of whoever saves it.</summary>
public sealed class KeepClaims(ReadClaims read, PartnershipRecords records, TimeProvider clock)
{
    /// <summary>In place of what was recorded of the text before. Claims that cannot be understood are not kept: the form refuses them.</summary>
    public async Task Keep(AppDb db, string partnership, TextPlace place, string? text, CancellationToken cancel)
    {
        var (kind, id) = (place.Text.Kind, place.Text.Id);
        foreach (var gone in db.KeptClaims.Local.Where(claim => claim.TextKind == kind && claim.TextId == id).ToList()) db.Entry(gone).State = EntityState.Detached;
        await db.KeptClaims.Where(claim => claim.TextKind == kind && claim.TextId == id).ExecuteDeleteAsync(cancel);
        if (!ClaimSyntax.Any(text)) return;
        var claims = ClaimSyntax.Read(text!).Select(span => span.Claim).OfType<Claim>().ToList();
        var (found, now) = (read.Of(records.Find(partnership)!, claims), clock.GetUtcNow());
        db.AddRange(claims.Select(found.Of).Index().Where(each => each.Item.Fault is null).Select(each => KeptClaim.From(place, each.Index, each.Item, Guid.CreateVersion7(now), now)));
    }

    /// <summary>The text is read only as history from now on: its figures stay as they were written.</summary>
    public static async Task End(AppDb db, string kind, IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        foreach (var claim in await db.KeptClaims.Where(claim => claim.TextKind == kind && ids.Contains(claim.TextId)).ToListAsync(cancel)) claim.End();
    }

    /// <summary>The text is gone.</summary>
    public static Task Forget(AppDb db, string kind, string id, CancellationToken cancel) => db.KeptClaims.Where(claim => claim.TextKind == kind && claim.TextId == id).ExecuteDeleteAsync(cancel);
}
