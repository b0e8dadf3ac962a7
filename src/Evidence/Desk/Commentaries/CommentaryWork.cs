using Endeavour.Accounts.MyWork;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>Stories that someone began and has not published.</summary>
sealed class CommentaryWork(AppDb db) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation)
    {
        if (person.Person is not { } me) return [];
        var drafts = await db.Commentaries.AsNoTracking().Where(each => each.PublishedAt == null && each.WrittenBy == me).ToListAsync(cancellation);
        var slugs = drafts.Select(draft => draft.Outcome).ToList();
        var titles = await db.Outcomes.AsNoTracking().Where(outcome => slugs.Contains(outcome.Slug)).ToDictionaryAsync(outcome => outcome.Slug, outcome => outcome.Title, cancellation);
        return [.. drafts.Where(draft => titles.ContainsKey(draft.Outcome)).Select(draft => new WorkItem(WorkKind.Draft, "Publish it or go on", $"The story behind {titles[draft.Outcome]}", $"desk/commentary/{draft.Outcome}/publish", $"Version {draft.Number} is not published."))];
    }
}
