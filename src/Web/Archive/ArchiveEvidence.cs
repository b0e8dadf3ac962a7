using System.IO.Compression;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Problems;

namespace Endeavour.Web.Archive;

/// <summary>Releases of figures in an archive, as they lie in the data folder: a server's, or those that a partnership keeps for itself.</summary>
static class ArchiveEvidence
{
    /// <summary>Where a partnership's own stand in its archive.</summary>
    public const string Own = "evidence/";

    /// <summary>Releases never change; the list of them is read first, so that each that it names is there.</summary>
    public static void Add(ArchiveWriter archive, string path, EvidenceFolder evidence)
    {
        if (evidence.ServedText() is not { } list) return;
        foreach (var release in evidence.ReadServed().Releases)
        {
            using var files = evidence.Files(release);
            AddFolder(archive, $"{path}/releases/{release}", files.Folder);
        }
        AddFolder(archive, $"{path}/files", Path.Combine(evidence.Root, "files"));
        foreach (var beside in Beside.Where(name => File.Exists(Path.Combine(evidence.Root, name)))) archive.Add($"{path}/{beside}", Path.Combine(evidence.Root, beside));
        archive.Add($"{path}/served.json", to => to.Write(list));
    }

    /// <summary>What is kept beside the releases: the numbers of local indicators, and which registry uploads are read with, and which areas are alike.</summary>
    static readonly string[] Beside = ["local.json", "registry.json", "neighbours.json"];

    public static void AddFolder(ArchiveWriter archive, string path, string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            archive.Add($"{path}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", file, CompressionLevel.Fastest);
    }

    /// <summary>Writes what stands in a folder of the archive to the disk.</summary>
    public static void Extract(ArchiveReader archive, string folder, string to)
    {
        foreach (var (file, inside) in archive.In(folder))
        {
            var path = Path.Combine([to, .. inside.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var content = archive.Read(file.Path);
            using var written = OwnerOnly.Create(path, FileMode.CreateNew);
            content.CopyTo(written);
        }
    }

    /// <summary>Brings a partnership's own releases in beside their place; what was not finished leaves nothing.</summary>
    public static Arriving Arrive(ArchiveReader archive, EvidenceFolder to)
    {
        var arriving = new Arriving(to);
        if (!archive.In(Own).Any()) return arriving;
        if (to.ServedText() is not null || new EvidenceFolder(to.Root).ServedText() is not null) throw new Refusal($"The folder {to.Root}, or the database beside it, holds figures already, of a partnership with that id that is not here any more. Move them away first. Nothing was changed.");
        var staged = arriving.Start();
        Extract(archive, Own, staged);
        if (new EvidenceFolder(staged).Problem() is not { } problem) return arriving;
        arriving.Dispose();
        throw new Refusal($"The partnership's own figures in the archive cannot be used: {problem} Nothing was changed.");
    }
}

/// <summary>Figures that are on their way in.</summary>
sealed class Arriving(EvidenceFolder to) : IDisposable
{
    bool _placed;

    string Staged => to.Root + ".arriving";

    public string Start()
    {
        if (Directory.Exists(Staged)) Directory.Delete(Staged, recursive: true);
        return Directory.CreateDirectory(Staged).FullName;
    }

    /// <summary>Before the record is there, so that no page of it is ever without them.</summary>
    public void Place()
    {
        if (!Directory.Exists(Staged)) return;
        if (Directory.Exists(to.Root)) Directory.Delete(to.Root, recursive: true);
        Directory.Move(Staged, to.Root);
        _placed = true;
        to.TakeIn();
    }

    /// <summary>The record did not come in after all.</summary>
    public void TakeBack()
    {
        if (!_placed) return;
        to.Clear();
        Directory.Delete(to.Root, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Staged)) Directory.Delete(Staged, recursive: true);
    }
}
