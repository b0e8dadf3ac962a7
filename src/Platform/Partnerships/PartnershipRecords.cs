using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Partnerships;

/// <summary>Opens the database in a file; the kind of database is the host's to say.</summary>
public delegate AppDb OpenDatabase(string file);

/// <summary>Opens the directory: what all partnerships of a server share.</summary>
public delegate DirectoryDb OpenDirectory(DataFolder data);

/// <summary>
/// The records of all partnerships: one SQLite file each in the data folder. Another process may make or change them
/// (an import while the site serves), so the list is looked at again every second.
/// </summary>
public sealed class PartnershipRecords(DataFolder data, OpenDatabase open, TimeProvider clock)
{
    static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);
    readonly Lock _reading = new();
    volatile Listing _listing = new([], [], DateTimeOffset.MinValue);

    /// <summary>Every partnership, by name.</summary>
    public IReadOnlyList<Partnership> All() => Current().Partnerships;

    /// <summary>Changes when any record changes, also by another process.</summary>
    public string Version => string.Join(';', Current().Stamps.Select(stamp => $"{stamp.Written.Ticks}.{stamp.WrittenBeside.Ticks}"));

    /// <summary>The partnership with this id; none is a page that does not exist.</summary>
    public Partnership? Find(string id) => All().FirstOrDefault(partnership => partnership.Id == id);

    /// <summary>The record of a partnership that exists. Whoever opens it disposes it.</summary>
    public AppDb Open(string id) =>
        Find(id) is null ? throw new InvalidOperationException($"There is no record of \"{id}\".") : open(FileOf(id));

    /// <summary>Makes the record of a new partnership, all or nothing: it is built beside and then given its name.</summary>
    public async Task<AppDb> CreateAsync(Partnership partnership, Because because, CancellationToken cancellation = default)
    {
        if (PartnershipId.Problem(partnership.Id) is { } problem) throw new InvalidOperationException(problem);
        if (File.Exists(FileOf(partnership.Id))) throw new InvalidOperationException($"There is already a record of \"{partnership.Id}\".");
        Directory.CreateDirectory(data.Partnerships);
        var unfinished = FileOf(partnership.Id) + ".new";
        File.Delete(unfinished);
        await using (var db = open(unfinished))
        {
            db.Upgrade();
            db.Add(partnership);
            await db.SaveAsync(because, cancellation);
            Close(db);
        }
        File.Move(unfinished, FileOf(partnership.Id));
        _listing = _listing with { Looked = DateTimeOffset.MinValue };
        return open(FileOf(partnership.Id));
    }

    /// <summary>Brings every record to this version's tables. The site does so before it serves, a command before it writes.</summary>
    public void UpgradeAll()
    {
        foreach (var file in Files())
        {
            using var db = open(file);
            db.Upgrade();
        }
    }

    Listing Current()
    {
        var listing = _listing;
        var now = clock.GetUtcNow();
        if (now - listing.Looked < LookAgainAfter) return listing;
        lock (_reading)
        {
            if (now - _listing.Looked < LookAgainAfter) return _listing;
            var stamps = Files().Select(Stamp).ToList();
            _listing = stamps.SequenceEqual(_listing.Stamps) ? _listing with { Looked = now } : new(Read(), stamps, now);
            return _listing;
        }
    }

    List<Partnership> Read()
    {
        var partnerships = new List<Partnership>();
        foreach (var file in Files())
        {
            using var db = open(file);
            partnerships.AddRange(db.Partnerships.AsNoTracking());
        }
        return [.. partnerships.OrderBy(partnership => partnership.Name, StringComparer.Ordinal)];
    }

    IEnumerable<string> Files() =>
        Directory.Exists(data.Partnerships) ? Directory.EnumerateFiles(data.Partnerships, "*.db").Order(StringComparer.Ordinal) : [];

    string FileOf(string id) => Path.Combine(data.Partnerships, id + ".db");

    // A write in WAL mode touches only the file beside; both are looked at.
    static (string File, DateTime Written, DateTime WrittenBeside) Stamp(string file) => (file, File.GetLastWriteTimeUtc(file), File.GetLastWriteTimeUtc(file + "-wal"));

    static void Close(AppDb db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        connection.Close();
        SqliteConnection.ClearPool(connection);
    }

    sealed record Listing(IReadOnlyList<Partnership> Partnerships, IReadOnlyList<(string File, DateTime Written, DateTime WrittenBeside)> Stamps, DateTimeOffset Looked);
}
