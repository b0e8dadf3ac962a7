using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>Adds an element at the top, or as the last below another.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class AddModel(KeepVersion keep) : EditPage<ElementInput>(keep)
{
    [BindProperty(SupportsGet = true, Name = "parent")]
    public string? ParentSlug { get; set; }

    public Element? Parent { get; private set; }

    public ElementChoices Choices => new(Version, Parent, Keep.Partnership);

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Parent = Version.Elements.Find(each => each.Slug == ParentSlug);
        Input.MakeRoom();
        return ParentSlug is null || Parent is not null;
    }

    protected override (object Input, int Revision)? Saved()
    {
        var empty = new ElementInput { Stage = Parent?.Stage };
        empty.MakeRoom();
        return (empty, 0);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        var slug = Input.Id.Clean() ?? Slug.IdFrom(Input.Title);
        if (!Slug.IsId(slug)) throw new Refusal("Enter an id: the title has no letter that can stand in an address.", "Input.Id");
        if (Version.Elements.Exists(each => each.Slug == slug)) throw new Refusal($"There is an element with the id {slug} already. Give this one an id of its own.", "Input.Id");
        if (Choices.Levels.FirstOrDefault()?.Value is not { } level) throw new Refusal("There is no level below this one. Add a level first, or add this elsewhere.", "Input.Level");
        var element = new Element { Id = Keep.NewKey(), StrategyId = Version.Id, ParentId = Parent?.Id, Slug = slug, Title = Input.Title, Level = level, Order = Version.Elements.Count };
        Input.Tell(element);
        Keep.Db.Add(element);
        return await Done("ElementAdded", Input.Why, $"#{slug}", null, cancellation);
    }
}
