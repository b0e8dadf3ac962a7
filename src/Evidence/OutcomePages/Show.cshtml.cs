using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Drawings;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.OutcomePages;

/// <summary>One outcome: the verdict in a sentence, the trend, who is behind, how areas compare, and how it was worked out.</summary>
[AllowAnonymous]
public sealed class ShowModel(AppDb db, ReadFigures read, CurrentPartnership current) : PageModel
{
    public OutcomeFigures Outcome { get; private set; } = null!;

    public OutcomeDrawings Drawings => Outcome.Drawings;

    /// <summary>Published texts that quote its indicator, its own story aside.</summary>
    public IReadOnlyList<QuotingText> Quoted { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (read.Of(current.Value).Own(slug) is not { } outcome) return NotFound();
        Outcome = outcome;
        if (outcome.Outcome.Indicator is { } indicator) Quoted = [.. (await QuotedTexts.Of(db, indicator, onlyPublic: true, cancellation)).Where(text => !text.Url.EndsWith($"/outcomes/{slug}", StringComparison.Ordinal))];
        return Page();
    }
}
