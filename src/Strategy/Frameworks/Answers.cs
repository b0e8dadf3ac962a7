using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Frameworks;

/// <summary>One item of a framework, with the parts of the strategy that answer it.</summary>
public sealed record Answered(FrameworkItem Item, IReadOnlyList<(Element Part, string? Note)> Parts);

/// <summary>How a strategy answers one framework.</summary>
public sealed class Answers
{
    Answers(Tree tree, Framework framework)
    {
        Framework = framework;
        Items = [.. framework.Items.Select(item => new Answered(item, [.. tree.Elements.SelectMany(element => element.Aligns.Where(each => each.Framework == framework.Id && each.Item == item.Id).Select(each => (element, each.Note)))]))];
        Parts = Items.SelectMany(item => item.Parts).Select(each => each.Part.Id).Distinct().Count();
        Effort = framework.IsModel && Parts > 0 ? Effort.Of(tree, framework) : null;
    }

    public Framework Framework { get; }
    public IReadOnlyList<Answered> Items { get; }
    /// <summary>How many parts answer it; one that answers several items counts once.</summary>
    public int Parts { get; }
    /// <summary>None where it is no model, or nothing answers it.</summary>
    public Effort? Effort { get; }
    public IEnumerable<FrameworkItem> Unanswered => Items.Where(item => item.Parts.Count == 0).Select(item => item.Item);

    /// <summary>"3 of 4 items are answered, by 5 parts of our strategy."</summary>
    public string Sentence
    {
        get
        {
            var answered = Items.Count(item => item.Parts.Count > 0);
            return $"{answered} of {Wording.Many(Items.Count, "item is", "items are")} answered, by {Wording.Many(Parts, "part", "parts")} of our strategy.";
        }
    }

    /// <summary>Those that are answered first.</summary>
    public static IReadOnlyList<Answers> Of(Tree tree) => [.. Catalogue.Of(tree.Version).Select(framework => new Answers(tree, framework)).OrderBy(each => each.Parts == 0)];
}
