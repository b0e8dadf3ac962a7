using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Programmes.Files;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Programmes.Reviews;

/// <summary>The turns of reviews that were promised, each with its promise.</summary>
sealed class ReviewTurns
{
    readonly List<(ReviewAsk Ask, Obligation Promise)> _turns;

    ReviewTurns(List<(ReviewAsk, Obligation)> turns) => _turns = turns;

    public static async Task<ReviewTurns> Read(AppDb db, CancellationToken cancellation)
    {
        var asks = await db.ReviewAsks.ToListAsync(cancellation);
        var keys = asks.Select(ask => ask.ObligationId).ToList();
        var promises = await db.Obligations.Where(each => keys.Contains(each.Id)).ToDictionaryAsync(each => each.Id, cancellation);
        return new([.. asks.Select(ask => (ask, promises[ask.ObligationId]))]);
    }

    public Obligation? Of(Programme programme, string review, DateOnly due) => _turns.Find(each => each.Ask.Programme == programme.Slug && each.Ask.Review == review && each.Ask.Due == due).Promise;

    /// <summary>Turns whose promise is closed are over; a date that was moved moves its open promise.</summary>
    public void Settle(Programme programme, Speaker by)
    {
        foreach (var (at, review) in programme.Reviews.ToList().Index())
        {
            var turn = _turns.Where(each => each.Ask.Programme == programme.Slug && each.Ask.Review == review.Id).OrderBy(each => each.Ask.Due).LastOrDefault();
            if (turn.Ask is null) continue;
            if (turn.Promise.Closing is { } closing)
            {
                if (turn.Ask.Due == review.Next) Over(programme, at, new(review.Next, closing.WasKept ? London.DayOf(closing.At) : null, closing.Words), by);
            }
            else if (turn.Ask.Due != review.Next) Move(turn.Ask, turn.Promise, review);
        }
    }

    void Move(ReviewAsk ask, Obligation promise, Review review)
    {
        if (Exists(ask, review.Next)) return;
        ask.Due = review.Next;
        promise.Change(AskForReviews.Terms(review) with { CycleDays = promise.CycleDays });
    }

    bool Exists(ReviewAsk ask, DateOnly due) => _turns.Exists(each => each.Ask.Programme == ask.Programme && each.Ask.Review == ask.Review && each.Ask.Due == due);

    static void Over(Programme programme, int at, ReviewHeld held, Speaker by)
    {
        var copy = programme.Copy();
        copy.Reviews[at] = copy.Reviews[at].After(held, London.DayOf(by.At));
        programme.Say(copy);
        (programme.Hash, programme.EditedAt, programme.EditedBy) = (ProgrammeText.HashOf(programme), by.At, by.Says);
    }

    /// <summary>Reviews that are not in their programme any more are not owed.</summary>
    public void LetGo(IReadOnlyList<Programme> programmes, Speaker by)
    {
        foreach (var (ask, promise) in _turns.Where(each => each.Promise.IsOpen && !programmes.Any(programme => programme.Slug == each.Ask.Programme && programme.Reviews.Exists(review => review.Id == each.Ask.Review))))
            promise.Release(by.Says, "The review was taken out of its programme.", by);
    }

    /// <summary>Someone said on screen that it was held: the promise closes with the same proof.</summary>
    public void Close(Programme programme, Review review, string proof, Speaker by)
    {
        foreach (var (_, promise) in _turns.Where(each => each.Ask.Programme == programme.Slug && each.Ask.Review == review.Id && each.Promise.IsOpen))
        {
            if (promise.OwnerPostId is not null) promise.Keep(proof, null, by);
            else promise.Release(by.Says, $"It was held: {proof}", by);
        }
    }
}
