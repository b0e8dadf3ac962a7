using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Strategy.Leads;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Programmes.Reviews;

/// <summary>
/// Ahead of each review asks its owner to promise it, once for each turn, however many days this runs or misses. When the promise closes, the turn is over: its proof is kept and the next one counted.
/// </summary>
sealed class AskForReviews(TimeProvider clock) : IDailyWork
{
    public string Name => "programme-reviews";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var by = new Speaker(Who.Endeavour.Post, null, clock.GetUtcNow());
        var programmes = await db.Programmes.OrderBy(each => each.Slug).ToListAsync(cancel);
        var turns = await ReviewTurns.Read(db, cancel);
        foreach (var programme in programmes) turns.Settle(programme, by);
        turns.LetGo(programmes, by);
        if (db.ChangeTracker.HasChanges()) await db.SaveAsync(new("ReviewSettled", "The promise of a review was closed, or the review changed", Who.Endeavour, Name, by.At), cancel);
        var due = programmes.SelectMany(each => each.Reviews, (programme, review) => (programme, review)).Where(each => each.review.Next.AddDays(-each.review.AheadDays) <= day && turns.Of(each.programme, each.review.Id, each.review.Next) is null).ToList();
        if (due.Count == 0) return;
        var (posts, partnership) = (await LeadPosts.Read(db, day, cancel), await db.Partnerships.AsNoTracking().Select(each => each.Id).SingleAsync(cancel));
        foreach (var (programme, review) in due) await Ask(db, programme, review, posts, partnership, by, cancel);
        if (db.ChangeTracker.HasChanges()) await db.SaveAsync(new("ObligationMade", "A review comes near", Who.Endeavour, Name, by.At), cancel);
    }

    static async Task Ask(AppDb db, Programme programme, Review review, LeadPosts posts, string partnership, Speaker by, CancellationToken cancel)
    {
        var own = review.Owner is { } owner ? posts.Of(owner, null) : null;
        if ((own ?? posts.Keeper) is not { } post) return;
        var promise = Obligation.Make(Guid.CreateVersion7(by.At), await ObligationReference.Next(db, London.DayOf(by.At).Year, cancel), Terms(review),
            new(SourceKind.Review, $"{programme.Title}: {review.Title}", $"/{partnership}/programme#{review.Id}"), post, by);
        db.Add(promise);
        db.Add(new ReviewAsk { Id = Guid.CreateVersion7(by.At), Programme = programme.Slug, Review = review.Id, Due = review.Next, ObligationId = promise.Id });
    }

    public static ObligationTerms Terms(Review review) => new($"Hold the review: {review.Title}.{(review.Asks is null ? "" : " " + review.Asks)}", "The board", DueTerms.On(review.Next));
}
