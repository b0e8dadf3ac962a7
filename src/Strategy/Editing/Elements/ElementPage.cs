using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>A form about one element.</summary>
public abstract class ElementPage<TInput>(KeepVersion keep) : EditPage<TInput>(keep) where TInput : class, new()
{
    [BindProperty(SupportsGet = true, Name = "element")]
    public string? ElementSlug { get; set; }

    public Element Element { get; protected set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation) || Version.Elements.Find(each => each.Slug == ElementSlug) is not { } element) return false;
        Element = element;
        return true;
    }

    protected IReadOnlyList<Element> Children(Element? parent) => [.. (parent?.Children ?? Version.Elements.Where(each => each.ParentId is null)).OrderBy(each => each.Order)];

    /// <summary>The element with everything below it.</summary>
    protected IEnumerable<Element> Whole(Element element) => Children(element).SelectMany(Whole).Prepend(element);
}
