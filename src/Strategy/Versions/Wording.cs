using Endeavour.Accounts;
using System.Globalization;

namespace Endeavour.Strategy.Versions;

/// <summary>How a strategy's facts are said to people.</summary>
public static class Wording
{
    static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", s_english);

    public static string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(instant.UtcDateTime));

    public static string Instant(DateTimeOffset instant) => instant.EnglishTime();

    /// <summary>"2022 to 2027", "2022 onwards", or none.</summary>
    public static string? Years(StrategyVersion version) => version switch
    {
        { From: null } => null,
        { To: null } => $"{version.From} onwards",
        _ => $"{version.From} to {version.To}",
    };

    public static string Status(StrategyVersion version) => version.Status switch
    {
        VersionStatus.Draft => "Draft",
        VersionStatus.Consultation => "Out for views",
        VersionStatus.Agreed => "Agreed",
        _ => "Replaced",
    };

    /// <summary>The sentence under the title: how far it has come, who agreed it, and when.</summary>
    public static string Standing(StrategyVersion version) => version switch
    {
        { Agreed: { } agreed } => $"Agreed by {agreed.By} on {Date(agreed.Date)}.",
        { Status: VersionStatus.Draft } => $"A draft of {Date(version.Dated)}. It has not been agreed.",
        { Status: VersionStatus.Consultation } => $"Published for views on {Date(version.Dated)}. It has not been agreed.",
        { Status: VersionStatus.Superseded } => $"Dated {Date(version.Dated)}. It has been replaced.",
        _ => $"Dated {Date(version.Dated)}. The record does not say who agreed it.",
    };

    /// <summary>"1 action area", "3 action areas".</summary>
    public static string Many(int count, Level level) =>
        string.Create(s_english, $"{count:N0} {LowerFirst(count == 1 ? level.Name : level.Plural)}");

    public static string Many(int count, string one, string many) => string.Create(s_english, $"{count:N0} {(count == 1 ? one : many)}");

    public static string Number(double value) => value.ToString("#,0.####", s_english);

    /// <summary>Plain text's paragraphs, which a blank line divides.</summary>
    public static IEnumerable<string> Paragraphs(string? text) =>
        text?.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // An abbreviation keeps its capitals: "JSNA questions".
    static string LowerFirst(string words) => words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
