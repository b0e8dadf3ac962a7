using System.Text.RegularExpressions;

namespace Endeavour.Indicators.Periods;

/// <summary>
/// Tells a text that cannot be a period, whatever else a file says of it, from one of a form that is only not known: a sort key puts the second in its place, and would hide the slip in the first.
/// </summary>
static partial class ImpossiblePeriod
{
    /// <summary>What is wrong with it, as the end of "this is no period: …"; null where it is one, or may be.</summary>
    public static string? Why(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "the cell is blank";
        if (Period.TryParse(text, out _)) return null;
        if (Day().IsMatch(text)) return "it is a day";
        if (LetterInYear().IsMatch(text)) return "a year is written with letters among its digits";
        if (Digits().IsMatch(text)) return "it is a number that is no year";
        if (NoQuarter().IsMatch(text)) return "there is no such quarter";
        return Years(text) ?? Parts(text);
    }

    /// <summary>Two years with a stroke must follow each other, and the second of a span must not come before the first.</summary>
    static string? Years(string text)
    {
        if (YearPair().Match(text) is { Success: true } pair && !Period.TryParse(pair.Value, out _)) return $"{pair.Value} are not two years that follow each other; for a span of years write 2022 - 24";
        if (Span().Match(text) is not { Success: true } span) return null;
        return Backwards(span.Groups["from"].Value, span.Groups["to"].Value) ? "it ends before it begins" : null;
    }

    static bool Backwards(string from, string to) =>
        to.Length == 4 ? string.CompareOrdinal(to, from) < 0 : string.CompareOrdinal(to, from[2..]) < 0 && !Period.TryParse($"{from} - {to}", out _);

    static string? Parts(string text) =>
        text.Split(['-', '–'], StringSplitOptions.TrimEntries) is [var from, var to] && Period.TryParse(from, out var first) && Period.TryParse(to, out var last) && last < first ? "it ends before it begins" : null;

    [GeneratedRegex(@"^([0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2})|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2}|[0-9]{1,2}(st|nd|rd|th)?[ -][A-Za-z]{3,9}[ -]([0-9]{4}|[0-9]{2}))([ T][0-9:.Z]+)?$")]
    private static partial Regex Day();

    /// <summary>Four signs of which two or three are digits, and that begin as a year does: "202O", "2o19", "l998".</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?=[0-9A-Za-z]{4}(?![0-9A-Za-z]))(?=[0-9]*[A-Za-z])(?=(?:[A-Za-z]*[0-9]){2})([1lI]9|2[0Oo])(?![0-9]?(th|st|nd|rd|mo))[0-9A-Za-z]{2}")]
    private static partial Regex LetterInYear();

    /// <summary>Six digits may be a year and a month.</summary>
    [GeneratedRegex(@"^(?!(19|20)[0-9]{4}$)[0-9]+$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(19|20)[0-9][0-9](/[0-9]{2,4})?\s?Q[05-9]$|^Q[05-9]\s?(19|20)[0-9][0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex NoQuarter();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9][0-9]\s?/\s?([0-9]{4}|[0-9][0-9])(?![0-9/])")]
    private static partial Regex YearPair();

    [GeneratedRegex(@"^(?<from>(19|20)[0-9][0-9])(\s?/\s?[0-9]{2,4})?\s?[-–]\s?(?<to>[0-9]{4}|[0-9][0-9])(\s?/\s?[0-9]{2,4})?$")]
    private static partial Regex Span();
}
