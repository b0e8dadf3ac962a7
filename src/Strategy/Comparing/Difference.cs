using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Comparing;

/// <summary>What became of a strategy from one version to another: parts are the same where their slugs are, whatever their numbers, words and places.</summary>
public sealed class Difference
{
    Difference(Tree before, Tree after) => (Before, After) = (before, after);

    public Tree Before { get; }
    public Tree After { get; }

    /// <summary>The title, the vision and the goal.</summary>
    public IReadOnlyList<TextChange> Texts { get; private init; } = [];
    public IReadOnlyList<Replacement> Replaced { get; private init; } = [];
    /// <summary>Parts that took no other's place.</summary>
    public IReadOnlyList<Element> Added { get; private init; } = [];
    /// <summary>Parts that no other took the place of.</summary>
    public IReadOnlyList<Element> Dropped { get; private init; } = [];
    public IReadOnlyList<ElementChange> Changed { get; private init; } = [];
    /// <summary>How many parts are in both, changed or not.</summary>
    public int Kept { get; private init; }
    /// <summary>Principles, building blocks, groups and stages that came or went, as people say them.</summary>
    public IReadOnlyList<FactChange> Lists { get; private init; } = [];

    public bool IsNone => Texts.Count + Replaced.Count + Added.Count + Dropped.Count + Changed.Count + Lists.Count == 0;

    public static Difference Of(Tree before, Tree after)
    {
        var (old, now) = (before.Elements.ToDictionary(each => each.Slug, StringComparer.Ordinal), after.Elements.ToDictionary(each => each.Slug, StringComparer.Ordinal));
        List<Replacement> replaced = [.. after.Elements.Where(each => !old.ContainsKey(each.Slug) && each.Replaces is { } gone && old.ContainsKey(gone) && !now.ContainsKey(gone)).Select(each => new Replacement(old[each.Replaces!], each))];
        var both = after.Elements.Where(each => old.ContainsKey(each.Slug)).ToList();
        return new(before, after)
        {
            Texts = Changes(("Title", before.Version.Title, after.Version.Title), ("Vision", before.Version.Vision, after.Version.Vision), ("Goal", before.Version.Goal, after.Version.Goal)),
            Replaced = replaced,
            Added = [.. after.Elements.Where(each => !old.ContainsKey(each.Slug) && replaced.All(pair => pair.After != each))],
            Dropped = [.. before.Elements.Where(each => !now.ContainsKey(each.Slug) && replaced.All(pair => pair.Before != each))],
            Changed = [.. both.Select(each => Change(before, old[each.Slug], after, each)).Where(change => change.Texts.Count + change.Facts.Count > 0)],
            Kept = both.Count,
            Lists = [.. ListChanges(before.Version, after.Version)],
        };
    }

    static ElementChange Change(Tree before, Element old, Tree after, Element now) =>
        new(old, now, Changes(("Title", old.Title, now.Title), ("What it says", old.Statement, now.Statement), ("Why", old.Why, now.Why)), ElementFacts.Differing((before, old), (after, now)));

    static IReadOnlyList<TextChange> Changes(params IEnumerable<(string What, string? Before, string? After)> texts) =>
        [.. texts.Select(text => (text.What, Words: Rewording.Of(text.Before, text.After))).Where(text => text.Words is not null).Select(text => new TextChange(text.What, text.Words!))];

    static IEnumerable<FactChange> ListChanges(StrategyVersion before, StrategyVersion after) => new[]
    {
        Gone("Principles", before.Principles.Select(each => (each.Id, each.Title)), after.Principles.Select(each => (each.Id, each.Title))),
        Gone("Building blocks", before.Blocks.Select(each => (each.Id, each.Title)), after.Blocks.Select(each => (each.Id, each.Title))),
        Gone("Groups that deliver it", before.Groups.Select(each => (each.Id, each.Name)), after.Groups.Select(each => (each.Id, each.Name))),
        Gone("Frameworks of its own", before.Frameworks.Select(each => (each.Id, each.Title)), after.Frameworks.Select(each => (each.Id, each.Title))),
        Gone("Spending as stated", before.Spending.Select(Stated), after.Spending.Select(Stated)),
        Gone("What people can say", before.Statements.Select(each => (each.Id, each.Text)), after.Statements.Select(each => (each.Id, each.Text))),
        Gone("Metrics", before.Metrics.SelectMany(Said), after.Metrics.SelectMany(Said)),
        Gone("Stages of life", before.Stages.Select(each => (each.Id, each.Name)), after.Stages.Select(each => (each.Id, each.Name))),
    }.OfType<FactChange>();

    static IEnumerable<(string Id, string Name)> Said(MetricColumn column) => column.Metrics.Select(metric => ($"{column.Id}/{metric.Text}", metric.Text));

    static (string Id, string Name) Stated(Frameworks.Spending spent) => ($"{spent.To} {spent.Period} {spent.Amount}", $"{spent.To}, {spent.Period}: £{Wording.Number(spent.Amount)}");

    /// <summary>What only one of the two has.</summary>
    static FactChange? Gone(string what, IEnumerable<(string Id, string Name)> before, IEnumerable<(string Id, string Name)> after)
    {
        var (old, now) = (before.ToList(), after.ToList());
        var (left, came) = (Only(old, now), Only(now, old));
        return left is null && came is null ? null : new(what, left, came);

        static string? Only(List<(string Id, string Name)> these, List<(string Id, string Name)> others) =>
            string.Join("; ", these.Where(each => others.All(other => other.Id != each.Id)).Select(each => each.Name)) is { Length: > 0 } names ? names : null;
    }
}
