using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Keeping;

/// <summary>Keeps the releases of one layer of figures, and the list of what is served. A release never changes; the list is swapped whole.</summary>
abstract class ReleaseKeeper(string root)
{
    /// <summary>The folder of the layer. Source files lie in it by the hash of their content, and the next release is built in it, wherever releases are kept.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The list, as it was written down; null where nothing was ever served.</summary>
    public abstract byte[]? ServedText();

    public Served ReadServed() => ServedText() is { } text ? ReleaseJson.Read<Served>(text) : Served.Nothing;

    /// <summary>Changes whenever the list does; cheap enough to ask on every request. Nothing where nothing was ever served.</summary>
    public abstract (long, long) Stamp();

    /// <summary>Releases that are known to be there, in this order.</summary>
    public abstract IReadOnlyList<Release> Read(IReadOnlyList<string> releases);

    public abstract IReadOnlyList<ImportProblem> Problems(string release);

    /// <summary>Opens a release for questions.</summary>
    public abstract ReleaseReader Open(string release);

    /// <summary>A release as files: these indicators and all words, or the whole with what is said of it.</summary>
    public abstract ReleaseFiles Files(string release, IReadOnlyCollection<int>? indicators);

    /// <summary>Holds the layer for one writer. Null where there is another.</summary>
    /// <param name="patiently">A writer that was killed may take a moment to be gone.</param>
    public abstract ReleaseWriter? Lock(bool patiently);

    /// <summary>Takes away all that is kept.</summary>
    public abstract void Clear();
}

/// <summary>The one writer of a layer. What was not published when it lets go is not there.</summary>
abstract class ReleaseWriter : IDisposable
{
    /// <summary>An empty folder to build in; what a killed import left behind goes first.</summary>
    public abstract string StartBuilding();

    /// <summary>Brings a finished release to where it is kept, as far as that can be done before anybody sees it.</summary>
    public virtual void Stage(string building, Release release, IReadOnlyList<ImportProblem> problems) { }

    /// <summary>Keeps what was staged, then swaps the list: with that it is published.</summary>
    public abstract void Publish(string building, Release release, IReadOnlyList<ImportProblem> problems, Served served);

    /// <summary>Swaps the list.</summary>
    public abstract void Serve(Served served);

    /// <summary>Takes over all that another keeper has, and serves what it serves. What was kept here goes.</summary>
    public abstract void TakeOver(ReleaseKeeper from);

    public abstract void Dispose();
}

/// <summary>Answers questions about one release. The same SQL is asked wherever it is kept.</summary>
abstract class ReleaseReader : IDisposable
{
    public abstract List<T> Ask<T>(string sql);

    /// <summary>Whether the release has a table, or a column of it: older ones have fewer.</summary>
    public abstract bool Has(string table, string? column = null);

    public abstract void Dispose();
}
