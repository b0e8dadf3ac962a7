using System.Collections.Concurrent;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Reading;

/// <summary>
/// Reads what is served. Releases never change, so what was read is kept until another release is served; importing
/// processes are never waited for.
/// </summary>
public sealed class EvidenceStore(EvidenceFolder folder) : IDisposable
{
    const int MostKept = 256;

    readonly ConcurrentDictionary<string, Lazy<OpenRelease>> _open = new();
    readonly Lock _reload = new();
    volatile Snapshot _snapshot = new(default, Served.Nothing, []);

    sealed record Snapshot((long, long) Stamp, Served Served, ConcurrentDictionary<string, Lazy<AreaEvidence>> Readings);

    public EvidenceFolder Folder => folder;

    /// <summary>Changes when what is served changes.</summary>
    public string Version => Current().Stamp.ToString();

    public Served Served => Current().Served;

    /// <summary>The figures of these areas and of England for these indicators. The same question is answered from memory until the served releases change.</summary>
    public AreaEvidence Read(IReadOnlyCollection<string> areas, IReadOnlyCollection<int> indicators)
    {
        var snapshot = Current();
        var key = $"{areas.Count}|{string.Join(',', areas)}|{string.Join(',', indicators)}";
        if (snapshot.Readings.Count > MostKept) snapshot.Readings.Clear();
        return Once(snapshot.Readings, key, () => ReadNow(snapshot.Served, areas, indicators));
    }

    /// <summary>What publishers say of these indicators, as the served releases hold it.</summary>
    public IReadOnlyDictionary<int, IndicatorDefinition> Definitions(IReadOnlyCollection<int> indicators)
    {
        var served = Current().Served;
        return ByRelease(served, indicators).SelectMany(each => Open(each.Key).Definitions([.. each])).ToDictionary(each => each.Id);
    }

    AreaEvidence ReadNow(Served served, IReadOnlyCollection<string> areas, IReadOnlyCollection<int> indicators)
    {
        var found = new Dictionary<int, IndicatorEvidence>();
        foreach (var each in ByRelease(served, indicators))
            foreach (var evidence in Open(each.Key).Evidence([.. each], areas.Append(AreaKinds.England))) found[evidence.Definition.Id] = evidence;
        return new(found);
    }

    static IEnumerable<IGrouping<string, int>> ByRelease(Served served, IEnumerable<int> indicators) =>
        indicators.Distinct().Where(served.Indicators.ContainsKey).GroupBy(id => served.Indicators[id]);

    OpenRelease Open(string release) => Once(_open, release, () => new(folder, release));

    /// <summary>Made once, whoever asks at the same time; what failed is tried again by the next who asks.</summary>
    static T Once<T>(ConcurrentDictionary<string, Lazy<T>> kept, string key, Func<T> make)
    {
        var once = kept.GetOrAdd(key, _ => new(make));
        try { return once.Value; }
        catch
        {
            kept.TryRemove(KeyValuePair.Create(key, once));
            throw;
        }
    }

    Snapshot Current()
    {
        var snapshot = _snapshot;
        var stamp = folder.ServedStamp();
        if (stamp == snapshot.Stamp) return snapshot;
        lock (_reload)
        {
            if (_snapshot.Stamp == stamp) return _snapshot;
            return _snapshot = new(stamp, folder.ReadServed(), []);
        }
    }

    public void Dispose()
    {
        foreach (var release in _open.Values.Where(each => each.IsValueCreated)) release.Value.Dispose();
    }
}
