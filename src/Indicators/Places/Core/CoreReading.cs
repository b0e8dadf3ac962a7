using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Indicators.Places.Core;

/// <summary>Works out what a definition takes in, from the indices of deprivation that are loaded.</summary>
public static class CoreReading
{
    const string NoPeople = "The indices of deprivation hold no numbers of people, and no population of small areas is loaded.";

    /// <param name="districts">The districts (and unitary councils) to show; null for every one that has a small area within the definition's area.</param>
    public static CoreAnswer Core(this PlaceStore store, CoreDefinition definition, IReadOnlyCollection<string>? districts = null)
    {
        var registry = store.Registry;
        if (store.Version is null) return new(null, store.Children(definition.Within, AreaKind.LowerTier).WhyNone);
        if (registry.Get(definition.Within) is null) return new(null, registry.Find(definition.Within).Words);
        var ranked = store.Deprivation(definition.Within);
        if (!ranked.Any) return new(null, ranked.WhyNone);
        var all = registry.SmallAreas(definition.Within);
        if (all.Count > ranked.Items.Count) return new(null, $"{all.Count - ranked.Items.Count} of the {all.Count} small areas have no rank in the indices that are loaded, so which are the most deprived is not known.");
        var taken = Taken(definition, ranked.Items);
        var shown = districts ?? [.. all.SelectMany(area => Districts(registry, area)).Distinct()];
        var people = store.Open().SmallAreaPeople;
        var shares = shown.Select(code => registry.Get(code)).OfType<Area>().Select(district => Share(definition, registry, district, taken, people)).OrderByDescending(share => share.ShareOfSmallAreas).ThenBy(share => share.District.Name, StringComparer.Ordinal);
        // Where districts are named, the figures as a whole are of those districts.
        IReadOnlyList<SmallAreaDeprivation> within = districts is null ? taken : [.. taken.Where(area => Districts(registry, area.Area).Any(district => districts.Contains(district)))];
        return new(new(definition, store.Layer("deprivation-small-areas")?.Year, [.. within.Select(each => each.Area)], People(within.Select(each => each.Area), people), [.. shares]), null);
    }

    /// <summary>
    /// The national definition takes the publisher's own tenths. A local one takes the first of its small areas by rank, as many as their share
    /// fills whole: of 724, 10% are 72. That is how the publisher rounds, too.
    /// </summary>
    static IReadOnlyList<SmallAreaDeprivation> Taken(CoreDefinition definition, IReadOnlyList<SmallAreaDeprivation> ranked) => definition.IsNational
        ? [.. ranked.Where(area => area.Decile <= definition.Percent / 10)]
        : [.. ranked.Take(ranked.Count * definition.Percent / 100)];

    static IEnumerable<string> Districts(AreaRegistry registry, Area smallArea) => registry.Parent(smallArea.Code, AreaKind.LowerTier) is { } district ? [district.Code] : [];

    static CoreShare Share(CoreDefinition definition, AreaRegistry registry, Area district, IReadOnlyList<SmallAreaDeprivation> taken, IReadOnlyDictionary<string, int> people)
    {
        var own = registry.SmallAreas(district.Code);
        var codes = own.Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        var within = taken.Where(area => codes.Contains(area.Area.Code)).Select(area => area.Area).ToList();
        var (number, all) = (People(within, people), People(own, people));
        return new(definition, district, within.Count, own.Count, number, number.Number is { } some && all.Number is > 0 and var whole ? (double)some / whole : null);
    }

    static CorePeople People(IEnumerable<Area> areas, IReadOnlyDictionary<string, int> people)
    {
        var sum = 0;
        foreach (var area in areas)
        {
            if (!people.TryGetValue(area.Code, out var number)) return new(null, people.Count == 0 ? NoPeople : $"The population that is loaded lacks {area.Code}, so people cannot be added up.");
            sum += number;
        }
        return people.Count == 0 ? new(null, NoPeople) : new(sum, null);
    }
}
