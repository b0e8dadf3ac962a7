using System.Text.RegularExpressions;

namespace Endeavour.Platform.Yaml;

/// <summary>The words that stand in addresses.</summary>
public static partial class Slug
{
    const int LongestId = 100;

    /// <summary>The id of something new, made from its title; empty when no letter of it can stand in an address.</summary>
    public static string IdFrom(string title) => From(title) is { Length: > LongestId } slug ? slug[..LongestId].Trim('-') : From(title);

    /// <summary>"Action areas" is <c>action-areas</c>.</summary>
    public static string From(string words) => Others().Replace(words.ToLowerInvariant(), "-").Trim('-');

    /// <summary>For things inside a strategy: may start with a digit and have points, as in <c>2.4</c>.</summary>
    public static bool IsId(string text) => text.Length <= LongestId && Id().IsMatch(text);

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]*\z")]
    private static partial Regex Id();
}
