using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Thread;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Profile;

/// <summary>All outcomes of a theme, a mission or a priority over areas, as one table.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadFigures read, ReadProfile profile, CurrentPartnership current) : PageModel
{
    public ProfileTable Table { get; private set; } = null!;
    public IReadOnlyList<Reference> Parts { get; private set; } = [];

    public IActionResult OnGet(string? theme)
    {
        var figures = read.Of(current.Value);
        if (profile.Of(figures, string.IsNullOrEmpty(theme) ? null : theme) is not { } table) return NotFound();
        (Table, Parts) = (table, ProfileTable.Parts(figures));
        return Page();
    }
}
