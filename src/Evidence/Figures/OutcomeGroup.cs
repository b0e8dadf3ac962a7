using Endeavour.Platform.Thread;

namespace Endeavour.Evidence.Figures;

/// <summary>The outcomes of one element of the strategy's top level, in the strategy's order; no reference where nothing in the strategy names them.</summary>
public sealed record OutcomeGroup(Reference? Reference, IReadOnlyList<OutcomeFigures> Outcomes)
{
    /// <summary>"Priority: The best start in life".</summary>
    public string Title => Reference is null ? "Other outcomes" : $"{Reference.Kind}: {Reference.Title}";

    public static IReadOnlyList<OutcomeGroup> Of(IEnumerable<OutcomeFigures> outcomes) =>
        [.. outcomes.GroupBy(outcome => outcome.TopLevel?.Id).Select(group => new OutcomeGroup(group.First().TopLevel, [.. group]))];
}
