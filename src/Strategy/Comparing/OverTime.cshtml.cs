using Endeavour.Platform.Database;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Comparing;

/// <summary>The parts of one level through every published version: their words, leads and targets, with the decision that each version rests on.</summary>
[AllowAnonymous]
public sealed class OverTimeModel(AppDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "level")]
    public string? LevelId { get; set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<StrategyVersion> Versions { get; private set; } = [];

    /// <summary>Of the current version.</summary>
    public IReadOnlyList<Level> Levels { get; private set; } = [];

    public Level? Level { get; private set; }
    public IReadOnlyList<DriftLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Versions = [.. (await Current.Of(db.Strategies.AsNoTracking()).ToListAsync(cancellation)).AsEnumerable().Reverse()];
        if (Versions.Count == 0) return Page();
        Levels = Versions[^1].Levels;
        // The second level is where most strategies say what they are for: missions, priorities.
        Level = LevelId is null ? Levels[Math.Min(1, Levels.Count - 1)] : Levels.FirstOrDefault(level => level.Id == LevelId);
        if (Level is not { } level) return NotFound();
        var keys = Versions.Select(version => version.Id).ToList();
        Lines = Drift.Of(Versions, await db.Elements.AsNoTracking().Include(element => element.Measures).Where(element => element.Level == level.Id && keys.Contains(element.StrategyId)).ToListAsync(cancellation));
        return Page();
    }

    public string Sentence => Level is null ? "There is no strategy yet." : Versions.Count == 1 ? $"There is one version of the strategy: {Wording.Standing(Versions[0])}"
        : $"Through {Versions.Count} versions, {Lines.Count(line => line.IsChanged)} of {Wording.Many(Lines.Count, Level)} changed.";
}
