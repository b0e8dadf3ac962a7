using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>Every import that was asked for on screen, the newest first.</summary>
[Allow(Role.Analyst, Role.Administrator)]
public sealed class IndexModel(AppDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public Paging Paging { get; private set; } = null!;
    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Paging = Paging.Of(await db.AskedImports.CountAsync(cancellation), Number);
        Rows = await ImportRow.Read(db, Paging, cancellation);
    }
}

/// <summary>An import with how it stands.</summary>
public sealed record ImportRow(AskedImport Import, JobState? Job)
{
    public string State => Import.Outcome switch
    {
        ImportOutcome.Imported => $"Release {Import.Release}",
        ImportOutcome.NothingNew => $"Nothing new: release {Import.Release} again",
        ImportOutcome.Refused => Import.Problems == 1 ? "Refused: 1 problem" : $"Refused: {Import.Problems.Spoken()} problems",
        _ => Job switch { JobState.Waiting => "Waiting", JobState.Running => "Running", JobState.Refused => "Not done", _ => "Cancelled" },
    };

    public static async Task<IReadOnlyList<ImportRow>> Read(AppDb db, Paging paging, CancellationToken cancellation)
    {
        var imports = await db.AskedImports.AsNoTracking().OrderByDescending(import => import.AskedAt).ThenBy(import => import.Id).Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellation);
        var ids = imports.Select(import => import.JobId).ToList();
        var jobs = await db.Jobs.AsNoTracking().Where(job => ids.Contains(job.Id)).ToDictionaryAsync(job => job.Id, job => job.State, cancellation);
        return [.. imports.Select(import => new ImportRow(import, jobs.TryGetValue(import.JobId, out var state) ? state : null))];
    }
}
