using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Publishing.Methods;

/// <summary>One page of the method book.</summary>
[AllowAnonymous]
public sealed class ShowModel(MethodBook book) : PageModel
{
    public MethodPage Shown { get; private set; } = null!;
    public MethodPage? Before { get; private set; }
    public MethodPage? After { get; private set; }

    public IActionResult OnGet(string slug)
    {
        if (book.Find(slug) is not { } page) return NotFound();
        var at = book.Pages.ToList().IndexOf(page);
        (Shown, Before, After) = (page, book.Pages.ElementAtOrDefault(at - 1), book.Pages.ElementAtOrDefault(at + 1));
        return Page();
    }
}
