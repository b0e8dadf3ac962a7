using System.Collections.Concurrent;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Platform.Thread;

namespace Endeavour.Evidence.Profile;

/// <summary>Lays a profile out of the figures that are read already: regions and neighbours were read in the same question as the partnership's own areas.</summary>
public sealed class ReadProfile(PlaceStore places)
{
    const int MostKept = 64;
    readonly ConcurrentDictionary<(string Partnership, string Part), (PartnershipFigures Of, string? Places, ProfileTable Table)> _kept = new();

    /// <summary>Null where the strategy has no such part.</summary>
    public ProfileTable? Of(PartnershipFigures figures, string? part)
    {
        var key = (figures.Partnership.Id, part ?? "");
        if (_kept.TryGetValue(key, out var kept) && ReferenceEquals(kept.Of, figures) && kept.Places == places.Version) return kept.Table;
        var found = part is null ? null : ProfileTable.Parts(figures).FirstOrDefault(each => each.Id == part);
        if (part is not null && found is null) return null;
        if (_kept.Count >= MostKept) _kept.Clear();
        var table = Lay(figures, found);
        _kept[key] = (figures, places.Version, table);
        return table;
    }

    ProfileTable Lay(PartnershipFigures figures, Reference? part)
    {
        List<OutcomeFigures> outcomes = [.. figures.Outcomes.Where(outcome => part is null || outcome.Outcome.References.Any(each => each.Id == part.Id))];
        var shown = outcomes.Where(outcome => outcome.HasFigures).ToList();
        var (areas, leftOut) = Areas(figures, shown);
        return new() { Figures = figures, Part = part, Areas = areas, LeftOut = leftOut, Rows = [.. shown.Select(outcome => Row(outcome, areas))], Without = [.. outcomes.Where(outcome => !outcome.HasFigures)] };
    }

    (IReadOnlyList<ProfileArea> Areas, int LeftOut) Areas(PartnershipFigures figures, List<OutcomeFigures> outcomes)
    {
        var registry = places.Registry;
        var own = figures.Partnership.Areas;
        List<ProfileArea> all = [.. own.Select(area => new ProfileArea(area.Code, area.Name, ProfileRole.Own)),
            .. own.Select(area => Regions.Of(area.Code)).OfType<string>().Distinct().Where(code => outcomes.Any(outcome => outcome.Evidence!.Whole(code, outcome.Sex, outcome.Age) is not null)).Select(code => new ProfileArea(code, Regions.Name(code), ProfileRole.Region)),
            .. outcomes.Take(1).SelectMany(outcome => own.SelectMany(area => outcome.Neighbours.Of(area.Code))).Distinct().Where(code => own.All(area => area.Code != code)).Select(code => new ProfileArea(code, registry.Get(code)?.Name ?? code, ProfileRole.Similar))];
        return ([.. all.Take(ProfileTable.MostAreas)], Math.Max(0, all.Count - ProfileTable.MostAreas));
    }

    static ProfileRow Row(OutcomeFigures outcome, IReadOnlyList<ProfileArea> areas)
    {
        var period = outcome.Areas.Where(area => area.Latest is not null).Max(area => area.Latest!.Period);
        var cells = areas.Select(area => outcome.Evidence!.Whole(area.Code, outcome.Sex, outcome.Age)?.Observations.FirstOrDefault(point => point.Period == period))
            .Select(point => new ProfileCell(point, AreaVerdict.Of(point, outcome.Polarity, outcome.Evidence!))).ToList();
        var latest = outcome.Areas.First(area => area.Latest?.Period == period).Latest!;
        return new(outcome, latest.PeriodText, latest.England, cells);
    }
}
