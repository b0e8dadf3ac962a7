using Endeavour.Evidence;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Elements;

/// <summary>One part of the strategy. Its address outlives the version that it was in.</summary>
[AllowAnonymous]
public sealed class ShowModel(CurrentPartnership current, ReadFigures read, ReadStrategies strategies, ReadLeads leads, GoldenThread thread) : PageModel
{
    readonly AppDb _db = strategies.Db;

    public Tree Tree { get; private set; } = null!;
    public Element Element { get; private set; } = null!;
    /// <summary>Kinds that say what the strategy and its evidence are; what people said is of others.</summary>
    static readonly string[] s_own = [nameof(Element), nameof(Evidence.Outcomes.Outcome), nameof(NeedsQuestion), "NeedsTopic", "NeedsRecommendation", "Obligation", "Duty"];

    /// <summary>The outcomes that have a page.</summary>
    public Dictionary<string, OutcomeFigures> Outcomes { get; private set; } = [];
    /// <summary>Lists show made-up figures, under their banner.</summary>
    public bool Illustrative { get; private set; }
    /// <summary>A part of the first two levels tells its whole story; those below are steps of it.</summary>
    public bool IsPriority => Element.Depth <= 1;
    /// <summary>What shaped it and is somebody's words, with why it was tied to it.</summary>
    public IReadOnlyList<(ThreadRecord Record, string Why)> Said { get; private set; } = [];
    /// <summary>What people can say when its measures are reached.</summary>
    public IReadOnlyList<ResidentStatement> Statements { get; private set; } = [];
    /// <summary>Its outcomes with figures, and those of the parts below it.</summary>
    public IReadOnlyList<OutcomeFigures> Figures { get; private set; } = [];
    /// <summary>What a later version has in its place, with its address.</summary>
    public (string Title, string Address)? ReplacedBy { get; private set; }
    /// <summary>What it took the place of.</summary>
    public (string Title, string Address)? Replaces { get; private set; }

    /// <summary>What was asked about this part and about those below it, in order.</summary>
    public IReadOnlyList<NeedsQuestion> Questions { get; private set; } = [];

    /// <summary>The published choice in which it was chosen, as which candidate, and of how many.</summary>
    public (Choice Choice, Candidate Candidate, int Count)? ChosenFrom { get; private set; }

    public Partnership Partnership => current.Value;

    /// <summary>Who leads today; none for a version that was replaced, which shows its own words.</summary>
    public LeadStandings? Leads { get; private set; }

    public async Task<IActionResult> OnGetAsync(string level, string element, string? version, CancellationToken cancellation)
    {
        var versions = await strategies.Published(cancellation);
        var holders = await _db.Elements.Where(one => one.Slug == element).Select(one => one.StrategyId).ToListAsync(cancellation);
        // The latest version that has it, or the one asked for.
        if (versions.FirstOrDefault(one => holders.Contains(one.Id) && (version is null || one.Version == version)) is not { } shown) return NotFound();
        Tree = await strategies.Tree(shown, isCurrent: shown == versions[0], cancellation);
        Element = Tree.Find(element)!;
        if (Tree.Level(Element).Segment != level) return RedirectPermanent(Tree.Address(Element));
        Questions = await Asked(cancellation);
        if (Tree.IsCurrent || shown.Status != VersionStatus.Superseded) Leads = await leads.Standings(cancellation);
        Measured();
        Said = await WhatPeopleSaid(cancellation);
        ReplacedBy = await Other(versions, one => one.Replaces == element, shown, cancellation);
        if (Element.Replaces is { } earlier) Replaces = await Other(versions, one => one.Slug == earlier, shown, cancellation);
        ChosenFrom = await Chosen(cancellation);
        return Page();
    }

    /// <summary>Of several choices that led to it the one for this strategy and version first.</summary>
    async Task<(Choice, Candidate, int)?> Chosen(CancellationToken cancellation)
    {
        var found = await (from candidate in _db.Candidates.AsNoTracking() join choice in _db.Choices on candidate.ChoiceId equals choice.Id where candidate.Element == Element.Slug && candidate.Standing == CandidateStanding.Shortlist && choice.IsPublished select new { candidate, choice }).ToListAsync(cancellation);
        if (found.Where(each => each.choice.Strategy == Tree.Version.Slug).OrderByDescending(each => each.choice.Version == Tree.Version.Version).ThenByDescending(each => each.choice.Id).FirstOrDefault() is not { } best) return null;
        return (best.choice, best.candidate, await _db.Candidates.CountAsync(each => each.ChoiceId == best.choice.Id, cancellation));
    }

    HashSet<string> Parts => [Element.Slug, .. Tree.Descendants(Element).Select(below => below.Slug)];

    void Measured()
    {
        var figures = read.Of(current.Value);
        Outcomes = figures.Outcomes.ToDictionary(outcome => outcome.Slug);
        var measures = Tree.Descendants(Element).Prepend(Element).SelectMany(Tree.Measures).Select(measure => measure.Slug).Distinct().ToList();
        Figures = [.. measures.Select(slug => Outcomes.GetValueOrDefault(slug)).OfType<OutcomeFigures>().Where(outcome => outcome.HasFigures)];
        Illustrative = figures.Illustrative && Figures.Count > 0;
        Statements = [.. Tree.Version.Statements.Where(statement => statement.Measures.Exists(measures.Contains))];
    }

    async Task<IReadOnlyList<(ThreadRecord, string)>> WhatPeopleSaid(CancellationToken cancellation)
    {
        var parts = Parts.ToList();
        var links = await _db.Links.AsNoTracking().Where(link => link.Until == null && link.ToKind == nameof(Element) && parts.Contains(link.ToId) && !s_own.Contains(link.FromKind)).ToListAsync(cancellation);
        var records = (await thread.Read([.. links.Select(link => link.From).Distinct()], current.Id, cancellation)).Where(record => record.IsPublic).ToDictionary(record => record.End);
        return [.. links.Where(link => records.ContainsKey(link.From)).Select(link => (records[link.From], link.Why))];
    }

    async Task<IReadOnlyList<NeedsQuestion>> Asked(CancellationToken cancellation)
    {
        var parts = Parts;
        var all = from question in _db.NeedsQuestions.AsNoTracking() join topic in _db.NeedsTopics on question.TopicId equals topic.Id orderby topic.Order, question.Order select question;
        return [.. (await all.ToListAsync(cancellation)).Where(question => question.Goals.Any(parts.Contains))];
    }

    async Task<(string, string)?> Other(IReadOnlyList<StrategyVersion> versions, System.Linq.Expressions.Expression<Func<Element, bool>> which, StrategyVersion shown, CancellationToken cancellation)
    {
        var found = await _db.Elements.AsNoTracking().Where(which).Where(one => one.StrategyId != shown.Id).ToListAsync(cancellation);
        var order = versions.Index().ToDictionary(each => each.Item.Id, each => each.Index);
        var best = found.Where(one => order.ContainsKey(one.StrategyId)).Select(one => (Element: one, Version: versions[order[one.StrategyId]])).OrderBy(pair => order[pair.Version.Id]).FirstOrDefault();
        return best.Element is null ? null : (best.Element.Title, ElementAddress.Of(current.Id, best.Version, best.Element));
    }
}
