using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Leads.Asking;

/// <summary>Closes the promises about leads that are not in that state any more.</summary>
static class EndAsks
{
    /// <returns>Whether there is something to save.</returns>
    public static async Task<bool> Run(AppDb db, IReadOnlyList<PlacedLead> current, Speaker by, CancellationToken cancellation)
    {
        var asks = await db.LeadAsks.Where(ask => ask.EndedAt == null).ToListAsync(cancellation);
        if (asks.Count == 0) return false;
        var keys = asks.Select(ask => ask.ObligationId).ToList();
        var promises = await db.Obligations.Where(each => keys.Contains(each.Id)).ToDictionaryAsync(each => each.Id, cancellation);
        var leads = current.DistinctBy(each => each.Lead.Key.Code).ToDictionary(each => each.Lead.Key.Code, each => each.Lead);
        var ended = asks.Where(ask => Why(ask, leads.GetValueOrDefault(ask.Code), promises[ask.ObligationId]) is not null).ToList();
        foreach (var ask in ended)
        {
            var (lead, promise) = (leads.GetValueOrDefault(ask.Code), promises[ask.ObligationId]);
            var why = Why(ask, lead, promise)!;
            ask.EndedAt = by.At;
            if (promise.IsOpen) Close(promise, IsKept(ask, lead), why, by);
        }
        return ended.Count > 0;
    }

    /// <summary>Why what was asked is over; none while it is not.</summary>
    static string? Why(LeadAsk ask, StandingLead? lead, Obligation promise) =>
        lead is null ? "It is not among the leads of the current strategy any more."
        : lead.Lead.State != ask.State ? $"{lead.Lead.Post}: {lead.Says}."
        : ask.Kind == AskKind.Answer && lead.IsPastLimit ? "It was not answered, and counts as vacant for longer than the limit: now the vacancy is to be filled."
        // It changed and came back between two looks; what was asked then is over.
        : lead.Lead.Since != ask.Since && !promise.IsOpen ? "It began anew."
        : null;

    /// <summary>An answer is an answer, whichever it is; a vacancy is filled by someone who accepted.</summary>
    static bool IsKept(LeadAsk ask, StandingLead? lead) => lead is not null && (lead.Lead.State == LeadState.Accepted || (ask.Kind == AskKind.Answer && lead.Lead.State == LeadState.Vacant));

    static void Close(Obligation promise, bool kept, string why, Speaker by)
    {
        // What nobody accepted cannot be kept by anybody; the words say what happened.
        if (kept && promise.OwnerPostId is not null) promise.Keep(why, null, by);
        else promise.Release(by.Says, why, by);
    }
}
