using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.NeedsAssessment.Desk;

/// <summary>A topic for those who write it: drafts too, and what can be done with each part.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class TopicModel(ReadTopic read) : PageModel
{
    public TopicPaper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string topic, CancellationToken cancellation)
    {
        if (await read.Find(topic, cancellation) is not { } paper) return NotFound();
        Paper = paper;
        return Page();
    }
}
