using Endeavour.Platform.Database;
using Endeavour.Strategy.Choosing.Choices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Shown;

/// <summary>How the strategy was chosen: what could have been, by which principles, what was dropped and why, and who looked at it.</summary>
[AllowAnonymous]
public sealed class ShowModel(AppDb db, ReadPicture read) : PageModel
{
    /// <summary>None while nothing is published.</summary>
    public ChoicePicture? Picture { get; private set; }

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? choice, CancellationToken cancellation)
    {
        var published = (await db.Choices.AsNoTracking().Where(each => each.IsPublished).ToListAsync(cancellation)).OrderByDescending(each => each.InOrder.Select(step => RouteDay.Start(step.When)).LastOrDefault()).ThenBy(each => each.Slug, StringComparer.Ordinal).ToList();
        var shown = choice is null ? published.FirstOrDefault() : published.Find(each => each.Slug == choice);
        if (shown is null) return choice is null ? Page() : NotFound();
        Picture = await read.Of(shown, await db.Candidates.AsNoTracking().Where(each => each.ChoiceId == shown.Id).OrderBy(each => each.Order).ToListAsync(cancellation), cancellation);
        Others = [.. published.Where(each => each != shown)];
        return Page();
    }
}
