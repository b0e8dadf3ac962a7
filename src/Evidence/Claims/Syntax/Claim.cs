using System.Globalization;
using System.Text;

namespace Endeavour.Evidence.Claims.Syntax;

/// <summary>A reference from a text to one figure of the record: <c>{{indicator 90366 area E06000017 sex Male latest}}</c>.</summary>
/// <param name="Indicator">Its number; none where the claim names an outcome.</param>
/// <param name="Outcome">The last part of an outcome's address; none where it names an indicator.</param>
public sealed record Claim(int? Indicator, string? Outcome)
{
    /// <summary>The area's code; empty where the partnership covers one alone.</summary>
    public string Area { get; init; } = "";
    public string? Sex { get; init; }
    public string? Age { get; init; }
    /// <summary>None is whatever is the latest.</summary>
    public string? Period { get; init; }
    public ClaimShow Show { get; init; }

    public bool IsLatest => Period is null;

    /// <summary>As it stands in a text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("{{").Append(Indicator is { } number ? string.Create(CultureInfo.InvariantCulture, $"indicator {number}") : $"outcome {Outcome}");
        if (Area.Length > 0) text.Append(" area ").Append(Quoted(Area));
        if (Sex is not null) text.Append(" sex ").Append(Quoted(Sex));
        if (Age is not null) text.Append(" age ").Append(Quoted(Age));
        text.Append(Period is null ? " latest" : $" period {Quoted(Period)}");
        if (Show != ClaimShow.Value) text.Append(" show ").Append(Show.ToString().ToLowerInvariant());
        return text.Append("}}").ToString();
    }

    static string Quoted(string words) => words.Any(letter => !char.IsAsciiLetterOrDigit(letter)) ? $"\"{words}\"" : words;
}
