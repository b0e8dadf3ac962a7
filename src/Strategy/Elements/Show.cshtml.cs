using Endeavour.Evidence;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Elements;

/// <summary>One part of the strategy. Its address outlives the version that it was in.</summary>
[AllowAnonymous]
public sealed class ShowModel(AppDb db, CurrentPartnership current, ReadFigures read) : PageModel
{
    public Tree Tree { get; private set; } = null!;
    public Element Element { get; private set; } = null!;
    /// <summary>The outcomes that have a page, each with its inequality in a line.</summary>
    public Dictionary<string, string> Outcomes { get; private set; } = [];
    /// <summary>What a later version has in its place, with its address.</summary>
    public (string Title, string Address)? ReplacedBy { get; private set; }
    /// <summary>What it took the place of.</summary>
    public (string Title, string Address)? Replaces { get; private set; }

    /// <summary>What was asked about this part and about those below it, in order.</summary>
    public IReadOnlyList<NeedsQuestion> Questions { get; private set; } = [];

    public Partnership Partnership => current.Value;

    public async Task<IActionResult> OnGetAsync(string level, string element, string? version, CancellationToken cancellation)
    {
        var versions = await Current.Of(db.Strategies.AsNoTracking()).ToListAsync(cancellation);
        var holders = await db.Elements.Where(one => one.Slug == element).Select(one => one.StrategyId).ToListAsync(cancellation);
        // The latest version that has it, or the one asked for.
        if (versions.FirstOrDefault(one => holders.Contains(one.Id) && (version is null || one.Version == version)) is not { } shown) return NotFound();
        Tree = await Tree.Load(db, current.Id, shown, isCurrent: shown == versions[0], cancellation);
        Element = Tree.Find(element)!;
        if (Tree.Level(Element).Segment != level) return RedirectPermanent(Tree.Address(Element));
        Questions = await Asked(cancellation);
        Outcomes = read.Of(current.Value).Outcomes.ToDictionary(outcome => outcome.Slug, outcome => outcome.Drawings.Inequality.Line());
        ReplacedBy = await Other(versions, one => one.Replaces == element, shown, cancellation);
        if (Element.Replaces is { } earlier) Replaces = await Other(versions, one => one.Slug == earlier, shown, cancellation);
        return Page();
    }

    async Task<IReadOnlyList<NeedsQuestion>> Asked(CancellationToken cancellation)
    {
        HashSet<string> parts = [Element.Slug, .. Tree.Descendants(Element).Select(below => below.Slug)];
        var all = from question in db.NeedsQuestions.AsNoTracking() join topic in db.NeedsTopics on question.TopicId equals topic.Id orderby topic.Order, question.Order select question;
        return [.. (await all.ToListAsync(cancellation)).Where(question => question.Goals.Any(parts.Contains))];
    }

    async Task<(string, string)?> Other(List<StrategyVersion> versions, System.Linq.Expressions.Expression<Func<Element, bool>> which, StrategyVersion shown, CancellationToken cancellation)
    {
        var found = await db.Elements.AsNoTracking().Where(which).Where(one => one.StrategyId != shown.Id).ToListAsync(cancellation);
        var best = found.Select(one => (Element: one, Version: versions.First(version => version.Id == one.StrategyId)))
            .OrderBy(pair => versions.IndexOf(pair.Version)).FirstOrDefault();
        return best.Element is null ? null : (best.Element.Title, ElementAddress.Of(current.Id, best.Version, best.Element));
    }
}
