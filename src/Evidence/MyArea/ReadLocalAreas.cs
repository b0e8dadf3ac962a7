using System.Collections.Concurrent;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Maps;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Places.Registry;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.MyArea;

/// <summary>Reads what pages say of local areas, and keeps it until other figures, other places or another record are served.</summary>
public sealed class ReadLocalAreas(EvidenceLayers layers, ReadFigures read, PlaceStore places, PlaceShapes shapes)
{
    const int MostKept = 256;
    readonly ConcurrentDictionary<(string Partnership, string Code), (string Version, PartnershipFigures Of, LocalArea? Area)> _kept = new();

    /// <summary>Null for what is no ward or small area of the partnership.</summary>
    public LocalArea? Of(Partnership partnership, string code)
    {
        var (version, figures) = ($"{layers.Of(partnership.Id).Version}|{places.Version}", read.Of(partnership));
        if (_kept.TryGetValue((partnership.Id, code), out var kept) && kept.Version == version && ReferenceEquals(kept.Of, figures)) return kept.Area;
        if (_kept.Count >= MostKept) _kept.Clear();
        var area = Read(figures, code);
        if (area is not null) _kept[(partnership.Id, code)] = (version, figures, area);
        return area;
    }

    LocalArea? Read(PartnershipFigures figures, string code)
    {
        var registry = places.Registry;
        if (registry.Get(code) is not { } area || !PlacesHere.IsLocalKind(area) || figures.Partnership.Holding(registry, area) is not { } covered) return null;
        var council = registry.Parent(code, AreaKind.UpperTier) ?? registry.Parent(code, AreaKind.LowerTier) ?? new Area(covered.Code, covered.Name, AreaKinds.Of(covered.Code));
        var ranked = places.Deprivation(code);
        var deprivation = new LocalDeprivation(area, ranked.Items, places.Layer("deprivation-small-areas")?.Year, ranked.WhyNone);
        var local = Figures(figures, area, council);
        var (map, whyNoMap) = LocalDrawings.Map(area, registry, places, shapes);
        return new()
        {
            Area = area, Covered = covered, Council = council, Around = Around(registry, area), Deprivation = deprivation, People = LocalPeople.Of(places, code),
            Figures = [.. local.Rows.OrderBy(row => row.Rank).ThenByDescending(row => row.Distance).ThenBy(row => row.Name, StringComparer.Ordinal)], Illustrative = local.Illustrative,
            Tenths = LocalDrawings.Tenths(deprivation), Map = map, WhyNoMap = whyNoMap,
        };
    }

    /// <summary>Two readings whatever the number of indicators: which the area has, then the council's of those.</summary>
    (IReadOnlyList<LocalFigure> Rows, bool Illustrative) Figures(PartnershipFigures figures, Area area, Area council)
    {
        var evidence = layers.Of(figures.Partnership.Id);
        var held = evidence.Read([area.Code], evidence.Indicators).Indicators.Values.Where(each => each.Series.Any(series => series.Area == area.Code)).ToList();
        if (held.Any(each => !each.Illustrative)) held.RemoveAll(each => each.Illustrative);
        if (held.Count == 0) return ([], false);
        var beside = evidence.Read([council.Code], [.. held.Select(each => each.Definition.Id).Order()]);
        var outcomes = figures.Outcomes.Where(outcome => outcome.Outcome.Indicator is not null).ToLookup(outcome => outcome.Outcome.Indicator!.Value);
        return ([.. held.SelectMany(each => LocalFigures.Of(each, area, (council.Name, beside[each.Definition.Id], council.Code), [.. outcomes[each.Definition.Id]]))], held[0].Illustrative);
    }

    static IReadOnlyList<Area> Around(AreaRegistry registry, Area area) =>
        [.. registry.Parents(area.Code).Select(parent => parent.Area).Where(PlacesHere.IsLocalKind)];
}
