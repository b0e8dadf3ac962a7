using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>How far a tree is opened on one page: a small one wholly; of a large one the first two levels, and the way to the part that is asked for.</summary>
public sealed class OpenTree
{
    /// <summary>So many parts are read on one page without effort.</summary>
    public const int Small = 150;

    readonly bool _whole;
    readonly HashSet<Guid> _way = [];

    public OpenTree(StrategyVersion version, string? at)
    {
        _whole = version.Elements.Count <= Small;
        for (var element = version.Elements.Find(each => each.Slug == at); element is not null; element = element.Parent) _way.Add(element.Id);
    }

    public bool Has(Element element) => _whole || element.ParentId is null || _way.Contains(element.Id);

    /// <summary>Where the working page is opened after a change at a part: "?open=goal-1#goal-1".</summary>
    public static string Query(StrategyVersion version, string slug) => $"{(version.Elements.Count <= Small ? "" : $"?open={slug}")}#{slug}";
}
