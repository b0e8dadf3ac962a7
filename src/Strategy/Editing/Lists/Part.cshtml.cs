using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Editing.Lists;

/// <summary>Adds an item to one of the lists of a version, edits it, or takes it out.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class PartModel(KeepVersion keep) : EditPage<PartInput>(keep)
{
    [BindProperty(SupportsGet = true, Name = "list")]
    public string ListAddress { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "item")]
    public string? Item { get; set; }

    public PartList List { get; private set; } = null!;

    public List<PartInput> Items { get; private set; } = [];

    /// <summary>The bodies that it can be a part of.</summary>
    public IEnumerable<SelectListItem> Parents => [new("None", ""), .. Version.Groups.Where(group => group.Id != Item).Select(group => new SelectListItem(group.Name, group.Id))];

    public static IReadOnlyList<SelectListItem> States { get; } = [.. Enum.GetValues<GroupState>().Select(state => new SelectListItem(Words.ForPeople(state), $"{state}"))];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (PartList.Find(ListAddress) is not { } list || !await base.ReadAsync(cancellation)) return false;
        (List, Items) = (list, [.. list.Of(Version)]);
        return Item is null || Items.Exists(each => each.Id == Item);
    }

    protected override (object Input, int Revision)? Saved()
    {
        var saved = Items.Find(each => each.Id == Item) ?? new();
        (saved.Place, saved.Why) = ((Item is null ? Items.Count : Items.IndexOf(saved)) + 1, Input.Why);
        return (saved, Version.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        Version.Expect(Revision);
        Input.Id = Item ?? Input.Id.Clean() ?? Slug.IdFrom(Input.Name);
        Input.Name = Input.Name.Trim();
        if (Input.Id == "") throw new Refusal("Enter an id: the name has no letter that can stand in an address.", "Input.Id");
        if (Item is null && Items.Exists(each => each.Id == Input.Id)) throw new Refusal($"There is a {List.One} with the id {Input.Id} already. Give this one an id of its own.", "Input.Id");
        Items.RemoveAll(each => each.Id == Input.Id);
        if (!Input.TakeOut) Items.Insert(Math.Min(Input.Place ?? int.MaxValue, Items.Count + 1) - 1, Input);
        List.Put(Version, Items);
        return await Done(Item is null ? "StrategyPartAdded" : Input.TakeOut ? "StrategyPartTakenOut" : "StrategyPartEdited", Input.Why, $"#{List.Address}", null, cancellation);
    }
}
