using Endeavour.Evidence.Figures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>Every version of an outcome's story that was published, the newest first.</summary>
[AllowAnonymous]
public sealed class HistoryModel(ReadCommentaries read) : PageModel
{
    public OutcomeFigures Outcome { get; private set; } = null!;
    public IReadOnlyList<Commentary> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (read.Outcome(slug) is not { } outcome) return NotFound();
        (Outcome, Versions) = (outcome, await read.Published(slug, cancellation));
        return Page();
    }
}
