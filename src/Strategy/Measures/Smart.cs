using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Measures;

/// <summary>Whether a measure has what it needs; or whether only its author can say.</summary>
public enum SmartState
{
    Yes,
    No,
    /// <summary>No machine can judge it, and its author has not said yet.</summary>
    AskTheAuthor,
    /// <summary>Its author has said why.</summary>
    TheAuthorSays,
}

/// <param name="Says">What is recorded, in a sentence.</param>
/// <param name="Do">What would mend it; none where nothing needs to be.</param>
public sealed record SmartFinding(string Word, SmartState State, string Says, string? Do = null)
{
    public bool IsMet => State is SmartState.Yes or SmartState.TheAuthorSays;

    public string Short => State switch { SmartState.Yes => "Yes", SmartState.No => "No", SmartState.AskTheAuthor => "Not said", _ => "Author says so" };
}

/// <summary>Five explained findings on a measure, from what is recorded. Whether it can be reached, and whether it is the right one, is asked of its author and kept.</summary>
public static class Smart
{
    /// <param name="areas">How many areas the partnership covers.</param>
    /// <param name="parts">The titles of the parts that it measures.</param>
    public static IReadOnlyList<SmartFinding> Of(Measure measure, int areas, IReadOnlyList<string> parts) => [Specific(measure), Measurable(measure, areas), Achievable(measure), Relevant(measure, parts), TimeBound(measure)];

    static SmartFinding Specific(Measure measure)
    {
        string[] lacking = [.. new[] { measure.Sex is null ? "of which sex" : null, measure.Age is null ? "of which age" : null, measure.HigherIs is null ? "which way is good" : null, measure.Kind is null ? "whether it shows a population or a service" : null }.OfType<string>()];
        return lacking.Length == 0 ? new("Specific", SmartState.Yes, $"It says of whom ({measure.Sex}, {measure.Age}), which way is good, and that it shows {(measure.Kind == MeasureKind.Population ? "a population" : "how a service performs")}.")
            : new("Specific", SmartState.No, $"It does not say {Listed(lacking)}.", "Fill in what it does not say.");
    }

    static SmartFinding Measurable(Measure measure, int areas)
    {
        if (measure.Indicator is not { } indicator) return new("Measurable", SmartState.No, $"There are no figures: {measure.NoSource}", "Find an indicator, or bring in figures of your own.");
        var based = measure.Baselines.Exists(each => each.Area is null) ? areas : measure.Baselines.Select(each => each.Area).Distinct().Count();
        return based == 0 ? new("Measurable", SmartState.No, FormattableString.Invariant($"Indicator {indicator} counts it, but no baseline says where it stood."), "Add where it stood when the strategy was written.")
            : based < areas ? new("Measurable", SmartState.No, FormattableString.Invariant($"Indicator {indicator} counts it; {based} of {areas} areas have a baseline."), "Add the baselines of the other areas.")
            : new("Measurable", SmartState.Yes, FormattableString.Invariant($"Indicator {indicator} counts it, and a baseline says where it stood."));
    }

    static SmartFinding Achievable(Measure measure)
    {
        if (measure.Targets.Count == 0) return new("Achievable", SmartState.No, "There is no target, so there is nothing to be reached.", "Set a target, then say why it can be reached.");
        var way = measure.Steps.Count == 0 ? "" : $" {Wording.Many(measure.Steps.Count, "step leads", "steps lead")} to it.";
        return measure.Achievable is { } why ? new("Achievable", SmartState.TheAuthorSays, why + way)
            : new("Achievable", SmartState.AskTheAuthor, $"{Asked(measure)}{way} Nobody has said why that can be done.", "Say why you think it can be reached: what was reached elsewhere, or before.");
    }

    static SmartFinding Relevant(Measure measure, IReadOnlyList<string> parts) => (parts.Count, measure.Relevant) switch
    {
        (0, _) => new("Relevant", SmartState.No, "No part of the strategy uses it.", "Share it with the part that it measures, or take it out."),
        (_, { } why) => new("Relevant", SmartState.TheAuthorSays, why),
        var (count, _) => new("Relevant", SmartState.AskTheAuthor, $"It measures {(count == 1 ? $"“{parts[0]}”" : $"{count} parts")}. Nobody has said how it shows what is after.", "Say why this shows what the part is after."),
    };

    static SmartFinding TimeBound(Measure measure) => measure.Targets switch
    {
        [] => new("Time-bound", SmartState.No, "There is no target, so there is no day for it.", "Set a target with its day."),
        var targets when targets.Exists(each => each.Date is null) => new("Time-bound", SmartState.No, "A target has no day.", "Set the day by which it should be reached."),
        var targets => new("Time-bound", SmartState.Yes, $"By {string.Join(" and ", targets.Select(each => each.Date!.Value).Distinct().Order().Select(Wording.Date))}."),
    };

    /// <summary>How far it is from the baseline to the target, where both are of one area.</summary>
    static string Asked(Measure measure)
    {
        var pairs = measure.Targets.Select(target => (Target: target, From: measure.Baselines.Find(each => each.Area == target.Area) ?? (measure.Baselines is [var only] ? only : null))).Where(pair => pair.From is not null).ToList();
        return pairs is [var (target, from), ..] ? $"It asks for a way from {Wording.Number(from!.Value)} ({from.Period}) to {Wording.Number(target.Value)}." : $"It asks for {Wording.Number(measure.Targets[0].Value)}.";
    }

    static string Listed(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])}, or {words[^1]}";
}
