using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Partnerships;

/// <summary>
/// The records of all partnerships, wherever they are kept. Another process may make or change them (an import while the site serves),
/// so the list is looked at again every second.
/// </summary>
public sealed class PartnershipRecords(IRecordStore store, TimeProvider clock)
{
    static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);
    readonly Lock _reading = new();
    volatile Listing _listing = new([], [], [], "", DateTimeOffset.MinValue);

    public IRecordStore Store => store;

    /// <summary>Every partnership that is served, by name.</summary>
    public IReadOnlyList<Partnership> All() => Current().Partnerships;

    /// <summary>Changes when any record that is served changes, also by another process.</summary>
    public string Version => Current().Version;

    /// <summary>The partnership with this id; none is a page that does not exist.</summary>
    public Partnership? Find(string id) => Current().ById.GetValueOrDefault(id)?.Partnership;

    /// <summary>The same, with what changes when its record does; both as they were at one instant.</summary>
    internal FoundRecord? FindWithVersion(string id) => Current().ById.GetValueOrDefault(id);

    /// <summary>The record of a partnership that is served. Whoever opens it disposes it.</summary>
    public AppDb Open(string id) =>
        Find(id) is null ? throw new InvalidOperationException($"There is no record of \"{id}\".") : store.Open(id);

    /// <summary>What all partnerships of the server share. Whoever opens it disposes it.</summary>
    public DirectoryDb OpenDirectory() => store.OpenDirectory();

    /// <summary>Makes the record of a new partnership, all or nothing.</summary>
    public Task<AppDb> CreateAsync(Partnership partnership, Because because, CancellationToken cancellation = default) => CreateAsync(partnership, because, null, null, cancellation);

    /// <param name="directory">A page whose post is about the directory passes it: then both are in its one transaction.</param>
    /// <param name="furnish">What else is in it from the beginning. Until the directory's transaction is committed, no other connection sees the record.</param>
    public async Task<AppDb> CreateAsync(Partnership partnership, Because because, DirectoryDb? directory, Func<AppDb, Task>? furnish, CancellationToken cancellation)
    {
        if (PartnershipId.Problem(partnership.Id) is { } problem) throw new Refusal(problem);
        await store.BuildAsync(partnership.Id, async db =>
        {
            db.Add(partnership);
            await db.SaveAsync(because, cancellation);
            if (furnish is not null) await furnish(db);
        }, because, directory, cancellation);
        LookAgain();
        return store.Open(partnership.Id);
    }

    /// <summary>Keeps a record, with all that is in it, but serves it no longer.</summary>
    /// <param name="directory">As for <see cref="CreateAsync(Partnership, Because, DirectoryDb?, Func{AppDb, Task}?, CancellationToken)"/>.</param>
    public Task CloseAsync(string id, Because because, DirectoryDb? directory = null, CancellationToken cancellation = default) =>
        Say(id, because, registration => registration.Close(because), directory, cancellation);

    /// <summary>Serves a closed record again.</summary>
    public Task ReopenAsync(string id, Because because, DirectoryDb? directory = null, CancellationToken cancellation = default) =>
        Say(id, because, registration => registration.Reopen(because), directory, cancellation);

    /// <summary>Brings the directory and every record to this version's tables. The site does so before it serves, a command before it writes.</summary>
    public void UpgradeAll() => store.UpgradeAll();

    /// <summary>The list is read anew when it is next asked for.</summary>
    public void LookAgain() => _listing = _listing with { Looked = DateTimeOffset.MinValue };

    async Task Say(string id, Because because, Action<Registration> say, DirectoryDb? given, CancellationToken cancellation)
    {
        if (store.List().All(each => each.Id != id)) throw new Refusal($"There is no partnership \"{id}\" here.");
        await using var own = given is null ? OpenDirectory() : null;
        var directory = given ?? own!;
        var registration = await directory.Registrations.FindAsync([id], cancellation) ?? directory.Add(Registration.Of(id, because)).Entity;
        say(registration);
        await directory.SaveAsync(because, cancellation);
        LookAgain();
    }

    Listing Current()
    {
        var listing = _listing;
        var now = clock.GetUtcNow();
        if (now - listing.Looked < LookAgainAfter) return listing;
        lock (_reading)
        {
            if (now - _listing.Looked < LookAgainAfter) return _listing;
            var kept = store.List().Where(each => !each.Closed).ToList();
            var version = string.Join(';', kept.Select(each => $"{each.Id}.{each.Stamp}"));
            return _listing = version == _listing.Version ? _listing with { Looked = now } : Read(_listing, kept, version, now);
        }
    }

    /// <summary>Reads those that changed; what is kept for a partnership elsewhere hangs on its object, which stays while its record does.</summary>
    Listing Read(Listing before, List<KeptRecord> kept, string version, DateTimeOffset now)
    {
        var read = new Dictionary<KeptRecord, IReadOnlyList<Partnership>>();
        foreach (var record in kept) read[record] = before.Read.GetValueOrDefault(record) ?? Read(record);
        var byId = new Dictionary<string, FoundRecord>();
        foreach (var (record, partnerships) in read)
            foreach (var partnership in partnerships) byId.TryAdd(partnership.Id, new(partnership, record.Stamp));
        return new([.. byId.Values.Select(each => each.Partnership).OrderBy(partnership => partnership.Name, StringComparer.Ordinal)], byId, read, version, now);
    }

    List<Partnership> Read(KeptRecord record)
    {
        using var db = store.Open(record.Id);
        return [.. db.Partnerships.AsNoTracking()];
    }

    sealed record Listing(IReadOnlyList<Partnership> Partnerships, Dictionary<string, FoundRecord> ById, Dictionary<KeptRecord, IReadOnlyList<Partnership>> Read, string Version, DateTimeOffset Looked);
}

/// <summary>A partnership that is served, and the version of its record.</summary>
sealed record FoundRecord(Partnership Partnership, string Version);
