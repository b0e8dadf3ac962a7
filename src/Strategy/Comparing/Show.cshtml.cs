using Endeavour.Platform.Rights;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Comparing;

/// <summary>What changed from one version of the strategy to another; the last two, unless others are asked for. Drafts that are not published are there for their writers alone.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadStrategies read, CurrentPerson me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<StrategyVersion> Versions { get; private set; } = [];

    /// <summary>None while there are not two versions.</summary>
    public Difference? Difference { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Versions = me.Is(Role.StrategyOfficer, Role.Administrator) ? await read.WithDrafts(cancellation) : await read.Published(cancellation);
        if (Versions.Count < 2) return Page();
        var after = To is null ? Versions[0] : Versions.FirstOrDefault(each => each.Version == To);
        var before = From is null ? Versions.SkipWhile(each => each != after).Skip(1).FirstOrDefault() ?? Versions.First(each => each != after) : Versions.FirstOrDefault(each => each.Version == From);
        if (after is null || before is null) return NotFound();
        (From, To) = (before.Version, after.Version);
        Difference = await read.Difference(await Load(before, cancellation), await Load(after, cancellation));
        return Page();
    }

    Task<Tree> Load(StrategyVersion version, CancellationToken cancellation) => read.Tree(version, isCurrent: version == Versions[0], cancellation);

    public IEnumerable<SelectListItem> Choices(string? chosen) => Versions.Select(each => new SelectListItem($"{each.Version}: {each.Title}", each.Version, each.Version == chosen));

    /// <summary>"From 2022 to 2025, 1 mission was replaced. 30 parts stayed, 12 of them with changes."</summary>
    public string Sentence
    {
        get
        {
            if (Difference is not { } found) return Versions.Count == 0 ? "There is no strategy yet, so nothing has changed." : "There is one version of the strategy, so there is nothing to compare it with yet.";
            if (found.IsNone) return $"Nothing changed from {From} to {To}.";
            var said = new[] { Said(found.Replaced.Select(each => each.After), found.After, "replaced"), Said(found.Added, found.After, "added"), Said(found.Dropped, found.Before, "dropped") }.OfType<string>().ToList();
            var what = said.Count == 0 ? "no part was added or dropped" : string.Join(", ", said);
            return $"From {From} to {To}, {what}. {Wording.Many(found.Kept, "part", "parts")} stayed{(found.Changed.Count == 0 ? " as they were" : $", {found.Changed.Count} of them with changes")}.";
        }
    }

    static string? Said(IEnumerable<Element> elements, Tree tree, string what)
    {
        var levels = elements.GroupBy(tree.Level).Select(group => Wording.Many(group.Count(), group.Key)).ToList();
        return levels.Count == 0 ? null : $"{string.Join(" and ", levels)} {(elements.Count() == 1 ? "was" : "were")} {what}";
    }
}
