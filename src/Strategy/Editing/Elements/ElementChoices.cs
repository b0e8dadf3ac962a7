using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>What can be chosen in the form of an element.</summary>
public sealed record ElementChoices(StrategyVersion Version, Element? Parent, Partnership Partnership)
{
    /// <summary>The levels below that of its parent.</summary>
    public IEnumerable<SelectListItem> Levels => Version.Levels.Skip(Parent is null ? 0 : Version.Levels.FindIndex(level => level.Id == Parent.Level) + 1).Select(level => new SelectListItem(level.Name, level.Id));

    public IEnumerable<SelectListItem> Stages => [new("None", ""), .. Version.Stages.Select(stage => new SelectListItem(stage.Name, stage.Id))];

    public IEnumerable<SelectListItem> Groups => [new("None", ""), .. Version.Groups.Select(group => new SelectListItem(group.Name, group.Id))];

    public IEnumerable<SelectListItem> Areas => Partnership.Areas.Select(area => new SelectListItem(area.Name, area.Code));

    public static IEnumerable<SelectListItem> Tiers { get; } = [new("None", ""), .. Of<Tier>()];

    public static IEnumerable<SelectListItem> Reaches { get; } = Of<Reach>();

    public static IEnumerable<SelectListItem> Roles { get; } = Of<LeadRole>();

    public static IEnumerable<SelectListItem> States { get; } = Of<LeadState>();

    public static IEnumerable<SelectListItem> Kinds { get; } = [new("Evidence", nameof(EvidenceKind.Evidence)), new("A question for the needs assessment", nameof(EvidenceKind.Jsna)), new("A national aim", nameof(EvidenceKind.National)), new("An overlap, in words", nameof(EvidenceKind.Overlap))];

    static SelectListItem[] Of<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(each => new SelectListItem(Words.ForPeople(each), $"{each}"))];
}
