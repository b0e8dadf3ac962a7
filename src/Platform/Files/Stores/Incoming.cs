namespace Endeavour.Platform.Files.Stores;

/// <summary>
/// Files on their way in or out, under temporary names beside those that are kept: the same disk, so that a rename takes no copying.
/// A process that is killed leaves its own behind; they are cleared when nobody has written to them for a day.
/// </summary>
public sealed class Incoming(DataFolder data, TimeProvider clock)
{
    static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    string Folder => Path.Combine(data.Files, "incoming");

    /// <summary>A new empty file to write; whoever began it renames or deletes it.</summary>
    public FileStream Begin() => Create(FileOptions.Asynchronous);

    /// <summary>A new empty file that goes when it is closed.</summary>
    public FileStream Passing() => Create(FileOptions.Asynchronous | FileOptions.DeleteOnClose);

    /// <summary>Deletes what a killed process left behind, and says how many files that were.</summary>
    public int Clear()
    {
        if (!Directory.Exists(Folder)) return 0;
        var before = (clock.GetUtcNow() - Forgotten).UtcDateTime;
        var forgotten = Directory.EnumerateFiles(Folder).Where(file => File.GetLastWriteTimeUtc(file) < before).ToList();
        forgotten.ForEach(File.Delete);
        return forgotten.Count;
    }

    FileStream Create(FileOptions options)
    {
        Directory.CreateDirectory(Folder);
        var name = Path.Combine(Folder, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        return new(name, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 81_920, options);
    }
}
