using Endeavour.Charts;
using Endeavour.Evidence.Drawings;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Frameworks;

/// <summary>One item of a model beside what the strategy does about it.</summary>
/// <param name="Parts">How many parts are about it. One that is about several counts for each with its share.</param>
/// <param name="Share">Of the parts that are about any item, in per cent.</param>
/// <param name="Spent">What is stated to be spent on it; none when nothing is.</param>
public sealed record Factor(FrameworkItem Item, double Parts, double Share, double? Spent)
{
    public double Weight => Item.Weight ?? 0;
}

/// <summary>
/// The strategy's own effort beside the weights of a model. What is counted are the parts with nothing below them, each once: it is about what it says itself, or what the nearest part above it says.
/// </summary>
public sealed class Effort
{
    Effort(Framework framework) => Framework = framework;

    public const string Caution = "This is a framework for thinking, not a causal score: it does not say what an action here would achieve, and no share is the right one.";

    public Framework Framework { get; }
    public IReadOnlyList<Factor> Factors { get; private init; } = [];
    /// <summary>Parts with nothing below them.</summary>
    public int Parts { get; private init; }
    /// <summary>Of those, the ones that are about no item.</summary>
    public IReadOnlyList<Element> Elsewhere { get; private init; } = [];
    /// <summary>The period that the spending is of; none where none is stated.</summary>
    public string? Period { get; private init; }
    public IReadOnlyList<string> Sources { get; private init; } = [];
    /// <summary>Shares of spending are only said where it is stated for each item.</summary>
    public double? AllSpent => Factors.All(factor => factor.Spent is not null) && Factors.Sum(factor => factor.Spent) is > 0 and var sum ? sum : null;

    public string Sentence => $"Of {Wording.Many(Parts, "part", "parts")} with nothing below them, {Parts - Elsewhere.Count} {(Parts - Elsewhere.Count == 1 ? "is" : "are")} about one of the items or more, and {Elsewhere.Count} {(Elsewhere.Count == 1 ? "is" : "are")} about none of them.";

    public static Effort Of(Tree tree, Framework framework)
    {
        var leaves = tree.Elements.Where(element => !tree.Children(element).Any()).Select(leaf => (Leaf: leaf, About: About(tree, leaf, framework))).ToList();
        var (about, period) = (leaves.Count(each => each.About.Count > 0), tree.Version.Spending.Where(spent => IsOf(spent, framework)).Select(spent => spent.Period).Order(StringComparer.Ordinal).LastOrDefault());
        var spending = tree.Version.Spending.Where(spent => IsOf(spent, framework) && spent.Period == period).ToList();
        return new(framework)
        {
            Parts = leaves.Count, Elsewhere = [.. leaves.Where(each => each.About.Count == 0).Select(each => each.Leaf)], Period = period, Sources = [.. spending.Select(spent => spent.Source).Distinct()],
            Factors = [.. framework.Items.Select(item =>
            {
                var parts = leaves.Where(each => each.About.Contains(item.Id)).Sum(each => 1.0 / each.About.Count);
                var spent = spending.Where(each => each.To == $"{framework.Id}/{item.Id}").ToList();
                return new Factor(item, parts, about == 0 ? 0 : 100 * parts / about, spent.Count == 0 ? null : spent.Sum(each => each.Amount));
            })],
        };
    }

    static bool IsOf(Spending spent, Framework framework) => spent.To.StartsWith(framework.Id + "/", StringComparison.Ordinal);

    static HashSet<string> About(Tree tree, Element leaf, Framework framework) =>
        tree.Ancestors(leaf).Prepend(leaf).Select(each => Said(each, framework)).FirstOrDefault(items => items.Count > 0) ?? [];

    static HashSet<string> Said(Element element, Framework framework) => [.. element.Aligns.Where(each => each.Framework == framework.Id && framework.Items.Exists(item => item.Id == each.Item)).Select(each => each.Item)];

    /// <summary>The weights of the model and our own shares, one beside the other, with a table that says the rest.</summary>
    public Drawing Drawing()
    {
        var bars = new Bars
        {
            Id = $"effort-{Framework.Id.Replace('.', '-')}", Title = "The model’s weights beside what our strategy is about", Axis = "Per cent", Groups = "Item", Figures = new(0, Suffix: "%"),
            Items = [.. Factors.SelectMany(Bars)],
        };
        return new(bars.Title, bars.Svg, Table(bars.Title));
    }

    IEnumerable<Bar> Bars(Factor factor)
    {
        yield return new($"{factor.Item.Title}: the model", new(factor.Weight));
        yield return new($"{factor.Item.Title}: our parts", new(factor.Share), Emphasis: true);
        if (AllSpent is { } all) yield return new($"{factor.Item.Title}: spending stated", new(100 * factor.Spent / all));
    }

    ChartTable Table(string title)
    {
        List<ChartColumn> columns = [new("Item"), new("The model’s weight", true), new("Share of our parts", true), new("Parts", true)];
        if (Period is not null) columns.AddRange([new($"Spending stated, {Period}", true), new("Share of spending", true)]);
        return new(title, columns, [.. Factors.Select(Row)]);
    }

    IReadOnlyList<string> Row(Factor factor)
    {
        var percent = new Figures(0, Suffix: "%");
        List<string> cells = [factor.Item.Title, percent.Text(factor.Weight), percent.Text(factor.Share), Wording.Number(Math.Round(factor.Parts, 1))];
        if (Period is not null) cells.AddRange([factor.Spent is { } spent ? $"£{Wording.Number(spent)}" : "Not stated", AllSpent is { } all ? percent.Text(100 * factor.Spent!.Value / all) : "Not said: not stated for each item"]);
        return cells;
    }
}
