using Endeavour.Indicators.Reading;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>Lets the files go of imports that were cancelled, or never asked for because the form was not saved.</summary>
sealed class ClearStaging(EvidenceLayers layers, TimeProvider clock) : IDailyWork
{
    static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    public string Name => "clear imports";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var evidence = layers.FolderOf((await db.Partnerships.AsNoTracking().SingleAsync(cancel)).Id).Root;
        var waiting = Staging.Of(evidence);
        if (!Directory.Exists(waiting)) return;
        var open = await db.Jobs.Where(job => job.EndedAt == null).Select(job => job.Id).ToListAsync(cancel);
        var needed = (await db.AskedImports.Where(import => open.Contains(import.JobId)).Select(import => import.Id).ToListAsync(cancel)).ToHashSet();
        var before = (clock.GetUtcNow() - Forgotten).UtcDateTime;
        foreach (var folder in new DirectoryInfo(waiting).EnumerateDirectories().Where(folder => folder.LastWriteTimeUtc < before))
            if (Guid.TryParse(folder.Name, out var import) && !needed.Contains(import)) new Staging(evidence, import).LetFilesGo();
    }
}
