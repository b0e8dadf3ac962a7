using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
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

    /// <summary>What it can be below: nothing, or an element of a higher level that is not itself below it.</summary>
    public IEnumerable<SelectListItem> Parents =>
        [new("Nothing: at the top", ""), .. Version.Elements.Except(Whole(Element)).Where(each => LevelOf(each) < LevelOf(Element)).OrderBy(each => each.Order).Select(each => new SelectListItem($"{Version.LevelOf(each).Name} {each.Number} {each.Title}".Replace("  ", " ", StringComparison.Ordinal), each.Slug))];

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
