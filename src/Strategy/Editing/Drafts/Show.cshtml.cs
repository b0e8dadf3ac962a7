using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Elements;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>The working page of a version: its tree, and what can be done with each part. Parts and measures move up and down here.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class ShowModel(KeepVersion keep) : EditPage<ShowModel.Pressed>(keep)
{
    Dictionary<string, (Measure, Element)>? _measures;
    OpenTree? _open;

    /// <summary>The part that a large tree is opened at.</summary>
    [BindProperty(SupportsGet = true, Name = "open")]
    public string? Open { get; set; }

    public IEnumerable<Element> Below(Element? element) => (element?.Children ?? Version.Elements.Where(each => each.ParentId is null)).OrderBy(each => each.Order);

    /// <summary>Whether the parts below it are on this page; those of a large tree are where they are asked for.</summary>
    public bool IsOpen(Element element) => (_open ??= new(Version, Open)).Has(element);

    /// <summary>"25 goals"</summary>
    public string CountBelow(Element element) => string.Join(" and ", Below(element).GroupBy(Version.LevelOf).Select(level => Wording.Many(level.Count(), level.Key)));

    /// <summary>Its measures in order; of a shared one, where it is defined.</summary>
    public IEnumerable<(Measure Measure, Element Home)> MeasuresOf(Element element) =>
        element.MeasuredBy.Select(slug => (_measures ??= Version.Elements.SelectMany(each => each.Measures, (home, measure) => (measure, home)).ToDictionary(each => each.measure.Slug))[slug]);

    public string Sentence => Version.Elements.Count == 0
        ? "Nothing is in it yet: add the first " + Version.Levels[0].Name + "."
        : $"It has {string.Join(", ", Version.Levels.Select(level => (Level: level, Count: Version.Elements.Count(each => each.Level == level.Id))).Where(each => each.Count > 0).Select(each => Wording.Many(each.Count, each.Level)))} and {Wording.Many(Version.Elements.Sum(each => each.Measures.Count), "measure", "measures")}.";

    /// <summary>What a button says: which way, which thing, and where the thing was seen to be.</summary>
    public string Press(string way, Element element, int at) => $"{way}/{element.Slug}/{element.Parent?.Slug}/{at}";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        Version.MustBeEditable();
        var said = (Input.Move ?? "").Split('/');
        if (said.Length != 4 || Version.Elements.Find(each => each.Slug == said[1]) is not { } element) throw new Refusal("What you wanted to move is not there any more. The tree below is how it is now.");
        return said[0] is "up" or "down" ? await Move(element, said, cancellation) : await MoveMeasure(element, said, cancellation);
    }

    async Task<IActionResult> Move(Element element, string[] said, CancellationToken cancellation)
    {
        var siblings = Below(element.Parent).ToList();
        var at = siblings.IndexOf(element);
        if ($"{element.Parent?.Slug}/{at}" != $"{said[2]}/{said[3]}") throw new Refusal($"Someone else moved “{element.Title}” or its neighbours meanwhile. The tree below is how it is now: move it again if you still want to.");
        var other = at + (said[0] == "up" ? -1 : 1);
        if (other < 0 || other >= siblings.Count) throw new Refusal($"“{element.Title}” cannot move further.");
        Moves.Note(Keep.Db, element, element.ParentId, at + 1, element.ParentId, other + 1);
        var place = siblings[other].Order + (said[0] == "up" ? -0.5 : 0.5);
        return await Done("ElementMoved", said[0] == "up" ? "Moved up" : "Moved down", $"#{element.Slug}", each => each.Id == element.Id ? place : each.Order, cancellation);
    }

    async Task<IActionResult> MoveMeasure(Element element, string[] said, CancellationToken cancellation)
    {
        var (slug, order) = (said[2], element.MeasuredBy.ToList());
        var at = order.IndexOf(slug);
        if (at < 0 || $"{at}" != said[3]) throw new Refusal($"Someone else moved the measures of “{element.Title}” meanwhile. The tree below is how it is now: move it again if you still want to.");
        var other = at + (said[0] == "measure-up" ? -1 : 1);
        if (other < 0 || other >= order.Count) throw new Refusal("The measure cannot move further.");
        (order[at], order[other]) = (order[other], order[at]);
        element.MeasuredBy = order;
        return await Done("MeasuresOrdered", said[0] == "measure-up" ? "Moved up" : "Moved down", $"#{element.Slug}", null, cancellation);
    }

    /// <summary>Which button was pressed.</summary>
    public sealed class Pressed
    {
        public string? Move { get; set; }
    }
}
