using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Registry;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.MyArea;

/// <summary>Which local areas a partnership's pages are about.</summary>
static class PlacesHere
{
    public static readonly AreaKind[] Kinds = [AreaKind.Ward, AreaKind.MiddleOutputArea, AreaKind.LowerOutputArea];

    public static bool IsLocalKind(Area area) => Kinds.Contains(area.Kind);

    /// <summary>The area of the partnership that a local area lies in whole; null where it lies in none.</summary>
    public static CoveredArea? Holding(this Partnership partnership, AreaRegistry registry, Area area)
    {
        var parents = registry.Parents(area.Code).Select(parent => parent.Area.Code).ToHashSet(StringComparer.Ordinal);
        return partnership.Areas.FirstOrDefault(covered => parents.Contains(covered.Code));
    }

    /// <summary>The wards of a partnership by district, in the order of its areas.</summary>
    public static IReadOnlyList<(string District, IReadOnlyList<Area> Wards)> Wards(this Partnership partnership, AreaRegistry registry) =>
        [.. partnership.Areas.SelectMany(covered => registry.Children(covered.Code, AreaKind.Ward).Select(ward => (Ward: ward, District: registry.Parent(ward.Code, AreaKind.LowerTier)?.Name ?? covered.Name)))
            .DistinctBy(each => each.Ward.Code).GroupBy(each => each.District).Select(district => (district.Key, (IReadOnlyList<Area>)[.. district.Select(each => each.Ward)]))];
}
