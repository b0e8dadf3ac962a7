namespace Endeavour.Platform.Files.Stores;

/// <summary>
/// Where the content of files is kept, by its hash: a folder (<see cref="FolderFiles"/>) or a bucket (<see cref="S3Files"/>).
/// What a file is called, who may read it and until when is the record's to say, not the store's.
/// </summary>
public interface IFileStore
{
    /// <summary>Keeps the content whole, or not at all. What is kept already is kept anew, so that its time is that of the last keeping.</summary>
    Task<FileHash> Keep(Stream content, CancellationToken cancel = default);

    /// <summary>The content from its beginning; nothing when it is not here. Whoever opens it disposes it.</summary>
    Task<Stream?> Open(FileHash hash, CancellationToken cancel = default);

    /// <summary>What the store knows of it; nothing when it is not here.</summary>
    Task<StoredFile?> Find(FileHash hash, CancellationToken cancel = default);

    /// <summary>Only retention removes. To remove what is not here is no fault.</summary>
    Task Remove(FileHash hash, CancellationToken cancel = default);

    /// <summary>Everything kept, in no order.</summary>
    IAsyncEnumerable<StoredFile> All(CancellationToken cancel = default);
}

public static class FileStores
{
    public static async Task<bool> Has(this IFileStore store, FileHash hash, CancellationToken cancel = default) => await store.Find(hash, cancel) is not null;
}

/// <summary>A file in a store: its hash, its length in bytes and when it was last kept.</summary>
public sealed record StoredFile(FileHash Hash, long Length, DateTimeOffset Kept);
