using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Elements;

/// <summary>The parts of the strategy in the golden thread. A part is known by its slug, which outlives its version; the latest version that has it is read.</summary>
sealed class ElementThread : IThreadKind
{
    public string Kind => nameof(Element);

    public string Called => "A part of the strategy";

    public Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        Records(db, partnership, db.Elements.Where(element => ids.Contains(element.Slug)), int.MaxValue, cancellation);

    public Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        var sought = words.ToLowerInvariant();
        return Records(db, partnership, db.Elements.Where(element => element.Title.ToLower().Contains(sought)), 20, cancellation);
    }

    public async Task<IReadOnlyList<ThreadTie>> Ties(AppDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var near = await db.Elements.AsNoTracking()
            .Where(element => !element.Strategy!.IsPrivate || element.Strategy.Status != VersionStatus.Draft)
            .Where(element => ids.Contains(element.Slug) || (element.Parent != null && ids.Contains(element.Parent.Slug)) || element.Overlaps.Any(other => ids.Contains(other)))
            .Select(element => new { element.Slug, Parent = element.Parent == null ? null : element.Parent.Slug, element.Replaces, element.MeasuredBy, element.Overlaps }).ToListAsync(cancellation);
        var ties = new List<ThreadTie>();
        foreach (var element in near)
        {
            if (element.Parent is not null) ties.Add(new(End(element.Slug), Relation.PartOf, End(element.Parent)));
            if (element.Replaces is not null) ties.Add(new(End(element.Slug), Relation.Supersedes, End(element.Replaces)));
            // Said at either end, in one version or another: it is one tie.
            ties.AddRange(element.Overlaps.Select(other => string.CompareOrdinal(element.Slug, other) < 0 ? (element.Slug, other) : (other, element.Slug)).Select(pair => new ThreadTie(End(pair.Item1), Relation.Overlaps, End(pair.Item2))));
            if (ids.Contains(element.Slug)) ties.AddRange(element.MeasuredBy.Select(measure => new ThreadTie(new(nameof(Outcome), measure), Relation.Measures, End(element.Slug))));
        }
        ties.AddRange(await QuestionTies.OfGoals(db, nameof(Element), ids, cancellation));
        return ties;
    }

    /// <summary>A part that nothing measures: neither it, nor a part above it, nor one below it.</summary>
    public async Task<IReadOnlyList<BrokenThread>> Broken(AppDb db, string partnership, CancellationToken cancellation)
    {
        if (await Current.Of(db.Strategies.AsNoTracking()).FirstOrDefaultAsync(cancellation) is not { } version) return [];
        var elements = await db.Elements.AsNoTracking().Where(element => element.StrategyId == version.Id).OrderBy(element => element.Order).ToListAsync(cancellation);
        var byId = elements.ToDictionary(element => element.Id);
        var measured = new HashSet<Guid>();
        foreach (var element in elements.Where(element => element.MeasuredBy.Count > 0))
            for (var above = element; above is not null; above = above.ParentId is { } parent ? byId[parent] : null) measured.Add(above.Id);
        // Parents come before their children.
        foreach (var element in elements.Where(element => element.ParentId is { } parent && measured.Contains(parent) && byId[parent].MeasuredBy.Count > 0)) measured.Add(element.Id);
        return [.. elements.Where(element => !measured.Contains(element.Id) && (element.ParentId is not { } parent || measured.Contains(parent)))
            .Select(element => new BrokenThread(Record(partnership, version, element), $"{version.LevelOf(element).Plural} that nothing measures."))];
    }

    static async Task<IReadOnlyList<ThreadRecord>> Records(AppDb db, string partnership, IQueryable<Element> which, int most, CancellationToken cancellation)
    {
        var versions = await Current.Of(db.Strategies.AsNoTracking()).ToListAsync(cancellation);
        var found = await which.AsNoTracking().OrderBy(element => element.Order).ToListAsync(cancellation);
        // What only its writers see is in no thread yet.
        return [.. found.Where(element => versions.Exists(version => version.Id == element.StrategyId)).GroupBy(element => element.Slug).Take(most)
            .Select(same => same.MinBy(element => versions.FindIndex(version => version.Id == element.StrategyId))!)
            .Select(element => Record(partnership, versions.First(version => version.Id == element.StrategyId), element))];
    }

    static ThreadEnd End(string slug) => new(nameof(Element), slug);

    static ThreadRecord Record(string partnership, StrategyVersion version, Element element) =>
        new(End(element.Slug), version.LevelOf(element).Name, element.Title, ElementAddress.Of(partnership, version, element));
}
