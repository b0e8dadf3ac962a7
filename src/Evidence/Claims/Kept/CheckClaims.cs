using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>Holds every quoted figure against the record once what is served may have changed, so that no page has to: each morning, and after each import.</summary>
public sealed class CheckClaims(ReadClaims read, PartnershipRecords records, TimeProvider clock) : IDailyWork
{
    public string Name => "quoted figures";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        if (await Hold(db, await db.Partnerships.AsNoTracking().Select(each => each.Id).SingleAsync(cancel), cancel))
            await db.SaveAsync(new Because("QuotedFiguresChanged", "Figures that texts quote are others now", Who.Endeavour, "daily work", clock.GetUtcNow()), cancel);
    }

    /// <returns>Whether any stands otherwise than before; then whoever called saves.</returns>
    public async Task<bool> Hold(AppDb db, string partnership, CancellationToken cancel)
    {
        var kept = await db.KeptClaims.Where(claim => claim.State != ClaimState.Ended).ToListAsync(cancel);
        if (kept.Count == 0) return false;
        var claims = kept.ConvertAll(claim => (Kept: claim, Claim: ClaimSyntax.Read(claim.Written) is [{ Claim: { } understood }] ? understood : null));
        var found = read.Of(records.Find(partnership)!, claims.Select(each => each.Claim).OfType<Claim>());
        var changed = false;
        foreach (var (each, claim) in claims.Where(each => each.Claim is not null)) changed |= each.Hold(found.Of(claim!));
        return changed;
    }
}
