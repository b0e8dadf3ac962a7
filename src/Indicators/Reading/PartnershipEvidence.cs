using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Movements;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Reading;

/// <summary>What one partnership reads: an indicator comes from its own releases where they serve it, else from the server's. Nobody else's can be seen through it.</summary>
public sealed class PartnershipEvidence
{
    readonly EvidenceLayers _layers;
    readonly string _id;
    readonly bool _preview;

    internal PartnershipEvidence(EvidenceLayers layers, string id, bool preview) => (_layers, _id, _preview) = (layers, id, preview);

    /// <summary>Changes when what is served to this partnership may have: its own figures, or the server's.</summary>
    public string Version => _layers.With(_id, own => $"{_layers.Server.Version} {own?.Version}");

    /// <summary>Which of these indicators come from its own releases.</summary>
    public IReadOnlySet<int> OwnAmong(IEnumerable<int> indicators) => _layers.With(_id, own => own is null ? [] : indicators.Where(Shown(own).Indicators.ContainsKey).ToHashSet());

    /// <summary>Every indicator that there are figures of, its own and the server's.</summary>
    public IReadOnlyList<int> Indicators => _layers.With(_id, own => (IReadOnlyList<int>)[.. Shown(_layers.Server).Indicators.Keys.Union(own is null ? [] : Shown(own).Indicators.Keys).Order()]);

    /// <summary>The releases that may be known, its own and the server's, by when they could first be seen.</summary>
    public IReadOnlyList<Release> Releases =>
        _layers.With(_id, own => (IReadOnlyList<Release>)[.. Known(_layers.Server).Concat(own is null ? [] : Known(own)).OrderBy(release => release.ShownFrom).ThenBy(release => release.ImportedAt)]);

    /// <summary>The figures of these areas and of England for these indicators.</summary>
    public AreaEvidence Read(IReadOnlyCollection<string> areas, IReadOnlyCollection<int> indicators) => _layers.With(_id, own =>
    {
        if (own is null) return Read(_layers.Server, areas, indicators);
        var held = Shown(own).Indicators;
        var (mine, others) = (indicators.Where(held.ContainsKey).ToList(), indicators.Where(id => !held.ContainsKey(id)).ToList());
        if (mine.Count == 0) return Read(_layers.Server, areas, indicators);
        return new(Read(_layers.Server, areas, others).Indicators.Concat(Read(own, areas, mine).Indicators).ToDictionary());
    });

    /// <summary>What is said of these indicators.</summary>
    public IReadOnlyDictionary<int, IndicatorDefinition> Definitions(IReadOnlyCollection<int> indicators) => _layers.With(_id, own =>
    {
        if (own is null) return _layers.Server.Definitions(indicators);
        var mine = own.Definitions(indicators);
        return mine.Concat(_layers.Server.Definitions([.. indicators.Where(id => !mine.ContainsKey(id))])).ToDictionary();
    });

    /// <summary>The public figures of every area for one indicator, sex, age and period, from its own releases where they serve the indicator.</summary>
    /// <param name="kind">Areas of this kind alone; null: whatever their kind.</param>
    public IReadOnlyList<AreaPoint> Across(int indicator, string sex, string age, Period period, AreaKind? kind = null) => _layers.With(_id, own =>
        (own is not null && own.Served.Indicators.ContainsKey(indicator) ? own : _layers.Server).Across(indicator, sex, age, period, kind));

    /// <summary>What moved by more than chance in any area, over its own indicators and the server's.</summary>
    public Moved Moved(int most) => _layers.With(_id, own =>
    {
        if (own is null) return _layers.Server.Moved(most);
        var held = own.Served.Indicators;
        return own.Moved(most).With(_layers.Server.Moved(_layers.Server.Served.Indicators.Keys.Where(id => !held.ContainsKey(id)), most), most);
    });

    Served Shown(EvidenceStore store) => _preview ? store.Preview : store.Served;

    IEnumerable<Release> Known(EvidenceStore store) => _preview ? store.Folder.ReadReleases() : store.Releases;

    AreaEvidence Read(EvidenceStore store, IReadOnlyCollection<string> areas, IReadOnlyCollection<int> indicators) => _preview ? store.ReadPreview(areas, indicators) : store.Read(areas, indicators);
}
