using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>Asks for files to be imported; the work itself is done in the background.</summary>
[Allow(Role.Analyst, Role.Administrator)]
public sealed class NewModel(AppDb db, Acting acting, EvidenceLayers layers, CurrentPartnership current, FileSettings settings) : FormPage<ImportInput>
{
    public int LargestMegabytes => settings.LargestMegabytes;

    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsRight(Input.Problems(London.DayOf(acting.Now), settings))) return Page();
        var id = acting.NewKey();
        var metadata = Input.Metadata is { } given ? FileName.Clean(given.FileName) : null;
        await Stage(new(layers.FolderOf(current.Id).Root, id), metadata, cancellation);
        var because = acting.Because("ImportAsked", Input.Why.Trim());
        var files = Input.Named.Select(each => new GivenFile(each.Name, each.File.Length)).ToList();
        var job = db.Ask(ImportFigures.Name, string.Join(", ", files.Select(file => file.Name)), id, because);
        db.Add(new AskedImport
        {
            Id = id, JobId = job.Id, Files = files, Metadata = metadata, Why = Input.Why.Trim(), Permission = Input.Permission.Trim(), Provenance = Input.Provenance.Trim(), SmallNumbersHandled = Input.SmallNumbersHandled.Trim(),
            HideUpTo = Input.HideUpTo, From = Input.From, AskedAt = because.At, AskedAs = because.Who.Post,
        });
        await db.SaveAsync(because, cancellation);
        return LocalRedirect($"/{current.Id}/desk/imports/{id}");
    }

    async Task Stage(Staging staging, string? metadata, CancellationToken cancellation)
    {
        foreach (var (name, file) in Input.Named) await Staging.Keep(file, staging.FilePath(name), cancellation);
        if (metadata is not null) await Staging.Keep(Input.Metadata!, staging.MetadataPath(metadata), cancellation);
    }
}
