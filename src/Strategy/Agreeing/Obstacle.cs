using System.Text.RegularExpressions;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Agreeing;

/// <summary>One thing that stands in the way of agreeing a version, and where it is mended.</summary>
/// <param name="Path">Below the version's working page.</param>
public sealed record Obstacle(string Says, string Path);

/// <summary>What a version must say before a board may agree it. Writing a draft is never refused for any of it.</summary>
public static partial class Obstacles
{
    /// <summary>All of them at once, in the order of the strategy.</summary>
    public static IReadOnlyList<Obstacle> To(StrategyVersion version)
    {
        if (version.Elements.Count == 0) return [new("It has no parts yet.", "add")];
        var byKey = version.Elements.ToDictionary(element => element.Id);
        return [.. OfTexts([("The vision", version.Vision), ("The goal", version.Goal)], "cover"), .. version.Elements.SelectMany(element => Of(version, element, byKey))];
    }

    static IEnumerable<Obstacle> Of(StrategyVersion version, Element element, Dictionary<Guid, Element> byKey)
    {
        var (name, path) = (Name(version, element), $"elements/{element.Slug}");
        if (element.Due is { Date: null } due) yield return new($"{name} says “{due.Note}” and has no date.", path);
        else if (element.Measures.Count > 0 && !IsDated(element, byKey)) yield return new($"{name} is measured, and neither it nor a part above it says by when.", path);
        foreach (var lead in element.Leads.Where(lead => lead.State == LeadState.Vacant)) yield return new($"{name} has no lead: {lead.Post} is vacant.", path);
        foreach (var text in OfTexts([($"The title of {name}", element.Title), ($"What {name} says", element.Statement), ($"The reason for {name}", element.Why)], path)) yield return text;
        foreach (var measure in element.Measures)
            foreach (var says in Of(measure)) yield return new($"“{measure.Title}”, a measure of {name}, {says}", $"{path}/measure/{measure.Slug}");
    }

    static IEnumerable<string> Of(Measure measure)
    {
        // A measure that is said to have no source, with the reason, can have no baseline; the strategy is open about it.
        if (measure.Indicator is null && measure.NoSource is null) yield return "has neither an indicator nor a reason why there is no source.";
        if (measure.Indicator is not null && measure.Baselines.Count == 0) yield return "has no baseline.";
        if (measure.Targets.Any(target => target.Date is null)) yield return "has a target without a date.";
    }

    static IEnumerable<Obstacle> OfTexts(IEnumerable<(string What, string? Text)> texts, string path) =>
        from text in texts where text.Text is not null let found = Placeholder().Match(text.Text!) where found.Success select new Obstacle($"{text.What} still holds a placeholder: “{found.Value}”.", path);

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
