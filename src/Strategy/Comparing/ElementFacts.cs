using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Frameworks;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Comparing;

/// <summary>The facts of a part as people say them, so that two versions of it can be laid side by side.</summary>
static class ElementFacts
{
    /// <summary>What differs, in the order in which a page says them.</summary>
    public static IReadOnlyList<FactChange> Differing((Tree Tree, Element Element) before, (Tree Tree, Element Element) after) =>
        [.. Of(before.Tree, before.Element).Zip(Of(after.Tree, after.Element), (old, now) => new FactChange(old.What, old.Says, now.Says)).Where(each => each.Before != each.After)];

    static IEnumerable<(string What, string? Says)> Of(Tree tree, Element element)
    {
        var strategy = tree.Version;
        yield return ("Number", element.Number);
        yield return ("Level", tree.Level(element).Name);
        yield return ("Part of", tree.Parent(element)?.Title);
        yield return ("Stage", strategy.Stages.FirstOrDefault(stage => stage.Id == element.Stage)?.Name);
        yield return ("By when", Due(element.Due));
        yield return ("Who leads", List(element.Leads.Select(Lead)));
        yield return ("Delivered by", strategy.Groups.FirstOrDefault(group => group.Id == element.Group)?.Name);
        yield return ("What the board does", element.Tier?.ToString());
        yield return ("Where", List(element.Reach.Select(Words.ForPeople)));
        yield return ("Areas", List(element.Areas));
        yield return ("Frameworks that it answers", List(Catalogue.Of(strategy) is var all ? element.Aligns.Select(each => all.Find(each.To) is var (framework, item) ? $"{framework.Title}: {item.Title}" : each.To) : []));
        yield return ("Measures", List(tree.Measures(element).Select(measure => measure.Title)));
        yield return ("Kinds of measure", List(tree.Measures(element).Where(measure => measure.Kind is not null).Select(measure => $"{measure.Title}: {Words.Of(measure.Kind!.Value)}")));
        yield return ("The way to the targets", List(tree.Measures(element).SelectMany(measure => measure.Steps, (measure, step) => $"{measure.Title}: {Wording.Number(step.Value)}{(step.Area is null ? "" : $" ({step.Area})")} by {Wording.Date(step.Date)}")));
        yield return ("Targets", List(tree.Measures(element).SelectMany(Targets)));
    }

    static string? Due(Due? due) => due switch { null => null, { Date: { } date } => Wording.Date(date), _ => due.Note };

    static string Lead(Lead lead) => $"{lead.Post}{(lead.Organisation is null ? "" : $", {lead.Organisation}")} ({Words.ForPeople(lead.State).ToLowerInvariant()}{(lead.Since is { } since ? $" since {Wording.Date(since)}" : "")})";

    static IEnumerable<string> Targets(Measure measure) =>
        measure.Targets.Select(target => $"{measure.Title}: {Wording.Number(target.Value)}{(target.Area is null ? "" : $" ({target.Area})")}{(target.Date is { } date ? $" by {Wording.Date(date)}" : "")}");

    static string? List(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } text ? text : null;
}
