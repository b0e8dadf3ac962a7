using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.NeedsAssessment.Overview;

/// <summary>What cannot be answered with what there is: for researchers, and for those who hold data.</summary>
[AllowAnonymous]
public sealed class GapsModel(ReadNeeds read, CurrentPartnership current) : PageModel
{
    public NeedsPicture Needs { get; private set; } = null!;

    public string Sentence => Needs.Gaps.Count switch
    {
        0 => $"{current.Value.ShortName} has marked no question as one for which there is no data.",
        1 => $"For 1 of {Tally.Questions(Needs.Questions.Count)} there is no data.",
        var count => $"For {count} of {Tally.Questions(Needs.Questions.Count)} there is no data.",
    };

    public async Task OnGetAsync(CancellationToken cancellation) => Needs = await read.All(cancellation);
}
