using System.Security.Cryptography;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Uploads;

/// <summary>The registry that uploads are read with, kept beside the releases under the hashes of its files, so that it is given once.</summary>
sealed record KeptRegistry(DateTimeOffset At, IReadOnlyList<SourceFile> Files)
{
    const string Name = "registry.json";

    static string PathIn(EvidenceFolder folder) => Path.Combine(folder.Root, Name);

    /// <summary>The one that is given, else the one of this folder, else of the server's below it; null where there is none.</summary>
    public static Registry? Read(string? given, EvidenceFolder folder, EvidenceFolder? below, ImportProblems problems)
    {
        if (given is not null) return Registry.Read(Registry.In(given), problems);
        foreach (var each in (EvidenceFolder?[])[folder, below])
            if (each is not null && File.Exists(PathIn(each))) return Registry.Read(ReleaseJson.Read<KeptRegistry>(PathIn(each)).Files.ToDictionary(file => file.Name, file => each.SourcePath(file.Sha256)), problems);
        return null;
    }

    /// <summary>Keeps what was given, when a release that was read with it is published.</summary>
    public static void Keep(string given, EvidenceFolder folder, DateTimeOffset now)
    {
        var files = new List<SourceFile>();
        foreach (var (name, path) in Registry.In(given).OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            folder.KeepContent(bytes, sha256);
            files.Add(new(name, sha256, bytes.Length));
        }
        ReleaseJson.Write(PathIn(folder), new KeptRegistry(now, files));
    }
}
