using System.IO.Compression;
using System.Text.Json;
using Endeavour.Platform.Problems;
using Endeavour.Web.Archive.Tables;

namespace Endeavour.Web.Archive;

/// <summary>An archive that can be read. What cannot is refused with the reason.</summary>
sealed class ArchiveReader : IDisposable
{
    readonly ZipArchive _zip;

    ArchiveReader(ZipArchive zip, Manifest manifest) => (_zip, Manifest) = (zip, manifest);

    public Manifest Manifest { get; }

    public static ArchiveReader Open(string path)
    {
        if (!File.Exists(path)) throw new Refusal($"There is no file {path}.");
        var zip = OpenZip(path);
        try
        {
            var entry = zip.GetEntry(Manifest.Name) ?? throw new Refusal($"{path} is no archive of Endeavour: it has no {Manifest.Name}.");
            using (var format = entry.Open())
            {
                if (Manifest.FormatOf(format) is var number && number > Manifest.ThisFormat)
                    throw new Refusal($"{path} has format {number}, and this Endeavour ({Manifest.ThisProduct}) reads formats up to {Manifest.ThisFormat}. Install a newer one.");
            }
            using var json = entry.Open();
            return new(zip, Manifest.FromJson(json));
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException or KeyNotFoundException or InvalidOperationException or Refusal)
        {
            zip.Dispose();
            throw broken as Refusal ?? new Refusal($"{path} cannot be read: its {Manifest.Name} is damaged.");
        }
    }

    static ZipArchive OpenZip(string path)
    {
        try { return ZipFile.OpenRead(path); }
        catch (InvalidDataException)
        {
            throw new Refusal($"{path} is not a whole zip file. If it was copied or downloaded, it was cut short: fetch it again.");
        }
    }

    /// <summary>Refuses unless every file is there and what it was when the archive was written.</summary>
    public void Check()
    {
        var problems = Manifest.Files.Select(Problem).OfType<string>().ToList();
        var listed = Manifest.Files.Select(file => file.Path).Append(Manifest.Name).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(_zip.Entries.Where(entry => !listed.Contains(entry.FullName)).Select(entry => $"{entry.FullName} is not in the manifest."));
        if (problems.Count > 0) throw new Refusal("The archive is not as it was written:\n" + string.Join('\n', problems.Select(problem => "  " + problem)));
    }

    string? Problem(ArchivedFile file)
    {
        if (file.Path.Split('/').Any(part => part is "" or "." or "..") || file.Path.Contains('\\', StringComparison.Ordinal)) return $"{file.Path} is no path inside an archive.";
        if (_zip.GetEntry(file.Path) is not { } entry) return $"{file.Path} is missing.";
        try
        {
            using var content = entry.Open();
            using var hashed = new HashedStream(content);
            hashed.CopyTo(Stream.Null);
            return hashed.Sha256 == file.Sha256 ? null : $"{file.Path} was changed: its hash is not the one in the manifest.";
        }
        catch (InvalidDataException)
        {
            return $"{file.Path} is damaged.";
        }
    }

    public Stream Read(string path) => _zip.GetEntry(path)!.Open();

    /// <summary>The files in a folder of the archive, with their paths in it.</summary>
    public IEnumerable<(ArchivedFile File, string Inside)> In(string folder) =>
        Manifest.Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).Select(file => (file, file.Path[folder.Length..]));

    public void Dispose() => _zip.Dispose();
}
