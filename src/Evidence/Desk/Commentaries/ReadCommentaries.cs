using Endeavour.Evidence.Figures;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>Reads the stories of outcomes, and says who may write them.</summary>
public sealed class ReadCommentaries(AppDb db, ReadFigures figures, CurrentPartnership current, CurrentPerson me)
{
    public OutcomeFigures? Outcome(string slug) => figures.Of(current.Value).Own(slug);

    public IReadOnlyList<OutcomeFigures> Outcomes => figures.Of(current.Value).Outcomes;

    /// <summary>Those of an outcome that were published, the newest first.</summary>
    public async Task<IReadOnlyList<Commentary>> Published(string slug, CancellationToken cancellation = default) =>
        await db.Commentaries.AsNoTracking().Where(each => each.Outcome == slug && each.PublishedAt != null).OrderByDescending(each => each.Number).ToListAsync(cancellation);

    /// <summary>The newest version of each outcome that has one, drafts too.</summary>
    public async Task<ILookup<string, Commentary>> All(CancellationToken cancellation) =>
        (await db.Commentaries.AsNoTracking().ToListAsync(cancellation)).OrderByDescending(each => each.Number).ToLookup(each => each.Outcome);

    public Task<Commentary?> Draft(string slug, CancellationToken cancellation) => db.Commentaries.SingleOrDefaultAsync(each => each.Outcome == slug && each.PublishedAt == null, cancellation);

    public async Task<int> NextNumber(string slug, CancellationToken cancellation) => 1 + (await db.Commentaries.Where(each => each.Outcome == slug).MaxAsync(each => (int?)each.Number, cancellation) ?? 0);

    /// <summary>The analyst, or whoever holds the post that looks after the outcome's indicator.</summary>
    public async Task<bool> MayWrite(OutcomeFigures outcome, CancellationToken cancellation) => me.Is(Role.Analyst, Role.Administrator)
        || (outcome.Outcome.Indicator is { } indicator && await db.IndicatorCares.Where(care => care.Id == indicator).Select(care => care.OwnerPostId).SingleOrDefaultAsync(cancellation) is { } owner && me.Posts.Contains(owner));
}
