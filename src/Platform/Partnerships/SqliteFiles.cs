using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Search.Keeping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Partnerships;

/// <summary>Opens the database in a file.</summary>
public delegate AppDb OpenDatabase(string file);

/// <summary>Opens the directory in a data folder.</summary>
public delegate DirectoryDb OpenDirectory(DataFolder data);

/// <summary>
/// One SQLite file a partnership in the data folder, and one for the directory. A file that is there is a record that exists; the directory
/// says only which are closed.
/// </summary>
public sealed class SqliteFiles(DataFolder data, OpenDatabase open, OpenDirectory directory) : IRecordStore
{
    volatile Closings _closings = new("", new HashSet<string>());

    public string Kind => "sqlite";

    public AppDb Open(string id) => open(FileOf(id));

    public DirectoryDb OpenDirectory() => directory(data);

    public IReadOnlyList<KeptRecord> List()
    {
        var closed = Closed();
        return [.. Files().Select(file => (File: file, Id: Path.GetFileNameWithoutExtension(file))).Select(each => new KeptRecord(each.Id, Stamp(each.File), closed.Contains(each.Id)))];
    }

    public async Task BuildAsync(string id, Func<AppDb, Task> fill, Because because, DirectoryDb? directory, CancellationToken cancellation)
    {
        if (File.Exists(FileOf(id))) throw new Refusal($"There is already a record of \"{id}\".");
        Directory.CreateDirectory(data.Partnerships);
        var unfinished = FileOf(id) + ".new";
        Delete(unfinished);
        await using (var db = open(unfinished))
        {
            try
            {
                db.Upgrade();
                await fill(db);
                // What is filled table by table says nothing to the index.
                await SearchUpgrade.Rebuild(db, cancellation);
            }
            finally { Close(db); }
        }
        cancellation.ThrowIfCancellationRequested();
        await Forget(id, because, directory, cancellation);
        File.Move(unfinished, FileOf(id));
    }

    public async Task RemoveAsync(string id, Because because, CancellationToken cancellation)
    {
        await using (var db = Open(id)) Close(db);
        Delete(FileOf(id));
        await Forget(id, because, null, cancellation);
    }

    public async Task RestoreAsync(Action<DirectoryDb> directory, IReadOnlyDictionary<string, Action<AppDb>> records, Because because, CancellationToken cancellation)
    {
        foreach (var (id, fill) in records) await BuildAsync(id, db => { fill(db); return Task.CompletedTask; }, because, null, cancellation);
        await using var made = OpenDirectory();
        try
        {
            made.Upgrade();
            directory(made);
        }
        finally { Close(made); }
    }

    /// <summary>What was said of an earlier record of this id does not hold for the next.</summary>
    async Task Forget(string id, Because because, DirectoryDb? given, CancellationToken cancellation)
    {
        if (!File.Exists(data.DirectoryFile)) return;
        await using var own = given is null ? OpenDirectory() : null;
        var directory = given ?? own!;
        if (!(await directory.Database.GetAppliedMigrationsAsync(cancellation)).Any() || await directory.Registrations.FindAsync([id], cancellation) is not { } registration) return;
        directory.Remove(registration);
        await directory.SaveAsync(because, cancellation);
    }

    public void UpgradeAll()
    {
        using (var directory = OpenDirectory()) directory.Upgrade();
        foreach (var file in Files())
        {
            using var db = open(file);
            db.Upgrade();
        }
    }

    IReadOnlySet<string> Closed()
    {
        if (!File.Exists(data.DirectoryFile)) return _closings.Ids;
        var stamp = Stamp(data.DirectoryFile);
        if (_closings.Stamp == stamp) return _closings.Ids;
        using var directory = OpenDirectory();
        try
        {
            _closings = new(stamp, directory.Registrations.Where(each => each.State == RecordState.Closed).Select(each => each.Id).ToHashSet());
        }
        catch (SqliteException none) when (none is { SqliteErrorCode: 1 } && none.Message.Contains("no such table", StringComparison.Ordinal))
        {
            // Another process is making the directory for the first time.
        }
        return _closings.Ids;
    }

    IEnumerable<string> Files() =>
        Directory.Exists(data.Partnerships) ? Directory.EnumerateFiles(data.Partnerships, "*.db").Order(StringComparer.Ordinal) : [];

    string FileOf(string id) => Path.Combine(data.Partnerships, id + ".db");

    // A write in WAL mode touches only the file beside; both are looked at. Whoever only reads leaves that one empty.
    static string Stamp(string file) => $"{File.GetLastWriteTimeUtc(file).Ticks}.{(new FileInfo(file + "-wal") is { Exists: true, Length: > 0 } beside ? beside.LastWriteTimeUtc.Ticks : 0)}";

    static void Close(RecordDb db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        connection.Close();
        SqliteConnection.ClearPool(connection);
    }

    static void Delete(string file)
    {
        foreach (var beside in new[] { "", "-wal", "-shm" }) File.Delete(file + beside);
    }

    sealed record Closings(string Stamp, IReadOnlySet<string> Ids);
}
