using Endeavour.Evidence;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Breaks;

/// <summary>Where the thread of the current strategy stops: parts that rest on nothing, that nothing measures, that nobody leads. A fixed number of questions, however large the tree.</summary>
sealed class ElementBreaks(string partnership, StrategyVersion version, LeadStandings leads)
{
    /// <summary>Parts that evidence, a question, a theme or somebody's words were tied to.</summary>
    HashSet<string> _grounded = [];

    /// <summary>The versions that may still be edited, the newest first: a part is mended in the first that has it.</summary>
    IReadOnlyList<(StrategyVersion Version, ThreadParts Parts)> _drafts = [];

    /// <param name="day">For how long a lead has been vacant is counted up to it.</param>
    public static async Task<IReadOnlyList<BrokenThread>> Of(AppDb db, KeptStrategies kept, string partnership, DateOnly day, CancellationToken cancellation)
    {
        if (await ReadStrategies.Marks(Current.Of(db.Strategies)).FirstOrDefaultAsync(cancellation) is not { } mark || await kept.Whole(partnership, mark, cancellation) is not { Version: var version }) return [];
        var found = new ElementBreaks(partnership, version, await ReadLeads.Standings(db, day, cancellation)) { _grounded = await Grounded(db, cancellation), _drafts = await Drafts(db, kept, partnership, version, cancellation) };
        return [.. found.All()];
    }

    static async Task<HashSet<string>> Grounded(AppDb db, CancellationToken cancellation)
    {
        const string element = nameof(Element);
        HashSet<string> tied = [.. (await db.NeedsQuestions.AsNoTracking().Select(question => question.Goals).ToListAsync(cancellation)).SelectMany(goals => goals)];
        tied.UnionWith((await db.Themes.AsNoTracking().Select(theme => theme.Elements).ToListAsync(cancellation)).SelectMany(parts => parts));
        Relation[] upward = [Relation.Shapes, Relation.Evidences];
        tied.UnionWith(await db.Links.Where(link => link.Until == null && link.ToKind == element && upward.Contains(link.Relation)).Select(link => link.ToId).ToListAsync(cancellation));
        tied.UnionWith(await db.Links.Where(link => link.Until == null && link.FromKind == element && link.Relation == Relation.Answers).Select(link => link.FromId).ToListAsync(cancellation));
        return tied;
    }

    static async Task<IReadOnlyList<(StrategyVersion, ThreadParts)>> Drafts(AppDb db, KeptStrategies kept, string partnership, StrategyVersion version, CancellationToken cancellation)
    {
        var marks = await ReadStrategies.Marks(Current.WithDrafts(db.Strategies.Where(each => each.Slug == version.Slug && (each.Status == VersionStatus.Draft || each.Status == VersionStatus.Consultation)))).ToListAsync(cancellation);
        var parts = marks.Zip(await kept.Threads(partnership, marks, cancellation)).ToDictionary(each => each.First.Id, each => each.Second);
        return [.. (await kept.Covers(partnership, marks, cancellation)).Select(draft => (draft, parts[draft.Id]))];
    }

    IEnumerable<BrokenThread> All() =>
    [
        .. Reached.Lacking(version.Elements, element => element.Evidence.Any(note => note.Kind != EvidenceKind.Overlap) || _grounded.Contains(element.Slug)).Select(element => Broken(element, "that rest on nothing: no evidence, no question, no theme.", "")),
        .. Reached.Lacking(version.Elements, element => element.MeasuredBy.Count > 0).Select(element => Broken(element, "that nothing measures.", "/measure")),
        .. Reached.Lacking(version.Elements, element => element.Leads.Exists(lead => lead.State == LeadState.Accepted) && !leads.AreUnsettled(version, element) || LeadsOf(element).Count > 0).Select(element => Broken(element, "that nobody leads.", "")),
        .. version.Elements.Where(element => leads.AreUnsettled(version, element) && LeadsOf(element) is { Count: > 0 } all && all.All(standing => standing.Lead.State == LeadState.Vacant)).Select(element => Broken(element, "whose lead is vacant.", "")),
    ];

    IReadOnlyList<StandingLead> LeadsOf(Element element) => leads.Of(version, element);

    BrokenThread Broken(Element element, string what, string room) =>
        new(new(new(nameof(Element), element.Slug), version.LevelOf(element).Name, element.Title, ElementAddress.Of(partnership, version, element)), $"{version.LevelOf(element).Plural} {what}", MendAt(element, room), Facts(element));

    string MendAt(Element element, string room) => _drafts.FirstOrDefault(each => each.Parts.Find(element.Slug) is not null).Version is { } draft
        ? $"/{partnership}/edit/{draft.Slug}/{draft.Version}/elements/{element.Slug}{room}"
        : $"/{partnership}/edit/{version.Slug}/{version.Version}/copy";

    string Facts(Element element) => string.Join('\u001f', [element.Statement, element.Why, element.Due?.ToString(), .. LeadsOf(element).Select(standing => $"{standing.Lead}"), .. element.Evidence.Select(note => $"{note}"), .. element.MeasuredBy]);
}
