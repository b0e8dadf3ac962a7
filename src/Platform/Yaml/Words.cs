using System.Text.RegularExpressions;

namespace Endeavour.Platform.Yaml;

/// <summary>The words of a choice, as files write them: <c>ToBeConfirmed</c> is <c>to-be-confirmed</c>.</summary>
public static partial class Words
{
    public static IReadOnlyList<string> Of<T>() where T : struct, Enum => Cache<T>.Names;

    public static string Of<T>(T value) where T : struct, Enum => Kebab(value.ToString());

    /// <summary>The same for people: "To be confirmed".</summary>
    public static string ForPeople<T>(T value) where T : struct, Enum
    {
        var words = Of(value).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static T? Find<T>(string word) where T : struct, Enum
    {
        var index = Cache<T>.Names.IndexOf(word);
        return index < 0 ? null : Cache<T>.Values[index];
    }

    static string Kebab(string name) => Capital().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();

    static class Cache<T> where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly List<string> Names = [.. Values.Select(value => Kebab(value.ToString()))];
    }
}
