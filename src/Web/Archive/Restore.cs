using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Web.Archive.Tables;
using Endeavour.Web.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Archive;

/// <summary>Brings a whole server back from a backup, into an empty data folder and an empty database only.</summary>
/// <param name="database">As ENDEAVOUR_DATABASE says it; empty for SQLite.</param>
public sealed class Restore(DataFolder data, string database, TimeProvider clock)
{
    const string Unfinished = ".restoring";

    string Staging => Path.Combine(data.Root, Unfinished);

    public async Task<Manifest> Run(string file, CancellationToken cancel = default)
    {
        using var archive = ArchiveReader.Open(file);
        if (archive.Manifest is not { Holds: ArchiveKind.Server, Directory: not null }) throw new Refusal($"{file} holds one partnership, not a whole server. Bring it in with: endeavour import {file}");
        RefuseUnlessEmpty();
        archive.Check();
        if (Directory.Exists(Staging)) Directory.Delete(Staging, recursive: true);
        var staged = new DataFolder(Staging);
        OwnerOnly.Folder(data.Root);
        OwnerOnly.Folder(Staging);
        OwnerOnly.Folder(staged.Keys);
        ArchiveEvidence.Extract(archive, "evidence/", staged.Evidence);
        ArchiveEvidence.Extract(archive, "keys/", staged.Keys);
        await ImportPartnership.TakeContents(archive, Stores.Files(staged, clock), cancel);
        if (database.Length == 0) await Fill(archive, Stores.Sqlite(staged), cancel);
        // Nobody else could come this far while it was made; now each stands for itself.
        foreach (var made in Directory.EnumerateFiles(Staging, "*", SearchOption.AllDirectories)) OwnerOnly.Close(made);
        MoveIn();
        if (database.Length > 0)
        {
            TakeFigures(archive.Manifest);
            await Fill(archive, Stores.Postgres(database), cancel);
        }
        await ServerKeys.Fit(data, database, clock, cancel);
        return archive.Manifest;
    }

    /// <summary>Out of the files that came in the backup, before anything is listed that needs them.</summary>
    void TakeFigures(Manifest manifest)
    {
        var figures = Stores.Figures(data, database);
        figures.Server.TakeIn();
        foreach (var record in manifest.Partnerships) figures.Of(record.Id).TakeIn();
    }

    Task Fill(ArchiveReader archive, IRecordStore store, CancellationToken cancel) => store.RestoreAsync(
        directory => LoadTables.Into(directory, archive, archive.Manifest.Directory!),
        archive.Manifest.Partnerships.ToDictionary(record => record.Id, record => (Action<AppDb>)(db => LoadTables.Into(db, archive, record))),
        new Because("ServerRestored", $"From a backup of {archive.Manifest.Made:yyyy-MM-dd HH:mm} UTC", Who.CommandLine, "restore", clock.GetUtcNow()), cancel);

    void RefuseUnlessEmpty()
    {
        var held = Directory.Exists(data.Root) ? Directory.EnumerateFileSystemEntries(data.Root).Select(Path.GetFileName).Where(name => name != Unfinished).ToList() : [];
        if (held.Count > 0) throw new Refusal($"The folder {data.Root} is not empty ({string.Join(", ", held.Take(3))}). A backup is only brought back into an empty one: name another with --data. Nothing was changed.");
        if (database.Length == 0) return;
        using var directory = Stores.Postgres(database).OpenDirectory();
        if (directory.Database.GetAppliedMigrations().Any() && (directory.Registrations.Any() || directory.Changes.Any()))
            throw new Refusal("The database is not empty. A backup is only brought back into an empty one. Nothing was changed.");
    }

    /// <summary>Renames within one disk; the directory last, because with it the server is there.</summary>
    void MoveIn()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Staging).OrderBy(Path.GetFileName, StringComparer.Ordinal).OrderBy(entry => File.Exists(entry)))
            Directory.Move(entry, Path.Combine(data.Root, Path.GetFileName(entry)));
        Directory.Delete(Staging);
    }
}
