using System.Globalization;
using System.Text.RegularExpressions;

namespace Endeavour.Evidence.Inequality;

/// <summary>Where a group stands from most to least deprived, read off its name as publishers write it.</summary>
static partial class DeprivationOrder
{
    static readonly string[] Ordinals = ["", "second", "third", "fourth", "fifth"];

    /// <summary>Deprivation groups, as category types name them: "LSOA21 deprivation deciles within area (IMD trend)".</summary>
    public static bool IsDeprivation(string categoryType) =>
        !categoryType.StartsWith("Limits", StringComparison.OrdinalIgnoreCase) && (Says(categoryType, "deprivation") || categoryType.Contains("IMD", StringComparison.Ordinal));

    /// <summary>How many groups there should be, as the type is named; as many as there are where it does not tell.</summary>
    public static int Count(string categoryType, int there) =>
        Says(categoryType, "decile") || Says(categoryType, "tenth") ? Math.Max(10, there) : Says(categoryType, "quintile") && !Says(categoryType, "middle 3") ? Math.Max(5, there) : there;

    /// <summary>What the groups are groups of: "neighbourhoods", "councils".</summary>
    public static string Places(string categoryType) =>
        Says(categoryType, "LSOA") || Says(categoryType, "within area") ? "neighbourhoods"
        : Says(categoryType, "County") || Says(categoryType, "District") ? "councils"
        : Says(categoryType, "General Practice") ? "GP practices"
        : Says(categoryType, "CCG") || Says(categoryType, "ICB") ? "health areas"
        : "neighbourhoods";

    /// <summary>From 1, the most deprived; null where the name does not tell.</summary>
    /// <param name="name">"Second most deprived decile", "Fourth less deprived decile", "1 - most deprived", "Q5".</param>
    /// <param name="groups">How many groups there are: ten, five …</param>
    public static int? Of(string name, int groups)
    {
        if (Numbered().Match(name) is { Success: true } numbered && int.Parse(numbered.Groups[1].Value, CultureInfo.InvariantCulture) is > 0 and <= 100 and var number) return number;
        var steps = Array.FindLastIndex(Ordinals, word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) + 1;
        if (Says(name, "most") || Says(name, "more")) return steps;
        if (Says(name, "least") || Says(name, "less")) return groups + 1 - steps;
        return name.StartsWith("middle", StringComparison.OrdinalIgnoreCase) ? (groups + 1) / 2 : null;
    }

    static bool Says(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\D{0,9}?(\d{1,3})\b")]
    private static partial Regex Numbered();
}
