using Endeavour.Evidence.Figures;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Publishing.Report;

/// <summary>A chapter of the report: one element of the strategy's top level and what shows whether it succeeds.</summary>
/// <param name="Label">"Priority 2"; null for outcomes that no element names.</param>
/// <param name="Shown">Its outcomes that have figures, in the strategy's order.</param>
/// <param name="Waiting">How many of its outcomes have no figures: they are listed at the end.</param>
/// <param name="Shared">Outcomes that measure it too, and stand in another chapter.</param>
public sealed record ReportPart(string Id, string? Label, string Title, string? Statement, string? Address, IReadOnlyList<OutcomeFigures> Shown, int Waiting, IReadOnlyList<OutcomeFigures> Shared)
{
    public string Heading => Label is null ? Title : $"{Label}: {Title}";

    public static IReadOnlyList<ReportPart> Of(Tree? tree, IReadOnlyList<OutcomeFigures> outcomes)
    {
        var parts = tree?.Top.Select(element => Of(tree, element, outcomes)).ToList() ?? [];
        var placed = parts.Select(part => part.Id).ToHashSet();
        var others = outcomes.Where(outcome => outcome.TopLevel is not { } top || !placed.Contains(top.Id)).ToList();
        if (others.Count > 0) parts.Add(new("other-outcomes", null, "Other outcomes", null, null, Figured(others), others.Count - Figured(others).Count, []));
        return parts;
    }

    static ReportPart Of(Tree tree, Element element, IReadOnlyList<OutcomeFigures> outcomes)
    {
        var own = outcomes.Where(outcome => outcome.TopLevel?.Id == element.Slug).ToList();
        var shared = outcomes.Except(own).Where(outcome => outcome.Outcome.References.Any(reference => reference.Id == element.Slug)).ToList();
        var statement = element.Statement == element.Title ? null : element.Statement;
        return new(element.Slug, tree.Label(element), element.Title, statement, tree.Address(element), Figured(own), own.Count - Figured(own).Count, shared);
    }

    static List<OutcomeFigures> Figured(IEnumerable<OutcomeFigures> outcomes) => [.. outcomes.Where(outcome => outcome.HasFigures)];
}
