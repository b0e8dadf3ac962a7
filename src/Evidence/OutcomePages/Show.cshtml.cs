using Endeavour.Evidence.Drawings;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.OutcomePages;

/// <summary>One outcome: the verdict in a sentence, the trend, who is behind, how areas compare, and how it was worked out.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadFigures read, CurrentPartnership current) : PageModel
{
    public OutcomeFigures Outcome { get; private set; } = null!;

    public OutcomeDrawings Drawings => Outcome.Drawings;

    public IActionResult OnGet(string slug)
    {
        if (read.Of(current.Value).Own(slug) is not { } outcome) return NotFound();
        Outcome = outcome;
        return Page();
    }
}
