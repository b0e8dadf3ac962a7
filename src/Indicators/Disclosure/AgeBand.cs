using System.Globalization;
using System.Text.RegularExpressions;

namespace Endeavour.Indicators.Disclosure;

/// <summary>The years of age that a label names, both ends included, so that bands which overlap are seen to.</summary>
readonly partial record struct AgeBand(int From, int To)
{
    public const int Oldest = 199;

    /// <summary>Null where the label names no years: it is then compared with no other.</summary>
    public static AgeBand? Of(string label)
    {
        var text = label.Trim();
        if (text.StartsWith("All ages", StringComparison.OrdinalIgnoreCase)) return new(0, Oldest);
        if (text.Contains("mth", StringComparison.OrdinalIgnoreCase) || text.Contains("month", StringComparison.OrdinalIgnoreCase) || text.Contains("day", StringComparison.OrdinalIgnoreCase)) return null;
        if (Between().Match(text) is { Success: true } between) return Make(Number(between, 1), Number(between, 2));
        if (Above().Match(text) is { Success: true } above) return Make(Number(above, 1), Oldest);
        if (Below().Match(text) is { Success: true } below) return Make(0, Number(below, 1) - 1);
        return Single().Match(text) is { Success: true } single ? Make(Number(single, 1), Number(single, 1)) : null;
    }

    static AgeBand? Make(int from, int to) => from >= 0 && from <= to && to <= Oldest ? new(from, to) : null;

    static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:aged? )?(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})(?:\s*y(?:ea)?rs?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:aged? )?(?:>=\s*)?(\d{1,3})\s*(?:\+|and over|plus)(?:\s*y(?:ea)?rs?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Above();

    [GeneratedRegex(@"^(?:<\s*|under\s+)(\d{1,3})(?:\s*y(?:ea)?rs?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Below();

    [GeneratedRegex(@"^(?:aged? )?(\d{1,3})(?:\s*y(?:ea)?rs?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Single();
}
