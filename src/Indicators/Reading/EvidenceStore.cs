using System.Collections.Concurrent;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Movements;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Reading;

/// <summary>
/// Reads what is served. Releases never change, so what was read is kept until another release is served; importing
/// processes are never waited for. What is under embargo is not read before its instant, and is from then on.
/// </summary>
public sealed class EvidenceStore(EvidenceFolder folder, TimeProvider? clock = null) : IDisposable
{
    const int MostKept = 256;

    readonly ConcurrentDictionary<string, Lazy<OpenRelease>> _open = new();
    readonly Lock _reload = new();
    volatile Snapshot _snapshot = Snapshot.Of(default, Served.Nothing, DateTimeOffset.MinValue);

    /// <param name="Since">When the last that was awaited came, or the first of times.</param>
    /// <param name="Until">When the next comes, or the last of times.</param>
    sealed record Snapshot((long, long) Stamp, Served Written, Served Served, DateTimeOffset Since, DateTimeOffset Until, ConcurrentDictionary<string, Lazy<AreaEvidence>> Readings)
    {
        public static Snapshot Of((long, long) stamp, Served written, DateTimeOffset now) => new(stamp, written, written.At(now),
            written.Later.Select(each => each.Comes).Where(comes => comes <= now).DefaultIfEmpty(DateTimeOffset.MinValue).Max(),
            written.Later.Select(each => each.Comes).Where(comes => comes > now).DefaultIfEmpty(DateTimeOffset.MaxValue).Min(), []);

        public bool Holds((long, long) stamp, DateTimeOffset now) => stamp == Stamp && now >= Since && now < Until;
    }

    public EvidenceFolder Folder => folder;

    /// <summary>Changes when what is served changes.</summary>
    public string Version => Current() is var snapshot ? $"{snapshot.Stamp.Item1}.{snapshot.Stamp.Item2}.{snapshot.Since.Ticks}" : "";

    public Served Served => Current().Served;

    /// <summary>What will be served when all that waits for its day has come.</summary>
    public Served Preview => Current().Written.Preview;

    /// <summary>The releases that the public may know of, the oldest first.</summary>
    public IReadOnlyList<Release> Releases => Current().Served is var served ? Folder.ReadReleases([.. served.Releases.Where(id => served.IsShown(id, DateTimeOffset.MinValue))]) : [];

    /// <summary>The figures of these areas and of England for these indicators. The same question is answered from memory until the served releases change.</summary>
    public AreaEvidence Read(IReadOnlyCollection<string> areas, IReadOnlyCollection<int> indicators)
    {
        var snapshot = Current();
        var key = $"{areas.Count}|{string.Join(',', areas)}|{string.Join(',', indicators)}";
        if (snapshot.Readings.Count > MostKept) snapshot.Readings.Clear();
        return Once(snapshot.Readings, key, () => ReadNow(snapshot.Served, areas, indicators));
    }

    /// <summary>The same with what waits for its day, for those who prepare it: never for the public.</summary>
    public AreaEvidence ReadPreview(IReadOnlyCollection<string> areas, IReadOnlyCollection<int> indicators) => ReadNow(Preview, areas, indicators);

    /// <summary>What publishers say of these indicators, as the served releases hold it.</summary>
    public IReadOnlyDictionary<int, IndicatorDefinition> Definitions(IReadOnlyCollection<int> indicators)
    {
        var served = Current().Served;
        return ByRelease(served, indicators).SelectMany(each => Open(each.Key).Definitions([.. each])).ToDictionary(each => each.Id);
    }

    /// <summary>The figures of every area that has one of this indicator, sex, age and period: one question, not kept here.</summary>
    /// <param name="kind">Areas of this kind alone; null: whatever their kind.</param>
    public IReadOnlyList<AreaPoint> Across(int indicator, string sex, string age, Period period, AreaKind? kind = null) =>
        Current().Served.Indicators.TryGetValue(indicator, out var release) ? Open(release).Across(indicator, sex, age, period, kind) : [];

    /// <summary>What moved by more than chance in any area, over everything that is served: the largest movements, at most so many, and how many there are. Not kept here.</summary>
    public Moved Moved(int most) => Moved(Current().Served.Indicators.Keys, most);

    /// <summary>The same for some indicators.</summary>
    public Moved Moved(IEnumerable<int> indicators, int most)
    {
        var served = Current().Served;
        return ByRelease(served, indicators).Select(each => Open(each.Key).Moved([.. each], most)).Aggregate(Movements.Moved.Nothing, (all, one) => all.With(one, most));
    }

    internal IndicatorDefinition? PreviewDefinition(int indicator) => Preview.Indicators.TryGetValue(indicator, out var release) && Open(release).Definitions([indicator]) is [var said] ? said : null;

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
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        if (snapshot.Holds(stamp, now)) return snapshot;
        lock (_reload)
        {
            if (_snapshot.Holds(stamp, now)) return _snapshot;
            return _snapshot = Snapshot.Of(stamp, folder.ReadServed(), now);
        }
    }

    public void Dispose()
    {
        foreach (var release in _open.Values.Where(each => each.IsValueCreated)) release.Value.Dispose();
    }
}
