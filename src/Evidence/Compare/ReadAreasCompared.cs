using System.Collections.Concurrent;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Evidence.Maps;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Compare;

/// <summary>Reads one outcome over all areas in one question, and keeps the comparison until other figures or places are served.</summary>
public sealed class ReadAreasCompared(EvidenceLayers layers, PlaceStore places, PlaceShapes shapes)
{
    const int MostKept = 128;
    readonly ConcurrentDictionary<(string Partnership, string Outcome, CompareScope Scope), (OutcomeFigures Of, string? Places, AreasCompared? Compared)> _kept = new();

    /// <summary>Null where the outcome has no figures.</summary>
    public AreasCompared? Of(Partnership partnership, OutcomeFigures outcome, CompareScope scope)
    {
        var key = (partnership.Id, outcome.Slug, scope);
        if (_kept.TryGetValue(key, out var kept) && ReferenceEquals(kept.Of, outcome) && kept.Places == places.Version) return kept.Compared;
        if (_kept.Count >= MostKept) _kept.Clear();
        var read = Read(partnership, outcome, scope);
        _kept[key] = (outcome, places.Version, read);
        return read;
    }

    AreasCompared? Read(Partnership partnership, OutcomeFigures outcome, CompareScope scope)
    {
        if (outcome.Areas.Where(area => area.Latest is not null).MaxBy(area => area.Latest!.Period) is not { Latest: { } latest } first) return null;
        var (kind, takes) = (AreaKinds.Of(first.Code), scope.Takes(outcome));
        var points = layers.Of(partnership.Id).Across(outcome.Outcome.Indicator!.Value, outcome.Sex, outcome.Age, latest.Period, kind).Where(point => takes(point.Area)).ToList();
        var rows = Ordered(outcome, points);
        var (map, why) = scope == CompareScope.Similar ? (null, "Similar areas do not lie together.") : CompareDrawings.Map(outcome, rows, latest.PeriodText, shapes.Of(AreaKinds.England, kind));
        return new() { Outcome = outcome, Scope = scope, Period = latest.PeriodText, England = latest.England, Rows = rows, Chart = CompareDrawings.Chart(outcome, rows, (latest.PeriodText, latest.England)), Map = map, WhyNoMap = why };
    }

    List<AreaStanding> Ordered(OutcomeFigures outcome, List<AreaPoint> points)
    {
        var own = outcome.Areas.ToDictionary(area => area.Code, area => area.Name, StringComparer.Ordinal);
        var lowFirst = outcome.Polarity.Polarity == Polarity.LowIsGood;
        double Key(AreaPoint point) => lowFirst ? point.Figure.Value!.Value : -point.Figure.Value!.Value;
        List<AreaPoint> known = [.. points.Where(point => point.Figure.Value is not null).OrderBy(Key).ThenBy(point => point.Area, StringComparer.Ordinal)];
        var mine = known.Where(point => own.ContainsKey(point.Area)).ToList() is [var only] && own.Count == 1 ? Sure.Of(only.Figure) : null;
        var (registry, place, rows) = (places.Registry, 0, new List<AreaStanding>(points.Count));
        foreach (var (at, point) in known.Index())
        {
            if (at == 0 || Key(point) != Key(known[at - 1])) place = at + 1;
            rows.Add(Standing(point, place));
        }
        rows.AddRange(points.Where(point => point.Figure.Value is null).Select(point => Standing(point, null)));
        return rows;

        AreaStanding Standing(AreaPoint point, int? at) => new(point.Area, own.GetValueOrDefault(point.Area) ?? registry.Get(point.Area)?.Name ?? point.Name, point.Figure,
            AreaVerdict.Of(point.Figure, outcome.Polarity, outcome.Evidence!), own.ContainsKey(point.Area), at, Beside(outcome, point.Figure, mine));
    }

    static AreaVerdict? Beside(OutcomeFigures outcome, Observation figure, IntervalEstimate? own) => own is { } mine && Sure.Of(figure) is { } theirs
        ? new(Comparison.Judge(Comparison.AgainstInterval(mine.Value, mine.Limits, theirs.Value, theirs.Limits), outcome.Polarity.Polarity), VerdictBy.Computed) : null;
}
