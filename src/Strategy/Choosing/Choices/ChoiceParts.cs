using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Choosing.Choices;

/// <summary>One of the principles that candidates are held against.</summary>
/// <param name="Weight">How often its score counts; none counts once.</param>
/// <param name="Scores">What each score means, from 0 up; empty for a principle that nothing is scored on.</param>
public sealed record Criterion(string Id, string Title, string? Text, int? Weight, List<string> Scores)
{
    public const int MostWeight = 10, MostScores = 11;

    public bool IsScored => Scores.Count > 0;

    public int Highest => Math.Max(0, Scores.Count - 1);

    public int Counts => Weight ?? 1;

    public bool Equals(Criterion? other) => other is not null && (Id, Title, Text, Weight) == (other.Id, other.Title, other.Text, other.Weight) && Scores.SequenceEqual(other.Scores);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A body that looked at the list: when, and what it did.</summary>
/// <param name="When">A day, or the month or year where no more is known: <c>2022-07</c>.</param>
/// <param name="Amendment">What it changed, where it agreed with an amendment.</param>
public sealed record RouteStep(string Id, string Body, string When, RouteAct Act, string? What, string? Amendment);

/// <summary>What a body did with the list.</summary>
public enum RouteAct
{
    AgreedTheApproach,
    Considered,
    Shortened,
    SentBack,
    /// <summary>It was asked to agree; what it decided is not in the record.</summary>
    WasAskedToAgree,
    Agreed,
    AgreedWithAmendment,
}

/// <summary>What a choice says of itself.</summary>
/// <param name="Strategy">The strategy that it is for, by its slug; none while there is none.</param>
/// <param name="Version">The version that it led to.</param>
/// <param name="IsLonglistKnown">Whether everything that was on the longlist is among its candidates.</param>
/// <param name="NotKnown">What is not known of it, a sentence each.</param>
/// <param name="Rules">The rules that are looked at for each candidate.</param>
public sealed record ChoiceTerms(string Title, string? Strategy, string? Version, string? About, bool IsLonglistKnown, IReadOnlyList<string> NotKnown, Source? Source, IReadOnlyList<PriorityRuleId> Rules);

/// <summary>A day, a month or a year, as it is kept and as people read it.</summary>
public static partial class RouteDay
{
    static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsDay(string text) => Parts().IsMatch(text) && Start(text) is not null;

    /// <summary>The first day that it can be; also what is sorted by.</summary>
    public static DateOnly? Start(string text) =>
        DateOnly.TryParseExact(text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text }, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"26 September 2022", "July 2022", "2022".</summary>
    public static string Words(string text) => Start(text) is { } day ? day.ToString(text.Length switch { 4 => "yyyy", 7 => "MMMM yyyy", _ => "d MMMM yyyy" }, s_english) : text;

    /// <summary>"on 26 September 2022", "in July 2022".</summary>
    public static string InWords(string text) => (text.Length == 10 ? "on " : "in ") + Words(text);

    [GeneratedRegex(@"^[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?\z")]
    private static partial Regex Parts();
}
