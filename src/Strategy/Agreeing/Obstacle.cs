using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Endeavour.Strategy.Versions.Assessments;

namespace Endeavour.Strategy.Agreeing;

/// <summary>One thing that stands in the way of agreeing a version, and where it is mended.</summary>
/// <param name="Path">Below the version's working page.</param>
public sealed record Obstacle(string Says, string Path);

/// <summary>What a version itself lacks: as a whole, and part by part.</summary>
public sealed record WordObstacles(IReadOnlyList<Obstacle> OfVersion, Dictionary<Guid, Obstacle[]> ByPart);

/// <summary>What a version must say before a board may agree it. Writing a draft is never refused for any of it.</summary>
public static partial class Obstacles
{
    /// <summary>All of them at once, in the order of the strategy.</summary>
    /// <param name="leads">Who leads today: what was recorded since the version stands over its words.</param>
    public static IReadOnlyList<Obstacle> To(StrategyVersion version, LeadStandings leads) => To(version, OfWords(version), leads);

    /// <param name="words">Of <see cref="OfWords"/>.</param>
    public static IReadOnlyList<Obstacle> To(StrategyVersion version, WordObstacles words, LeadStandings leads) =>
        [.. words.OfVersion, .. version.Elements.Where(element => words.ByPart.ContainsKey(element.Id) || leads.AreUnsettled(version, element)).SelectMany(element => words.ByPart.GetValueOrDefault(element.Id, []).Concat(Vacant(version, element, leads)))];

    /// <summary>What a version itself lacks, whoever leads it.</summary>
    public static WordObstacles OfWords(StrategyVersion version)
    {
        if (version.Elements.Count == 0) return new([new("It has no parts yet.", "add")], []);
        var byKey = version.Elements.ToDictionary(element => element.Id);
        return new([.. OfTexts([("The vision", version.Vision), ("The goal", version.Goal)], () => "", "cover"), .. Needed.Missing(version).Select(Of)],
            version.Elements.Select(element => (element.Id, Obstacles: Of(version, element, byKey).ToArray())).Where(each => each.Obstacles.Length > 0).ToDictionary(each => each.Id, each => each.Obstacles));
    }

    static IEnumerable<Obstacle> Of(StrategyVersion version, Element element, Dictionary<Guid, Element> byKey)
    {
        // Most parts have nothing against them, and need no name.
        string name() => Name(version, element);
        var path = $"elements/{element.Slug}";
        if (element.Due is { Date: null } due) yield return new($"{name()} says “{due.Note}” and has no date.", path);
        else if (element.Measures.Count > 0 && !IsDated(element, byKey)) yield return new($"{name()} is measured, and neither it nor a part above it says by when.", path);
        foreach (var text in OfTexts([("The title of {0}", element.Title), ("What {0} says", element.Statement), ("The reason for {0}", element.Why)], name, path)) yield return text;
        foreach (var measure in element.Measures)
            foreach (var says in Of(measure)) yield return new($"“{measure.Title}”, a measure of {name()}, {says}", $"{path}/measure/{measure.Slug}");
    }

    static Obstacle Of(Assessment assessment) => new($"{assessment.Title} is needed and has not been done{(assessment.WhyNot is { } why ? $": {why.TrimEnd('.')}" : "; the strategy does not say why")}.", $"assessments/{assessment.Id}");

    /// <summary>A vacancy within the partnership's limit does not stand in the way; one without a date may be of any age.</summary>
    static IEnumerable<Obstacle> Vacant(StrategyVersion version, Element element, LeadStandings leads) => !leads.AreUnsettled(version, element) ? [] :
        leads.Of(version, element).Where(lead => lead.IsPastLimit).Select(lead => new Obstacle($"{Name(version, element)} has no lead. {lead.Lead.Post}: {LowerFirst(lead.Says)}{(lead.IsSilent ? $", and that is {Age.Of(lead.Day.DayNumber - lead.VacantSince!.Value.DayNumber)} ago" : "")}. A lead may be vacant for {leads.Limits.VacantDays} days.", $"leads/{element.Slug}/{lead.Key.Code}"));

    static string LowerFirst(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    static IEnumerable<string> Of(Measure measure)
    {
        // A measure that is said to have no source, with the reason, can have no baseline; the strategy is open about it.
        if (measure.Indicator is null && measure.NoSource is null) yield return "has neither an indicator nor a reason why there is no source.";
        if (measure.Indicator is not null && measure.Baselines.Count == 0) yield return "has no baseline.";
        if (measure.Targets.Any(target => target.Date is null)) yield return "has a target without a date.";
    }

    static IEnumerable<Obstacle> OfTexts(IEnumerable<(string What, string? Text)> texts, Func<string> name, string path) =>
        from text in texts where text.Text is not null let found = Placeholder().Match(text.Text!) where found.Success select new Obstacle($"{string.Format(CultureInfo.InvariantCulture, text.What, name())} still holds a placeholder: “{found.Value}”.", path);

    static bool IsDated(Element element, Dictionary<Guid, Element> byKey)
    {
        for (var at = element; at is not null; at = at.ParentId is { } above ? byKey[above] : null)
            if (at.Due?.Date is not null || at.Measures.SelectMany(measure => measure.Targets).Any(target => target.Date is not null)) return true;
        return false;
    }

    static string Name(StrategyVersion version, Element element) => $"{version.LevelOf(element).Name}{(element.Number is null ? "" : $" {element.Number}")}, {element.Title}";

    [GeneratedRegex(@"\[[^\]]*(?:XX|TBC|tbc|\?\?|\.\.\.|…)[^\]]*\]|\b20XX\b|\bTBC\b|\btbc\b|\bXX+\b|(?i:lorem ipsum)")]
    private static partial Regex Placeholder();
}
