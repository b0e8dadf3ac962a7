using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.PlanMaps;

/// <summary>A map beside the strategy as it is today: pairs, and what is left on either side.</summary>
public sealed class PlanPicture
{
    public PlanPicture(PlanMap map, Tree? ours)
    {
        (Map, Ours) = (map, ours is null ? [] : [.. ours.Elements.Where(element => element.Level == map.Level)]);
        var here = Ours.ToDictionary(element => element.Slug);
        Pairs = [.. map.Items.Select(item => (item, (IReadOnlyList<Element>)[.. Ours.Where(element => map.Pairs.Contains(new(element.Slug, item.Number)))])).Where(pair => pair.Item2.Count > 0)];
        TheirsAlone = [.. map.Items.Where(item => Pairs.All(pair => pair.Item != item))];
        OursAlone = [.. Ours.Where(element => map.Pairs.All(pair => pair.Element != element.Slug))];
        Gone = [.. map.Pairs.Where(pair => !here.ContainsKey(pair.Element)).Select(pair => pair.Element).Distinct()];
        LevelName = ours?.Version.Levels.Find(level => level.Id == map.Level)?.Plural.ToLowerInvariant() ?? "parts";
    }

    public PlanMap Map { get; }
    public IReadOnlyList<Element> Ours { get; }
    public IReadOnlyList<(PlanItem Item, IReadOnlyList<Element> Elements)> Pairs { get; }
    public IReadOnlyList<PlanItem> TheirsAlone { get; }
    public IReadOnlyList<Element> OursAlone { get; }
    /// <summary>Parts that were paired and are not in the current strategy.</summary>
    public IReadOnlyList<string> Gone { get; }
    public string LevelName { get; }

    public string Sentence => $"{Pairs.Count} of {Wording.Many(Map.Items.Count, "item", "items")} of this plan {(Pairs.Count == 1 ? "is" : "are")} in our strategy too; {TheirsAlone.Count} {(TheirsAlone.Count == 1 ? "is" : "are")} not. "
        + $"{OursAlone.Count} of our {Ours.Count} {LevelName} {(OursAlone.Count == 1 ? "is" : "are")} not in this plan.";

    public string Standing => Map switch
    {
        { SignedAt: { } at } => $"Checked and signed off by {Map.SignedAs} on {Wording.Date(at)}.",
        { RevokedAt: { } at } => $"Not signed off: the sign-off by {Map.RevokedOf} ended on {Wording.Date(at)}, because something changed.",
        _ => "Nobody has signed it off yet.",
    };
}
