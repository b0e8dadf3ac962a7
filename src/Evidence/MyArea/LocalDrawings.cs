using System.Globalization;
using Endeavour.Charts;
using Endeavour.Evidence.Drawings;
using Endeavour.Evidence.Maps;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Evidence.MyArea;

/// <summary>Where a local area lies, and how its small areas spread from the most to the least deprived.</summary>
static class LocalDrawings
{
    /// <summary>Null where one small area or none is to be drawn.</summary>
    public static Drawing? Tenths(LocalDeprivation deprivation)
    {
        if (deprivation.SmallAreas.Count < 2) return null;
        var bars = new Bars
        {
            Id = "tenths", Title = $"Small areas of {LocalArea.Called(deprivation.Area)} by tenth of deprivation", Axis = "Number of small areas", Groups = "Tenth of England's small areas", Figures = new(0),
            Items = [.. deprivation.Tenths.Select((count, at) => new Bar(at switch { 0 => "1, most deprived", 9 => "10, least deprived", _ => (at + 1).ToString(CultureInfo.InvariantCulture) }, new(count), at < 2))],
        };
        return new(bars.Title, bars.Svg, bars.Table());
    }

    public static (Drawing? Map, string WhyNone) Map(Area area, AreaRegistry registry, PlaceStore places, PlaceShapes shapes)
    {
        if (registry.Parent(area.Code, AreaKind.LowerTier) is not { } district) return (null, "Which district it lies in is not known.");
        var (found, why) = shapes.Of(district.Code, area.Kind);
        if (found is null) return (null, why);
        if (found.Areas.All(each => each.Code != area.Code)) return (null, $"The boundaries that are loaded lack {area.Name}.");
        var values = Values(area.Kind, district, registry, places);
        var map = new Choropleth
        {
            Id = "where", Title = $"Where {LocalArea.Called(area)} lies in {district.Name}", Shapes = found, Shading = MapShading.Fifths, Groups = area.Kind == AreaKind.Ward ? "Ward" : "Small area",
            Axis = area.Kind == AreaKind.LowerOutputArea ? "Tenth of deprivation in England: 1 is the most deprived" : "Percentage of its small areas among the most deprived fifth of England's",
            Figures = area.Kind == AreaKind.LowerOutputArea ? new(0) : new(0, Suffix: "%"),
            Values = [.. found.Areas.Select(each => Figure(each.Code, values, each.Code == area.Code, area.Kind))],
        };
        return (new(map.Title, map.Svg, map.Table()), "");
    }

    static MapFigure Figure(string code, Dictionary<string, double> values, bool own, AreaKind kind) =>
        !values.TryGetValue(code, out var value) ? new(code, Estimate.Missing(), Emphasis: own)
        : new(code, new(value), Emphasis: own, Fifth: kind == AreaKind.LowerOutputArea ? ((int)value + 1) / 2 : Math.Clamp((int)(value / 20) + 1, 1, 5));

    static Dictionary<string, double> Values(AreaKind kind, Area district, AreaRegistry registry, PlaceStore places)
    {
        var ranked = places.Deprivation(district.Code).Items;
        return kind == AreaKind.LowerOutputArea
            ? ranked.ToDictionary(each => each.Area.Code, each => (double)each.Decile, StringComparer.Ordinal)
            : ranked.Select(each => (Parent: registry.Parent(each.Area.Code, kind)?.Code, each.Decile)).Where(each => each.Parent is not null).GroupBy(each => each.Parent!)
                .ToDictionary(each => each.Key, each => 100.0 * each.Count(small => small.Decile <= 2) / each.Count(), StringComparer.Ordinal);
    }
}
