using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Elements;

/// <summary>Where an element is shown: <c>/rutland/priorities/2</c>.</summary>
public static class ElementAddress
{
    public static string Of(string partnership, StrategyVersion version, Element element) =>
        Of(partnership, version.LevelOf(element), element.Slug);

    public static string Of(string partnership, Level level, string slug) => $"/{partnership}/{level.Segment}/{slug}";
}
