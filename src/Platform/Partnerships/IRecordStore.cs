using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;

namespace Endeavour.Platform.Partnerships;

/// <summary>
/// Where the records of partnerships, and the directory, are kept: in files (<see cref="SqliteFiles"/>) or in the schemas of a database server.
/// The directory says which records are closed; for a server it is also the list of those that exist.
/// </summary>
public interface IRecordStore
{
    /// <summary>The kind, in a word that commands take: <c>sqlite</c>, <c>postgresql</c>.</summary>
    string Kind { get; }

    /// <summary>The record of a partnership that exists, whether or not it is closed. Whoever opens it disposes it.</summary>
    AppDb Open(string id);

    DirectoryDb OpenDirectory();

    /// <summary>Every record, with a stamp that changes with each commit to it, also of another process; by id.</summary>
    IReadOnlyList<KeptRecord> List();

    /// <summary>Makes a record, all or nothing: it is filled under another name, and then given its own.</summary>
    /// <param name="directory">The directory, where one is being changed already: its transaction then holds the registration too.</param>
    /// <exception cref="Problems.Refusal">There is already a record of that id.</exception>
    Task BuildAsync(string id, Func<AppDb, Task> fill, Because because, DirectoryDb? directory, CancellationToken cancellation);

    /// <summary>Takes a record away for good.</summary>
    Task RemoveAsync(string id, Because because, CancellationToken cancellation);

    /// <summary>Fills an empty store: the directory and all records, everything or nothing (a folder of files is given its place by whoever asks).</summary>
    Task RestoreAsync(Action<DirectoryDb> directory, IReadOnlyDictionary<string, Action<AppDb>> records, Because because, CancellationToken cancellation);

    /// <summary>Brings the directory and every record to this version's tables.</summary>
    void UpgradeAll();
}

/// <summary>A record as its store lists it.</summary>
public sealed record KeptRecord(string Id, string Stamp, bool Closed);
