using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.NeedsAssessment.Quoting;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>A topic: what was asked, what is known and how well, and what follows. It prints as a paper.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadTopic read, AppDb db) : PageModel
{
    public TopicPaper Paper { get; private set; } = null!;

    /// <summary>How many of its published texts quote figures that were restated since.</summary>
    public int Stale { get; private set; }

    public async Task<IActionResult> OnGetAsync(string topic, CancellationToken cancellation)
    {
        if (await read.Find(topic, cancellation) is not { } paper) return NotFound();
        Paper = paper;
        var texts = NeedsTexts.Of(paper.Topic);
        Stale = await db.KeptClaims.Where(claim => claim.TextKind == NeedsTexts.TextKind && claim.TextId.StartsWith(texts) && claim.Public && (claim.State == ClaimState.Restated || claim.State == ClaimState.Withdrawn)).Select(claim => claim.TextId).Distinct().CountAsync(cancellation);
        return Page();
    }
}
