using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;

namespace Endeavour.Strategy.Choosing.Rules;

/// <summary>The rules themselves: pure functions of facts.</summary>
static class PriorityRules
{
    public static (Points, IReadOnlyList<string>) Outlier(CandidateFacts facts) => facts.Indicators.Count == 0
        ? (Points.NotKnown, ["No indicator is linked to it."])
        : Sum(facts.Indicators.Select(each => (IsOutlier(each), $"{each.Words}: {Compared(each)}{(each.Beside is null ? "" : $" Beside: {each.Beside}")}")));

    public static (Points, IReadOnlyList<string>) OutlierGettingWorse(CandidateFacts facts) => facts.Indicators.Count == 0
        ? (Points.NotKnown, ["No indicator is linked to it."])
        : Sum(facts.Indicators.Select(each => (Both(IsOutlier(each), each.Trend.Points), $"{each.Words}: {Compared(each)} {each.Trend.Words}")));

    public static (Points, IReadOnlyList<string>) AdviceNotActedOn(CandidateFacts facts) => facts.Topics.Count == 0
        ? (Points.NotKnown, ["No topic of the needs assessment is linked to it."])
        : Sum(facts.Topics.SelectMany(Advice));

    public static (Points, IReadOnlyList<string>) InspectionRequiresChange(CandidateFacts facts) => facts.Inspections.Count == 0
        ? (Points.NotKnown, ["No inspection is linked to it."])
        : Sum(facts.Inspections.Select(Inspected));

    public static (Points, IReadOnlyList<string>) LocalDesire(CandidateFacts facts) => facts is { Desire: { } desire, DesireBy: { } by }
        ? (Points.Yes, [$"{desire} Said by: {by}."])
        : (Points.NotKnown, ["Nobody has written down what people here want to change."]);

    /// <summary>Worse than one of its comparators; not, when none of them can still turn out so.</summary>
    static Points IsOutlier(IndicatorFact fact) =>
        fact.Comparators.Any(each => each.Points == Points.Yes) ? Points.Yes
        : fact.Comparators.Count == 0 || fact.Comparators.Any(each => each.Points == Points.NotKnown) ? Points.NotKnown
        : Points.No;

    static Points Both(Points one, Points other) => (one, other) switch
    {
        (Points.No, _) or (_, Points.No) => Points.No,
        (Points.Yes, Points.Yes) => Points.Yes,
        _ => Points.NotKnown,
    };

    static string Compared(IndicatorFact fact) => string.Join(" ", fact.Comparators.Select(each => each.Points == Points.NotKnown ? each.Words : $"{each.Words}.").DefaultIfEmpty("It cannot be compared."));

    static IEnumerable<(Points, string)> Advice(TopicFact topic)
    {
        if (topic.Advice.Count > 0) return topic.Advice.Select(each => (each.IsDone ? Points.No : Points.Yes, $"{topic.Title}: “{each.Text}” {each.Standing}"));
        // A need may still be found.
        return topic.Questions == 0 || topic.Unanswered > 0
            ? [(Points.NotKnown, $"{topic.Title}: {(topic.Questions == 0 ? "no question has been asked yet" : $"{topic.Unanswered} of {topic.Questions} questions are not answered")}, and nothing has been recommended.")]
            : [(Points.No, $"{topic.Title}: every question is answered, and nothing was recommended.")];
    }

    static (Points, string) Inspected(InspectionTerms each)
    {
        var name = $"{each.By}, {each.Subject}, {RouteDay.Words(each.When)}{(each.Rating is null ? "" : $" ({each.Rating})")}";
        return each switch
        {
            { Requires: ChangeRequired.Yes, Met: null } => (Points.Yes, $"{name}: {each.Requirement}"),
            { Requires: ChangeRequired.Yes, Met: { } met } => (Points.No, $"{name}: {each.Requirement} Met: {met}"),
            { Requires: ChangeRequired.No } => (Points.No, $"{name}: it requires no change."),
            _ => (Points.NotKnown, $"{name}: the register does not say whether it requires change."),
        };
    }

    /// <summary>One that applies is enough; one that cannot be known could be that one.</summary>
    static (Points, IReadOnlyList<string>) Sum(IEnumerable<(Points Points, string Line)> facts)
    {
        var all = facts.ToList();
        var points = all.Exists(each => each.Points == Points.Yes) ? Points.Yes : all.Exists(each => each.Points == Points.NotKnown) ? Points.NotKnown : Points.No;
        // What decides it stands first.
        return (points, [.. all.OrderByDescending(each => each.Points == points).Select(each => each.Line)]);
    }
}
