namespace Endeavour.Strategy.Choosing.Rules;

/// <summary>Rules that can be looked at for each candidate.</summary>
public enum PriorityRuleId
{
    Outlier,
    OutlierGettingWorse,
    AdviceNotActedOn,
    InspectionRequiresChange,
    LocalDesire,
}

/// <summary>What a rule says of a candidate.</summary>
/// <param name="Points">Yes: it applies; no: it does not; or it cannot be known.</param>
/// <param name="Facts">What it rests on, a line each; where it cannot be known, also why.</param>
public sealed record RuleLook(PriorityRule Rule, Points Points, IReadOnlyList<string> Facts)
{
    public string Words => Points switch { Points.Yes => "Applies", Points.No => "Does not apply", _ => "Cannot be known" };
}

/// <summary>
/// A reason to make something a priority, as a function of facts. Rules explain; they never decide. The five are those by which Thurrock's Brighter Futures
/// Children's Partnership says that it chose its priorities.
/// </summary>
public sealed record PriorityRule(PriorityRuleId Id, string Title, string Looks, Func<CandidateFacts, (Points, IReadOnlyList<string>)> Ask)
{
    public static IReadOnlyList<PriorityRule> All { get; } =
    [
        new(PriorityRuleId.Outlier, "We are an outlier from our comparators", "It applies where the whole 95% confidence interval of a linked indicator lies on the worse side of England's figure, or of the region's. The place among similar areas is shown beside, and decides nothing.", PriorityRules.Outlier),
        new(PriorityRuleId.OutlierGettingWorse, "We are an outlier, and it is getting worse", "It applies where the rule above applies to an indicator in an area and the trend over its latest five points there is for the worse.", PriorityRules.OutlierGettingWorse),
        new(PriorityRuleId.AdviceNotActedOn, "The needs assessment made recommendations that were not acted on", "It applies where a linked topic has a recommendation whose promise is not kept. One that was released was not acted on either.", PriorityRules.AdviceNotActedOn),
        new(PriorityRuleId.InspectionRequiresChange, "An inspection requires changes", "It applies where a linked inspection requires something to change that has not been met.", PriorityRules.InspectionRequiresChange),
        new(PriorityRuleId.LocalDesire, "People here want to transform it", "It applies where somebody has written down what people here want to change, and who says so.", PriorityRules.LocalDesire),
    ];

    public static PriorityRule Of(PriorityRuleId id) => All.First(rule => rule.Id == id);

    public RuleLook Look(CandidateFacts facts) => Ask(facts) is var (points, lines) ? new(this, points, lines) : throw new InvalidOperationException();
}
