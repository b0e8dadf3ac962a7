using System.Text;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Kit;

/// <summary>An evidence folder of a test's own, with the shortest ways to put files in and read figures back.</summary>
sealed class Holding : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly KeptFigures _kept;

    public Holding() => _kept = new(_folder);

    /// <summary>Where this run keeps figures.</summary>
    public EvidenceFolders Folders => _kept.Folders;

    /// <summary>The same beside this one, as a partnership's own are beside the server's.</summary>
    public EvidenceFolder Own => Folders.Of("own");

    public TestDatabase Database => _kept.Database;

    /// <summary>What the command line calls the data folder: the evidence lies in it.</summary>
    public string Data => _folder.Root;

    public EvidenceFolder Folder => Folders.Server;

    public string Path(string name) => _folder.Path(name);

    public string Write(string content, string name = "figures.csv") => Write(Encoding.UTF8.GetBytes(content), name);

    public string Write(ReadOnlySpan<byte> content, string name = "figures.csv")
    {
        var path = _folder.Path(name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public ImportResult Import(string content, string name = "figures.csv") => Bring(Write(content, name));

    public ImportResult Import(params Row[] rows) => Import(Vintage.Of2022.File(rows));

    public ImportResult Bring(params string[] paths) => new Import(Folder, TimeProvider.System).Run(paths);

    public ImportResult BringWith(string metadata, params string[] paths) => new Import(Folder, TimeProvider.System).Run(paths, metadata);

    public IndicatorEvidence? Read(int indicator, params string[] areas)
    {
        using var store = new EvidenceStore(Folder);
        return store.Read(areas, [indicator])[indicator];
    }

    public IReadOnlyList<Observation> Observations(Row of) =>
        Read(int.Parse(of.Indicator, null), of.Area)!.Series.Single(each => each.Area == of.Area && each.Sex == of.Sex && each.Age == of.Age && each.Category == of.Category.Trim()).Observations;

    /// <summary>The import is refused, nothing is kept, and this is the one reason.</summary>
    public ImportProblem Refused(string content) => Refused(Write(content), []);

    public ImportProblem Refused(string path, string[] more)
    {
        var before = Fingerprint();
        var result = Bring([path, .. more]);
        Assert.Null(result.Release);
        Assert.Equal(0, result.RowsKept);
        Assert.Equal(before, Fingerprint());
        return Assert.Single(result.Problems, problem => problem.Refuses);
    }

    /// <summary>Every file that is kept, and its content; the lock aside. Every row where they are kept in a database.</summary>
    public IReadOnlyList<string> Fingerprint() => !Directory.Exists(Folder.Root) ? [] :
        [.. _kept.Rows(), .. Directory.EnumerateFileSystemEntries(Folder.Root, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {(File.Exists(path) ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))) : "")}")];

    public void Dispose()
    {
        _kept.Dispose();
        _folder.Dispose();
    }
}
