using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.NeedsAssessment.Desk;

/// <summary>The needs assessment for those who write it: every topic with its drafts, and who owns it.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class IndexModel(ReadNeeds read) : PageModel
{
    public NeedsPicture Needs { get; private set; } = null!;

    public static string Sentence(NeedsPicture needs)
    {
        var free = needs.Topics.Count(topic => topic.OwnerPostId is null);
        return $"{needs.Tally.Words}. {(free == 0 ? "Every topic has an owner." : free == 1 ? "1 topic has no owner." : $"{free} topics have no owner.")}";
    }

    public async Task OnGetAsync(CancellationToken cancellation) => Needs = await read.All(cancellation);
}
