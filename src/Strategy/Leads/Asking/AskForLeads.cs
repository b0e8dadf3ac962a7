using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Strategy.Elements;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Leads.Asking;

/// <summary>
/// Past a partnership's limits, asks for an answer to an invitation or for a vacancy to be filled: once for as long as the lead is in that state, however many days this runs or misses.
/// </summary>
sealed class AskForLeads(TimeProvider clock) : IDailyWork
{
    const int DaysToAnswer = 14;
    const int DaysToFill = 28;

    public string Name => "leads";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var current = await ReadLeads.Current(db, await ReadLeads.Standings(db, day, cancel), cancel);
        var by = new Speaker(Who.Endeavour.Post, null, clock.GetUtcNow());
        var changed = await EndAsks.Run(db, current, by, cancel);
        if (changed) await db.SaveAsync(new("ObligationClosed", "Who leads was settled", Who.Endeavour, Name, by.At), cancel);
        var asked = (await db.LeadAsks.AsNoTracking().Where(ask => ask.EndedAt == null).Select(ask => ask.Code).ToListAsync(cancel)).ToHashSet();
        var due = current.Where(each => Wanted(each.Lead) is not null && asked.Add(each.Lead.Key.Code)).ToList();
        if (due.Count == 0) return;
        var (posts, partnership) = (await LeadPosts.Read(db, day, cancel), await db.Partnerships.AsNoTracking().Select(each => each.Id).SingleAsync(cancel));
        foreach (var each in due) await Ask(db, each, posts, partnership, by, cancel);
        if (db.ChangeTracker.HasChanges()) await db.SaveAsync(new("ObligationMade", "A lead was vacant, or an invitation unanswered, for longer than the limit", Who.Endeavour, Name, by.At), cancel);
    }

    /// <summary>What is asked for; none within the limits.</summary>
    public static AskKind? Wanted(StandingLead lead) => lead.IsPastLimit ? AskKind.Fill : lead.IsSilent ? AskKind.Answer : null;

    async Task Ask(AppDb db, PlacedLead placed, LeadPosts posts, string partnership, Speaker by, CancellationToken cancel)
    {
        var (lead, kind, day) = (placed.Lead, Wanted(placed.Lead)!.Value, placed.Lead.Day);
        var own = kind == AskKind.Answer ? posts.Of(lead.Lead.Post, lead.Lead.Organisation) : null;
        if ((own ?? posts.Keeper) is not { } post) return;
        var promise = Obligation.Make(Guid.CreateVersion7(by.At), await ObligationReference.Next(db, London.DayOf(by.At).Year, cancel),
            new(Promise(placed, kind, own is not null), "The board", DueTerms.On(London.DayOf(by.At).AddDays(kind == AskKind.Answer ? DaysToAnswer : DaysToFill))),
            new(SourceKind.Other, $"Who leads: {placed.Element.Title}", ElementAddress.Of(partnership, placed.Version, placed.Element), new(nameof(Element), placed.Element.Slug)), post, by);
        db.Add(promise);
        if (promise.Tie(Guid.CreateVersion7(by.At), day) is { } tie) db.Add(tie);
        db.Add(new LeadAsk { Id = Guid.CreateVersion7(by.At), Code = lead.Key.Code, Kind = kind, State = lead.Lead.State, Since = lead.Lead.Since, ObligationId = promise.Id });
    }

    static string Promise(PlacedLead placed, AskKind kind, bool itself)
    {
        var lead = placed.Lead.Lead;
        return kind == AskKind.Fill ? $"Fill the vacancy: who leads “{placed.Element.Title}” ({lead.Post})?"
            : itself ? $"Answer the invitation to lead “{placed.Element.Title}”: accept it, or decline it."
            : $"Get an answer from {lead.Post} to the invitation to lead “{placed.Element.Title}”.";
    }
}
