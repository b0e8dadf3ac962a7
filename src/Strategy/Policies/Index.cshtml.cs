using Endeavour.Platform.Calendar;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Policies;

/// <summary>The register of partners' policies beside one level of the current strategy.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadStrategies read, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "level")]
    public string? LevelId { get; set; }

    /// <summary>None while the partnership has no strategy.</summary>
    public PolicyPicture? Picture { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await read.Now(cancellation) is not { } tree) return Page();
        var levels = tree.Version.Levels;
        // The second level is where most strategies say what they are for: missions, priorities.
        if ((LevelId is null ? levels[Math.Min(1, levels.Count - 1)] : levels.Find(level => level.Id == LevelId)) is not { } level) return NotFound();
        var reached = await read.Worked(tree.Version, $"{nameof(PolicyPicture)} {level.Id}", () => PolicyPicture.Reach(tree, level));
        Picture = new(tree, level, reached, await read.Db.Policies.AsNoTracking().OrderBy(policy => policy.Title).ThenBy(policy => policy.Slug).ToListAsync(cancellation), London.Today(clock));
        return Page();
    }

    public string Sentence => Picture?.Sentence ?? "There is no strategy yet that policies could support.";
}
