namespace Endeavour.Platform.Files.Stores;

/// <summary>
/// Files in the data folder. Content is written under a temporary name, brought to the disk and only then given its own name,
/// so that whatever stands under a hash is whole, also after a kill or a power cut.
/// </summary>
public sealed class FolderFiles(DataFolder data, Incoming incoming) : IFileStore
{
    public async Task<FileHash> Keep(Stream content, CancellationToken cancel = default)
    {
        var part = incoming.Begin();
        try
        {
            FileHash hash;
            await using (part)
            {
                hash = await FileHash.Copying(content, part, cancel);
                part.Flush(flushToDisk: true);
            }
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(hash))!);
            File.Move(part.Name, PathOf(hash), overwrite: true);
            return hash;
        }
        finally
        {
            File.Delete(part.Name);
        }
    }

    public Task<Stream?> Open(FileHash hash, CancellationToken cancel = default)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81_920, useAsync: true));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task<StoredFile?> Find(FileHash hash, CancellationToken cancel = default) =>
        Task.FromResult(new FileInfo(PathOf(hash)) is { Exists: true } file ? Stored(hash, file) : null);

    public Task Remove(FileHash hash, CancellationToken cancel = default)
    {
        if (File.Exists(PathOf(hash))) File.Delete(PathOf(hash));
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<StoredFile> All(CancellationToken cancel = default) => Kept().ToAsyncEnumerable();

    IEnumerable<StoredFile> Kept()
    {
        if (!Directory.Exists(data.Files)) yield break;
        foreach (var file in new DirectoryInfo(data.Files).EnumerateDirectories("??").SelectMany(folder => folder.EnumerateFiles()))
            if (FileHash.Parse(file.Name) is { } hash) yield return Stored(hash, file);
    }

    static StoredFile Stored(FileHash hash, FileInfo file) => new(hash, file.Length, new(file.LastWriteTimeUtc, TimeSpan.Zero));

    string PathOf(FileHash hash) => Path.Combine(data.Files, hash.Value[..2], hash.Value);
}
