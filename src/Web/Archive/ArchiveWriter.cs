using System.IO.Compression;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Web.Archive.Tables;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Archive;

/// <summary>Writes an archive from one end to the other. Only when it is finished does the file get its name.</summary>
sealed class ArchiveWriter : IAsyncDisposable
{
    readonly string _path, _part;
    readonly ZipArchive _zip;
    readonly List<ArchivedFile> _files = [];
    readonly List<string> _missing = [];
    readonly SortedSet<string> _contents = new(StringComparer.Ordinal);

    public ArchiveWriter(string path, bool replace = false)
    {
        if (!replace && File.Exists(path)) throw new Refusal($"{path} is there already. Name a file that is not.");
        (_path, _part) = (path, path + ".part");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        _zip = new ZipArchive(OwnerOnly.Create(_part, FileMode.Create), ZipArchiveMode.Create);
    }

    /// <summary>A folder beside the archive for what must be a file before it is in there.</summary>
    public string Beside => _path + ".parts";

    /// <summary>Adds a file, hashed while it is written.</summary>
    public string Add(string path, Action<Stream> write, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var entry = _zip.CreateEntry(path, level).Open();
        using var hashed = new HashedStream(entry);
        write(hashed);
        _files.Add(new(path, hashed.Bytes, hashed.Sha256));
        return hashed.Sha256;
    }

    public void Add(string path, string file, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 81_920, FileOptions.SequentialScan);
        Add(path, to => content.CopyTo(to), level);
    }

    /// <summary>Adds a database as it was at one moment.</summary>
    public ArchivedRecord Add(RecordDb db, string id, string folder, RecordState state, bool withSecrets, bool withCsv)
    {
        using var snapshot = Snapshot.Of(db);
        var tables = TableShape.All(db).Select(table => withSecrets ? table : table.WithoutSecrets).ToList();
        var (hashes, written) = (new List<(string, string)>(), new List<ArchivedTable>());
        foreach (var table in tables)
        {
            using var plain = table.HasSecrets ? new HashedStream(Stream.Null) : null;
            long rows = 0;
            var hash = Add($"{folder}tables/{table.Name}.jsonl", to => rows = WriteTable.Rows(snapshot, table, to, plain));
            hashes.Add((table.Name, plain?.Sha256 ?? hash));
            written.Add(new(table.Name, rows, table.Key, [.. table.Columns.Select(column => new ArchivedColumn(column.Name, column.Cell.Name, column.IsNullable))]));
            if (withCsv) Add($"{folder}csv/{table.Name}.csv", to => WriteCsv.Rows(snapshot, table, to));
        }
        if (db is AppDb record) _contents.UnionWith(record.Files.Where(file => file.RemovedAt == null).Select(file => file.Hash));
        var name = db is AppDb partnership ? partnership.Partnerships.Select(each => each.Name).Single() : id;
        return new(id, name, state, RecordHash.Of(hashes), folder, written);
    }

    /// <summary>Adds the content of every file that a record added so far names. One that is not there is said in the manifest: leaving must not fail by it.</summary>
    public async Task AddContents(IFileStore store, CancellationToken cancel)
    {
        foreach (var hash in _contents.Select(FileHash.Kept))
        {
            await using var content = await store.Open(hash, cancel);
            if (content is null) _missing.Add(hash.Value);
            else Add("files/" + hash.Address, content.CopyTo, CompressionLevel.NoCompression);
        }
    }

    public async Task<Manifest> Finish(ArchiveKind kind, ArchivedRecord? directory, IReadOnlyList<ArchivedRecord> partnerships, DateTimeOffset made, CancellationToken cancel)
    {
        Add("README.md", to => to.Write(ReadMe.Text(kind)));
        var manifest = new Manifest(Manifest.ThisFormat, kind, Manifest.ThisProduct, made, directory, partnerships, _missing, [.. _files]);
        await using (var entry = await _zip.CreateEntry(Manifest.Name).OpenAsync(cancel)) await entry.WriteAsync(manifest.ToJson(), cancel);
        _zip.Dispose();
        cancel.ThrowIfCancellationRequested();
        File.Move(_part, _path, overwrite: true);
        return manifest;
    }

    /// <summary>What was not finished leaves nothing behind.</summary>
    public ValueTask DisposeAsync()
    {
        _zip.Dispose();
        File.Delete(_part);
        if (Directory.Exists(Beside)) Directory.Delete(Beside, recursive: true);
        return ValueTask.CompletedTask;
    }
}
