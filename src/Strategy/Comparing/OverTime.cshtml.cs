using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Comparing;

/// <summary>The parts of one level through every published version: their words, leads and targets, with the decision that each version rests on.</summary>
[AllowAnonymous]
public sealed class OverTimeModel(ReadStrategies read) : PageModel
{
    /// <summary>On one page; the earlier ones have pages of their own, so that this one does not grow with the years.</summary>
    const int Most = 4;

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? LevelId { get; set; }

    /// <summary>The last version to show; the latest, unless another is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    /// <summary>Those of this page, the oldest first.</summary>
    public IReadOnlyList<StrategyVersion> Versions { get; private set; } = [];

    /// <summary>The last of the page before, and of the page after; none where there is none.</summary>
    public (StrategyVersion? Earlier, StrategyVersion? Later) Others { get; private set; }

    /// <summary>Of the current version.</summary>
    public IReadOnlyList<Level> Levels { get; private set; } = [];

    public Level? Level { get; private set; }
    public IReadOnlyList<DriftLine> Lines { get; private set; } = [];

    int _all;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var all = await read.Published(cancellation);
        _all = all.Count;
        if (all.Count == 0) return Page();
        var last = To is null ? 0 : all.Index().FirstOrDefault(each => each.Item.Version == To, (-1, null!)).Index;
        if (last < 0) return NotFound();
        Versions = [.. all.Skip(last).Take(Most).Reverse()];
        // The last of one page is the first of the next: a change between the two is seen.
        Others = (last + Most < all.Count ? all[last + Most - 1] : null, last == 0 ? null : all[Math.Max(0, last - Most + 1)]);
        Levels = Versions[^1].Levels;
        // The second level is where most strategies say what they are for: missions, priorities.
        Level = LevelId is null ? Levels[Math.Min(1, Levels.Count - 1)] : Levels.FirstOrDefault(level => level.Id == LevelId);
        if (Level is not { } level) return NotFound();
        Lines = await read.Drift(Versions, level, cancellation);
        return Page();
    }

    public string Sentence => Level is null ? "There is no strategy yet." : _all == 1 ? $"There is one version of the strategy: {Wording.Standing(Versions[0])}"
        : $"{(Versions.Count == _all ? $"Through {_all} versions" : $"From {Versions[0].Version} to {Versions[^1].Version}, {Versions.Count} of {_all} versions")}, {Lines.Count(line => line.IsChanged)} of {Wording.Many(Lines.Count, Level)} changed.";

    public string Query(StrategyVersion to) => $"?to={Uri.EscapeDataString(to.Version)}{(LevelId is null ? "" : $"&level={Uri.EscapeDataString(LevelId)}")}";
}
