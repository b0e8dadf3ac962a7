using System.Security.Cryptography;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Neighbours;

/// <summary>The nearest neighbours that a server knows: one small file in the evidence folder, swapped whole at each import.</summary>
public sealed class NeighbourStore(string evidence)
{
    volatile Tuple<(long, long), NearestNeighbours> _read = new(default, NearestNeighbours.Nothing);

    string Kept => Path.Combine(evidence, "neighbours.json");

    /// <summary>Changes whenever another file is brought in.</summary>
    public (long Ticks, long Length) Stamp => new FileInfo(Kept) is { Exists: true } file ? (file.LastWriteTimeUtc.Ticks, file.Length) : default;

    /// <summary>What was brought in last; nothing where nothing was.</summary>
    public NearestNeighbours Now
    {
        get
        {
            var stamp = Stamp;
            if (_read.Item1 != stamp) _read = new(stamp, ReleaseJson.Read<NearestNeighbours>(Kept));
            return _read.Item2;
        }
    }

    /// <summary>All or nothing: with a problem what was there stays.</summary>
    public (NearestNeighbours? Neighbours, IReadOnlyList<ImportProblem> Problems) Import(string path, TimeProvider clock)
    {
        var problems = new ImportProblems();
        var areas = NeighbourFile.Read(path, problems);
        if (problems.AnyRefusal) return (null, problems.Kept);
        Directory.CreateDirectory(evidence);
        var read = new NearestNeighbours(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), clock.GetUtcNow(), areas);
        ReleaseJson.Write(Kept, read);
        return (read, problems.Kept);
    }
}
