using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Progress;

/// <summary>What runs in the background, and what ended.</summary>
[AllowBelonging]
public sealed class IndexModel(AppDb db, JobKinds kinds) : PageModel
{
    const int Most = 50;

    public IReadOnlyList<Job> Open { get; private set; } = [];

    public IReadOnlyList<Job> Ended { get; private set; } = [];

    public string Title(Job job) => kinds.Titles.GetValueOrDefault(job.Kind, job.Kind);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Open = await db.Jobs.AsNoTracking().Where(job => job.EndedAt == null).OrderBy(job => job.AskedAt).ToListAsync(cancellation);
        Ended = await db.Jobs.AsNoTracking().Where(job => job.EndedAt != null).OrderByDescending(job => job.EndedAt).Take(Most).ToListAsync(cancellation);
    }
}
