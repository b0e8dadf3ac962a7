using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Drafts;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>Moves an element, with all below it, to another parent or to another place.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class MoveModel(KeepVersion keep) : ElementPage<MoveModel.Fields>(keep)
{
    int LevelOf(Element element) => Version.Levels.FindIndex(level => level.Id == element.Level);

    /// <summary>Where a large tree is opened to be chosen from; where the element is, unless another part is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "open")]
    public string? Open { get; set; }

    /// <summary>What it can be below, as far as the tree is opened: nothing, or an element of a higher level that is not itself below it.</summary>
    public IEnumerable<SelectListItem> Parents =>
        [new("Nothing: at the top", ""), .. Candidates.Where(each => LevelOf(each) < LevelOf(Element)).Select(each => new SelectListItem(Named(each), each.Slug))];

    /// <summary>Those candidates that have others below them which are not in the list yet.</summary>
    public IEnumerable<(string Slug, string Named)> Further =>
        from each in Candidates where !Opened.Has(each) && Children(each).Any(below => LevelOf(below) < LevelOf(Element)) select (each.Slug, Named(each));

    OpenTree Opened => field ??= new(Version, Open ?? (Place is null ? Element.Parent?.Slug : Below));

    /// <summary>The one it is below now is always among them: the form never moves it by itself.</summary>
    IReadOnlyList<Element> Candidates => field ??= [.. Shown(null).Append(Element.Parent).OfType<Element>().Distinct().OrderBy(each => each.Order)];

    IEnumerable<Element> Shown(Element? parent) =>
        Children(parent).Where(each => each != Element).SelectMany(each => (Opened.Has(each) ? Shown(each) : []).Prepend(each));

    string Named(Element element) => $"{Version.LevelOf(element).Name} {element.Number} {element.Title}".Replace("  ", " ", StringComparison.Ordinal);

    int PlaceNow => Children(Element.Parent).ToList().IndexOf(Element) + 1;

    string Seen => $"{Element.Parent?.Slug}/{PlaceNow}";

    /// <summary>Where someone dragged it to, when they did: the form stands filled in, and asks why.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Below { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Place { get; set; }

    protected override (object Input, int Revision)? Saved() => (new Fields { Parent = (Place is null ? Element.Parent?.Slug : Below) ?? "", Place = Place ?? PlaceNow, Seen = Seen, Why = Input.Why }, 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        var parent = Version.Elements.Find(each => each.Slug == Input.Parent);
        if (parent is null && !string.IsNullOrEmpty(Input.Parent)) throw new Refusal("That element is not there any more. Choose another.", "Input.Parent");
        if (Input.Seen is { Length: > 0 } seen && seen != Seen) throw new Refusal($"Someone else moved it meanwhile: it is {(Element.Parent is { } now ? $"below “{now.Title}”" : "at the top")} now, at place {PlaceNow}. Look at the tree, and move it again if you still want to.");
        if (parent is not null && Whole(Element).Contains(parent)) throw new Refusal("An element cannot be moved below itself.", "Input.Parent");
        if (parent is not null && LevelOf(parent) >= LevelOf(Element)) throw new Refusal($"A {Version.LevelOf(Element).Name.ToLowerInvariant()} cannot be below a {Version.LevelOf(parent).Name.ToLowerInvariant()}. Choose another, or change its level first.", "Input.Parent");
        var others = Children(parent).Where(each => each != Element).ToList();
        var place = Math.Min(Input.Place ?? int.MaxValue, others.Count + 1);
        var (id, order) = (Element.Id, place <= others.Count ? others[place - 1].Order - 0.5 : double.MaxValue);
        Moves.Note(Keep.Db, Element, Element.ParentId, PlaceNow, parent?.Id, place);
        await Keep.Put(Element, parent, cancellation);
        return await Done("ElementMoved", Input.Why, $"#{ElementSlug}", each => each.Id == id ? order : each.Order, cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Below")]
        public string? Parent { get; set; }

        [DisplayName("Place"), Range(1, 100_000, ErrorMessage = "Enter its place as a number, from 1")]
        public int? Place { get; set; }

        /// <summary>Where it was when the form was filled in; none when it does not matter.</summary>
        public string? Seen { get; set; }
    }
}
