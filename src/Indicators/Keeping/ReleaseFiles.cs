namespace Endeavour.Indicators.Keeping;

/// <summary>A release as files, for as long as somebody needs them.</summary>
public sealed class ReleaseFiles : IDisposable
{
    readonly bool _written;

    /// <param name="written">They were written for this, and go with it.</param>
    internal ReleaseFiles(string folder, bool written) => (Folder, _written) = (folder, written);

    public string Folder { get; }

    /// <summary>Its tables, as a DuckDB file.</summary>
    public string Observations => Path.Combine(Folder, FileReleases.Tables);

    public void Dispose()
    {
        if (!_written) return;
        Directory.Delete(Folder, recursive: true);
        try { Directory.Delete(Path.GetDirectoryName(Folder)!); }
        catch (IOException)
        {
            // Somebody else's files are beside them.
        }
    }
}
