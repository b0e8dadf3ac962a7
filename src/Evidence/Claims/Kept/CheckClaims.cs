using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>Holds every quoted figure against the record once what is served may have changed, so that no page has to: after each import, within a minute of any other change, and each night.</summary>
public sealed class CheckClaims(ReadClaims read, KeepClaims keep, IEnumerable<IQuotingTexts> sources, PartnershipRecords records, TimeProvider clock) : IDailyWork
{
    public string Name => "quoted figures";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel) => await Settle(db, await db.Partnerships.AsNoTracking().Select(each => each.Id).SingleAsync(cancel), "daily work", cancel);

    /// <summary>Looks, and saves what is found.</summary>
    public async Task Settle(AppDb db, string partnership, string occasion, CancellationToken cancel)
    {
        if (await Hold(db, partnership, cancel)) await db.SaveAsync(new Because("QuotedFiguresChanged", "Figures that texts quote are others now", Who.Endeavour, occasion, clock.GetUtcNow()), cancel);
    }

    /// <returns>Whether any stands otherwise than before; then whoever called saves.</returns>
    public async Task<bool> Hold(AppDb db, string partnership, CancellationToken cancel)
    {
        var changed = await Record(db, partnership, cancel);
        var kept = await db.KeptClaims.Where(claim => claim.State != ClaimState.Ended).ToListAsync(cancel);
        if (kept.Count == 0) return changed;
        var claims = kept.ConvertAll(claim => (Kept: claim, Claim: ClaimSyntax.Read(claim.Written) is [{ Claim: { } understood }] ? understood : null));
        var found = read.Of(records.Find(partnership)!, claims.Select(each => each.Claim).OfType<Claim>());
        foreach (var (each, claim) in claims.Where(each => each.Claim is not null)) changed |= each.Hold(found.Of(claim!));
        return changed;
    }

    /// <summary>What texts quote that came by other ways than a form; and those that are gone, or whose place another took.</summary>
    async Task<bool> Record(AppDb db, string partnership, CancellationToken cancel)
    {
        var changed = false;
        var kept = (await db.KeptClaims.ToListAsync(cancel)).OrderBy(claim => claim.Number).GroupBy(claim => (claim.TextKind, claim.TextId)).ToDictionary(text => text.Key, text => text.ToList());
        foreach (var source in sources)
        {
            var texts = await source.Now(db, partnership, cancel);
            foreach (var (place, text) in texts.Where(each => !Holds(partnership, kept.GetValueOrDefault((source.Kind, each.Place.Text.Id)) ?? [], each.Text)))
            {
                await keep.Keep(db, partnership, place, text, cancel);
                changed = true;
            }
            foreach (var (place, _) in texts)
                foreach (var claim in kept.GetValueOrDefault((source.Kind, place.Text.Id)) ?? []) changed |= db.Entry(claim).State != EntityState.Detached && claim.Move(place);
            var there = texts.Select(each => each.Place.Text.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in kept.Where(each => each.Key.TextKind == source.Kind && !there.Contains(each.Key.TextId)).SelectMany(each => each.Value).Where(claim => claim.State != ClaimState.Ended))
            {
                gone.End();
                changed = true;
            }
        }
        if (changed) await db.SaveChangesAsync(cancel);
        return changed;
    }

    /// <summary>What is kept of a text is what it quotes. A claim that nothing answered when it was kept is tried again.</summary>
    bool Holds(string partnership, List<KeptClaim> kept, string text)
    {
        var written = ClaimSyntax.Read(text).Select(span => span.Claim).OfType<Claim>().ToList();
        if (!kept.TrueForAll(claim => claim.Number < written.Count && claim.Written == $"{written[claim.Number]}" && claim.State != ClaimState.Ended)) return false;
        var others = written.Where((_, number) => !kept.Exists(claim => claim.Number == number)).ToList();
        if (others.Count == 0) return true;
        var found = read.Of(records.Find(partnership)!, others);
        return others.TrueForAll(claim => found.Of(claim).Fault is not null);
    }
}
