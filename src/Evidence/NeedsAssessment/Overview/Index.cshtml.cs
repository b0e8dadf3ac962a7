using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.NeedsAssessment.Overview;

/// <summary>What the partnership wants to know, how much of it is known, and about which part of its strategy.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadNeeds read, CurrentPartnership current) : PageModel
{
    public NeedsPicture Needs { get; private set; } = null!;

    public string Sentence => SentenceOf(current.Value.ShortName, Needs);

    public static string SentenceOf(string partnership, NeedsPicture needs) =>
        needs.Questions.Count == 0 ? $"{partnership} has asked no question yet." : $"{partnership} asks {Tally.Questions(needs.Tally.Asked)}; {needs.Tally.Parts}.";

    public async Task OnGetAsync(CancellationToken cancellation) => Needs = await read.All(cancellation);
}
