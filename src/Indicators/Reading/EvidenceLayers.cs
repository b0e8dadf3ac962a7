using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Reading;

/// <summary>
/// The figures of a server, and those that each partnership keeps for itself over them. Most partnerships keep none: then one look whether there are any is all that it costs.
/// Only so many partnerships' stores stand open; the one that was asked least lately makes room.
/// </summary>
public sealed class EvidenceLayers(EvidenceFolders folders, TimeProvider clock) : IDisposable
{
    public const int MostOpen = 32;

    readonly EvidenceStore _server = new(folders.Server, clock);
    readonly Lock _opening = new();
    readonly ReaderWriterLockSlim _reading = new();
    readonly Dictionary<string, Opened> _open = new(StringComparer.Ordinal);
    long _asked;

    sealed class Opened(EvidenceStore store)
    {
        public EvidenceStore Store => store;
        public long Asked { get; set; }
    }

    public EvidenceStore Server => _server;

    /// <summary>How many partnerships' own stores stand open.</summary>
    public int Open { get { lock (_opening) return _open.Count; } }

    /// <summary>The folder that a partnership keeps its own figures in, whether or not it is there yet.</summary>
    public EvidenceFolder FolderOf(string partnership) => folders.Of(partnership);

    /// <summary>What the public reads of a partnership.</summary>
    public PartnershipEvidence Of(string partnership) => new(this, partnership, preview: false);

    /// <summary>The same with what waits for its day: for the analysts' desk only.</summary>
    public PartnershipEvidence Preview(string partnership) => new(this, partnership, preview: true);

    /// <summary>Changes when the figures of the server do, or those of any partnership that keeps its own.</summary>
    public string VersionOf(IEnumerable<string> partnerships) =>
        string.Join(' ', partnerships.Select(id => With(id, own => own?.Version)).Prepend(_server.Version).Where(version => version is not null));

    /// <summary>Asks a partnership's own store, which stays open meanwhile; null where it keeps none.</summary>
    internal T With<T>(string partnership, Func<EvidenceStore?, T> ask)
    {
        var folder = FolderOf(partnership);
        if (folder.ServedStamp() == default) return ask(null);
        _reading.EnterReadLock();
        try { return ask(Find(partnership, folder)); }
        finally
        {
            _reading.ExitReadLock();
            if (Open > MostOpen) Close();
        }
    }

    EvidenceStore Find(string partnership, EvidenceFolder folder)
    {
        lock (_opening)
        {
            if (!_open.TryGetValue(partnership, out var opened)) _open[partnership] = opened = new(new(folder, clock));
            opened.Asked = ++_asked;
            return opened.Store;
        }
    }

    /// <summary>Nobody reads while one is closed.</summary>
    void Close()
    {
        _reading.EnterWriteLock();
        try
        {
            while (_open.Count > MostOpen)
            {
                var (least, opened) = _open.MinBy(each => each.Value.Asked);
                _open.Remove(least);
                opened.Store.Dispose();
            }
        }
        finally { _reading.ExitWriteLock(); }
    }

    public void Dispose()
    {
        foreach (var each in _open.Values) each.Store.Dispose();
        _reading.Dispose();
        _server.Dispose();
    }
}
