using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>A topic: what was asked, what is known and how well, and what follows. It prints as a paper.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadTopic read) : PageModel
{
    public TopicPaper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string topic, CancellationToken cancellation)
    {
        if (await read.Find(topic, cancellation) is not { } paper) return NotFound();
        Paper = paper;
        return Page();
    }
}
