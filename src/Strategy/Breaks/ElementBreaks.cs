using Endeavour.Evidence;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Breaks;

/// <summary>Where the thread of the current strategy stops: parts that rest on nothing, that nothing measures, that nobody leads. Seven questions, however large the tree.</summary>
sealed class ElementBreaks(string partnership, StrategyVersion version, LeadStandings leads)
{
    /// <summary>Parts that evidence, a question, a theme or somebody's words were tied to.</summary>
    HashSet<string> _grounded = [];

    /// <summary>Where each part can be mended: the newest version that may still be edited and has it.</summary>
    ILookup<string, StrategyVersion> _drafts = Enumerable.Empty<StrategyVersion>().ToLookup(_ => "");

    /// <param name="day">For how long a lead has been vacant is counted up to it.</param>
    public static async Task<IReadOnlyList<BrokenThread>> Of(AppDb db, KeptStrategies kept, string partnership, DateOnly day, CancellationToken cancellation)
    {
        if (await ReadStrategies.Marks(Current.Of(db.Strategies)).FirstOrDefaultAsync(cancellation) is not { } mark || await kept.Whole(partnership, mark, cancellation) is not { Version: var version }) return [];
        var found = new ElementBreaks(partnership, version, await ReadLeads.Standings(db, day, cancellation)) { _grounded = await Grounded(db, cancellation), _drafts = await Drafts(db, version, cancellation) };
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

    static async Task<ILookup<string, StrategyVersion>> Drafts(AppDb db, StrategyVersion version, CancellationToken cancellation)
    {
        var open = await Current.WithDrafts(db.Strategies.AsNoTracking().Where(each => each.Slug == version.Slug && (each.Status == VersionStatus.Draft || each.Status == VersionStatus.Consultation))).ToListAsync(cancellation);
        var ids = open.Select(each => each.Id).ToList();
        var parts = await db.Elements.Where(element => ids.Contains(element.StrategyId)).Select(element => new { element.StrategyId, element.Slug }).ToListAsync(cancellation);
        return parts.Select(part => (part.Slug, Version: open.First(each => each.Id == part.StrategyId))).OrderBy(each => open.IndexOf(each.Version)).ToLookup(each => each.Slug, each => each.Version);
    }

    IEnumerable<BrokenThread> All() =>
    [
        .. Reached.Lacking(version.Elements, element => element.Evidence.Any(note => note.Kind != EvidenceKind.Overlap) || _grounded.Contains(element.Slug)).Select(element => Broken(element, "that rest on nothing: no evidence, no question, no theme.", "")),
        .. Reached.Lacking(version.Elements, element => element.MeasuredBy.Count > 0).Select(element => Broken(element, "that nothing measures.", "/measure")),
        .. Reached.Lacking(version.Elements, element => LeadsOf(element).Count > 0).Select(element => Broken(element, "that nobody leads.", "")),
        .. version.Elements.Where(element => LeadsOf(element) is { Count: > 0 } all && all.All(standing => standing.Lead.State == LeadState.Vacant)).Select(element => Broken(element, "whose lead is vacant.", "")),
    ];

    IReadOnlyList<StandingLead> LeadsOf(Element element) => leads.Of(version, element);

    BrokenThread Broken(Element element, string what, string room) =>
        new(new(new(nameof(Element), element.Slug), version.LevelOf(element).Name, element.Title, ElementAddress.Of(partnership, version, element)), $"{version.LevelOf(element).Plural} {what}", MendAt(element, room), Facts(element));

    string MendAt(Element element, string room) => _drafts[element.Slug].FirstOrDefault() is { } draft
        ? $"/{partnership}/edit/{draft.Slug}/{draft.Version}/elements/{element.Slug}{room}"
        : $"/{partnership}/edit/{version.Slug}/{version.Version}/copy";

    string Facts(Element element) => string.Join('\u001f', [element.Statement, element.Why, element.Due?.ToString(), .. LeadsOf(element).Select(standing => $"{standing.Lead}"), .. element.Evidence.Select(note => $"{note}"), .. element.MeasuredBy]);
}
