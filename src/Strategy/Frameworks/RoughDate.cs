using System.Globalization;

namespace Endeavour.Strategy.Frameworks;

/// <summary>A date of which only the year, or the month, may be known: <c>2010</c>, <c>2010-02</c>, <c>2010-02-11</c>.</summary>
public static class RoughDate
{
    static readonly CultureInfo GreatBritain = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsOne(string text) => FirstDay(text) is not null;

    public static DateOnly? FirstDay(string text) =>
        DateOnly.TryParseExact(text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text }, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"2010", "February 2010", "11 February 2010".</summary>
    public static string ForPeople(string text) => FirstDay(text) is not { } day ? text : day.ToString(text.Length switch { 4 => "yyyy", 7 => "MMMM yyyy", _ => "d MMMM yyyy" }, GreatBritain);

    /// <summary>"in 2010", "in February 2010", "on 11 February 2010".</summary>
    public static string Since(string text) => $"{(text.Length == 10 ? "on" : "in")} {ForPeople(text)}";
}
