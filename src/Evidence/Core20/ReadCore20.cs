using System.Collections.Concurrent;
using Endeavour.Evidence.Core20.Agreements;
using Endeavour.Evidence.Drawings;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Core;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Places.Registry;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Core20;

/// <summary>What one definition takes in within a partnership, with its chart; or why that is not known.</summary>
/// <param name="NotAgreed">The partnership has recorded no local definition, and this one stands in.</param>
public sealed record CoreSection(CoreDefinition Definition, bool NotAgreed, CoreFigures? Figures, Drawing? Chart, string? WhyNone);

/// <summary>The most deprived small areas of a partnership by each definition, kept until other places are served.</summary>
public sealed class ReadCore20(PlaceStore places)
{
    const int MostKept = 64, LocalPercent = 10;

    /// <summary>The day on which NHS England first published the approach.</summary>
    static readonly DateOnly Published = new(2021, 11, 1);

    readonly ConcurrentDictionary<(string Partnership, string Areas), (string? Version, IReadOnlyList<CoreSection> Sections)> _kept = new();

    public bool AnyPlaces => places.Version is not null;

    /// <summary>None where no places are loaded.</summary>
    /// <param name="agreed">The local definitions in use; where there is none, a local tenth stands in that says it is not agreed.</param>
    public IReadOnlyList<CoreSection> Of(Partnership partnership, IReadOnlyList<CoreAgreement> agreed)
    {
        var (key, version) = ((partnership.Id, string.Join(',', partnership.Areas.Select(area => area.Code).Concat(agreed.Select(each => $"{each.Id}.{each.Revision}")))), places.Version);
        if (version is null) return [];
        if (_kept.TryGetValue(key, out var kept) && kept.Version == version) return kept.Sections;
        if (_kept.Count >= MostKept) _kept.Clear();
        IReadOnlyList<CoreSection> read = [.. Definitions(partnership, agreed).Select((definition, at) => Section(definition, agreed.Count == 0 && !definition.IsNational, Districts(partnership), at))];
        _kept[key] = (version, read);
        return read;
    }

    /// <summary>Where a local definition may be of: the partnership's areas, and the ICBs, partnerships and counties that they lie in.</summary>
    public IReadOnlyList<Area> Places(Partnership partnership)
    {
        if (places.Version is null) return [];
        var registry = places.Registry;
        var above = partnership.Areas.SelectMany(area => registry.Parents(area.Code)).Select(parent => parent.Area).Where(area => area.Kind is AreaKind.Partnership or AreaKind.IntegratedCareBoard or AreaKind.UpperTier);
        return [.. partnership.Areas.Select(area => registry.Get(area.Code)).OfType<Area>().Concat(above).DistinctBy(area => area.Code)];
    }

    /// <summary>The name of an area, or its code where no place of it is loaded.</summary>
    public string NameOf(string code) => (places.Version is null ? null : places.Registry.Get(code))?.Name ?? code;

    IEnumerable<CoreDefinition> Definitions(Partnership partnership, IReadOnlyList<CoreAgreement> agreed)
    {
        yield return CoreDefinition.National("National 20%", Published);
        foreach (var each in agreed) yield return each.Definition;
        if (agreed.Count > 0 || Within(partnership) is not { } within || places.Layer("deprivation-small-areas") is not { } layer) yield break;
        yield return CoreDefinition.Local($"Local {LocalPercent}% of {within.Name}, not yet agreed", DateOnly.FromDateTime(layer.ImportedAt.UtcDateTime), within.Code, LocalPercent);
    }

    /// <summary>The one area that a local share is of: the partnership's only one, else the smallest that all of its areas lie in below a region.</summary>
    Area? Within(Partnership partnership)
    {
        var registry = places.Registry;
        if (partnership.Areas is [var only]) return registry.Get(only.Code);
        var shared = partnership.Areas.Select(area => registry.Parents(area.Code).Select(parent => parent.Area.Code)).ToList();
        return shared.Count == 0 ? null : shared.Aggregate((left, right) => left.Intersect(right)).Select(registry.Get).OfType<Area>().FirstOrDefault(area => area.Kind is AreaKind.Partnership or AreaKind.IntegratedCareBoard);
    }

    IReadOnlyList<string> Districts(Partnership partnership) => [.. partnership.Areas.SelectMany(area =>
        places.Registry.Children(area.Code, AreaKind.LowerTier).Select(district => district.Code) is var inside && inside.Any() ? inside : [area.Code]).Distinct(StringComparer.Ordinal)];

    CoreSection Section(CoreDefinition definition, bool notAgreed, IReadOnlyList<string> districts, int at)
    {
        var answer = places.Core(definition, districts);
        return new(definition, notAgreed, answer.Figures, answer.Figures is { Districts.Count: > 0 } figures ? CoreDrawings.Of(figures, at) : null, answer.WhyNone);
    }
}
