using Endeavour.Platform;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.EasyRead;

/// <summary>The fingerprint of the words that an Easy Read text stands for: when it is another, the text must be looked at again.</summary>
static class EasyWords
{
    /// <summary>Of a version as a whole: what it says of itself, and its top level.</summary>
    public static string Of(StrategyVersion version, IEnumerable<Element> elements) =>
        Sha256.Of(string.Join('\u001f', [version.Title, version.Vision, version.Goal, version.About, .. elements.Where(element => element.ParentId is null).SelectMany(Said)]));

    public static string Of(Element element) => Sha256.Of(string.Join('\u001f', Said(element)));

    static IEnumerable<string?> Said(Element element) => [element.Title, element.Statement, element.Why];
}
