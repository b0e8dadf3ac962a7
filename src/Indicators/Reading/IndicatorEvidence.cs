using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Reading;

/// <summary>Everything that pages show of one indicator for a few areas and England, from one release.</summary>
public sealed class IndicatorEvidence(KnownIndicator known, Release release, IReadOnlyList<Series> series, IReadOnlyList<Spread> spreads)
{
    readonly ILookup<(string Area, string Sex, string Age), Series> _series = series.ToLookup(each => (each.Area, each.Sex, each.Age));

    public IndicatorDefinition Definition => known.Definition;
    public Release Release => release;

    /// <summary>Which way is good, as the publisher says or as its verdicts show; null where neither tells.</summary>
    public Polarity? Polarity => known.Polarity;
    public bool PolarityFromVerdicts => known.PolarityFromVerdicts;
    public bool TwoLevels => known.TwoLevels;
    public bool Illustrative => release.Illustrative;

    public IReadOnlyList<Series> Series => series;

    /// <summary>The series of everybody of that sex and age; null where the area has none.</summary>
    public Series? Whole(string area, string sex, string age) => _series[(area, sex, age)].FirstOrDefault(each => each.IsWhole);

    /// <summary>The series of each category (a deprivation tenth, say) by category type, in the file's words.</summary>
    public IEnumerable<IGrouping<string, Series>> Categories(string area, string sex, string age) =>
        _series[(area, sex, age)].Where(each => !each.IsWhole).GroupBy(each => each.CategoryType);

    /// <summary>How areas of the same kind spread in a period; null where none was derived.</summary>
    public Spread? Spread(string area, string sex, string age, Period period) =>
        spreads.FirstOrDefault(each => each.Kind == AreaKinds.Of(area) && each.Sex == sex && each.Age == age && each.Period == period);
}

/// <summary>What is known of some indicators for some areas: one reading of what is served, never stale.</summary>
public sealed class AreaEvidence(IReadOnlyDictionary<int, IndicatorEvidence> indicators)
{
    public IReadOnlyDictionary<int, IndicatorEvidence> Indicators => indicators;

    public IndicatorEvidence? this[int indicator] => indicators.GetValueOrDefault(indicator);
}
