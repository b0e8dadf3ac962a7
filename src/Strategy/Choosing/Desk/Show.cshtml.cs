using Endeavour.Platform.Rights;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Shown;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Choosing.Desk;

/// <summary>The working page of a choice.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class ShowModel(KeepChoice keep, ReadPicture read) : PageModel
{
    public Choice Choice => Picture.Choice;
    public IReadOnlyList<Candidate> Candidates => Picture.Ranking.Candidates;
    public ChoicePicture Picture { get; private set; } = null!;
    public string Home => $"edit/choosing/{Choice.Slug}";

    public async Task<IActionResult> OnGetAsync(string choice, CancellationToken cancellation)
    {
        if (await keep.Read(choice, toChange: false, cancellation) is not var (found, candidates)) return NotFound();
        Picture = await read.Of(found, candidates, cancellation);
        return Page();
    }
}
