using System.Globalization;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations;

/// <summary>One promise with its whole story.</summary>
[AllowBelonging]
public sealed class ShowModel(AppDb db, ReadObligations read, CurrentPerson me) : PageModel
{
    public Obligation Obligation { get; private set; } = null!;
    public Standing Standing { get; private set; } = null!;
    public Circumstances Now { get; private set; } = null!;
    public IReadOnlyList<(DateTimeOffset At, string Post, string What, string? Why)> Changes { get; private set; } = [];

    /// <summary>What this person may do with it, the most likely first.</summary>
    public IReadOnlyList<(string Act, string Words)> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (await read.Find(reference, cancellation) is not { } found) return NotFound();
        if (found.Reference != reference) return LocalRedirectPermanent($"/{RouteData.Values["partnership"]}/obligations/{found.Reference}");
        (Obligation, Now) = (found, await read.Now(cancellation));
        Standing = Standing.Of(found, Now);
        Acts = [.. Possible()];
        var id = found.Id.ToString();
        Changes = [.. (await db.Changes.AsNoTracking().Where(change => change.Kind == nameof(Obligation) && change.Subject == id).OrderByDescending(change => change.Number).ToListAsync(cancellation))
            .Select(change => (change.At, change.Post, Words(change.What), change.Read()?.Why))];
        return Page();
    }

    IEnumerable<(string, string)> Possible()
    {
        if (!Obligation.IsOpen) yield break;
        var clerk = me.Is(Role.Clerk);
        if (Obligation.AskedPostId is { } asked && (clerk || me.Posts.Contains(asked))) yield return ("answer", "Accept or decline");
        var speaks = Obligation.OwnerPostId is { } owner && (clerk || me.Posts.Contains(owner));
        if (speaks) yield return ("update", "Say how it stands");
        if (speaks || clerk) yield return ("close", "Close it");
        if (speaks || clerk || Obligation.OwnerPostId is null && me.Is(Makers.Roles)) yield return ("pass-on", Obligation.OwnerPostId is null ? "Ask another post" : "Pass it on");
        if (me.Is(Makers.Roles)) yield return ("edit", "Change it");
    }

    /// <summary>What there is to know of it, as name, value and address.</summary>
    public IEnumerable<(string Name, string Value, string? Link)> Facts
    {
        get
        {
            yield return ("Promised to", Obligation.ToWhom, null);
            yield return ("Owner", Obligation.OwnerPost?.Title ?? "Nobody has accepted it", null);
            if (Obligation.AskedPost is { } asked) yield return ("Asked to own it", asked.Title, null);
            yield return ("Comes from", $"{Obligation.SourceTitle} ({Obligation.SourceKind.Words().ToLowerInvariant()})", Obligation.SourceUrl);
            yield return ("Due", $"{Standing.Due}{(Obligation.Due.InWords is { } rule && Obligation.CountsFrom is { } from ? $": {rule}, counted from {from.English}" : "")}", null);
            yield return ("Updates", string.Create(CultureInfo.InvariantCulture, $"At least every {Obligation.CycleDays} days"), null);
            yield return ("Made", London.DayOf(Obligation.MadeAt).English, null);
            if (Obligation.Closing is not { } closing) yield break;
            yield return (closing.WasKept ? "Kept" : "Released", $"{London.DayOf(closing.At).English}, said by {closing.By}", null);
            if (closing.DecidedBy is not null) yield return ("Decided by", closing.DecidedBy, null);
            yield return (closing.WasKept ? "Proof" : "Why", closing.Words, closing.Link);
        }
    }

    public string Said(Offer offer) => offer.Answer switch
    {
        OfferAnswer.Open => "No answer yet.",
        OfferAnswer.Accepted => $"Accepted on {London.DayOf(offer.AnsweredAt!.Value).English} by {offer.AnsweredBy}.",
        OfferAnswer.Declined => $"Declined on {London.DayOf(offer.AnsweredAt!.Value).English} by {offer.AnsweredBy}: {offer.Reason}",
        _ => $"No longer asked since {London.DayOf(offer.AnsweredAt!.Value).English}.",
    };

    static string Words(string what) => what switch
    {
        "ObligationMade" => "Made",
        "ObligationAccepted" => "Accepted",
        "ObligationDeclined" => "Declined",
        "ObligationPassedOn" => "Passed on",
        "ObligationChanged" => "Changed",
        "ObligationKept" => "Kept",
        "ObligationReleased" => "Released",
        _ => what,
    };
}
