using Endeavour.Accounts.MyWork;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>A paper that someone began and has not signed.</summary>
sealed class PaperWork(AppDb db) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation)
    {
        if (person.Person is not { } me) return [];
        var drafts = await db.ExceptionPapers.AsNoTracking().Where(paper => paper.SignedAt == null && paper.WrittenBy == me).ToListAsync(cancellation);
        return [.. drafts.Select(paper => new WorkItem(WorkKind.Draft, "Sign it or go on", paper.Title, $"desk/paper/{paper.Number}", "It is not signed."))];
    }
}
