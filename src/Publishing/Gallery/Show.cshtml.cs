using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Publishing.Gallery;

/// <summary>Every example of one kind of chart.</summary>
[AllowAnonymous]
public sealed class ShowModel : PageModel
{
    public GalleryKind Kind { get; private set; } = null!;
    public GalleryKind? Before { get; private set; }
    public GalleryKind? After { get; private set; }

    public IActionResult OnGet(string slug)
    {
        var kinds = GalleryBook.Kinds;
        if (kinds.FirstOrDefault(kind => kind.Slug == slug) is not { } kind) return NotFound();
        var at = kinds.ToList().IndexOf(kind);
        (Kind, Before, After) = (kind, kinds.ElementAtOrDefault(at - 1), kinds.ElementAtOrDefault(at + 1));
        return Page();
    }
}
