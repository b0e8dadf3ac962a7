using Endeavour.Strategy.Choosing.Inspections;

namespace Endeavour.Strategy.Choosing.Rules;

/// <summary>Which way a fact points, as far as it is known.</summary>
public enum Points
{
    NotKnown,
    /// <summary>Towards what the rule looks for: worse, getting worse.</summary>
    Yes,
    No,
}

/// <summary>One thing held against another, in words.</summary>
/// <param name="Words">"worse than England (12.1%)", or why it cannot be told, as a sentence.</param>
public sealed record Held(Points Points, string Words);

/// <summary>What an indicator says of one area: the figure with its period and release, how it compares, and where it is going.</summary>
/// <param name="Area">Empty where there are no figures at all.</param>
/// <param name="Comparators">England first; then whoever else a verdict can be given against.</param>
/// <param name="Beside">What is shown beside and decides nothing, such as the place among similar areas.</param>
public sealed record IndicatorFact(string Name, string Area, string Period, string Value, string Release, IReadOnlyList<Held> Comparators, Held Trend, string? Beside = null)
{
    /// <summary>"Smoking at delivery, Thurrock: 14.1% in 2021/22 (release r3)".</summary>
    public string Words => Area == "" ? Name : $"{Name}, {Area}: {Value} in {Period}{(Release == "" ? "" : $" (release {Release})")}";
}

/// <summary>A recommendation of the needs assessment, and what became of its promise.</summary>
/// <param name="IsDone">Whether what it asked for was done.</param>
/// <param name="Standing">In words.</param>
public sealed record AdviceFact(string Text, bool IsDone, string Standing);

/// <summary>A topic of the needs assessment.</summary>
public sealed record TopicFact(string Title, int Questions, int Unanswered, IReadOnlyList<AdviceFact> Advice);

/// <summary>All that the rules look at for one candidate. The same facts give the same answer.</summary>
public sealed record CandidateFacts(IReadOnlyList<IndicatorFact> Indicators, IReadOnlyList<TopicFact> Topics, IReadOnlyList<InspectionTerms> Inspections, string? Desire, string? DesireBy);
