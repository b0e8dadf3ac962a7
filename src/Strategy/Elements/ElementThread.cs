using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Breaks;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Elements;

/// <summary>The parts of the strategy in the golden thread. A part is known by its slug, which outlives its version; the latest version that has it is read.</summary>
sealed class ElementThread(KeptStrategies kept, TimeProvider clock) : IThreadKind
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
        var shown = db.Elements.AsNoTracking().Where(element => !element.Strategy!.IsPrivate || element.Strategy.Status != VersionStatus.Draft);
        var own = await shown.Where(element => ids.Contains(element.Slug)).Select(element => new { element.Id, element.Slug, Parent = element.Parent == null ? null : element.Parent.Slug, element.Replaces, element.MeasuredBy }).ToListAsync(cancellation);
        var keys = own.Select(element => (Guid?)element.Id).ToList();
        var below = await shown.Where(element => keys.Contains(element.ParentId)).Select(element => new { element.Slug, Parent = element.Parent!.Slug, element.Replaces }).Distinct().ToListAsync(cancellation);
        var ties = new List<ThreadTie>();
        foreach (var element in own)
        {
            if (element.Parent is not null) ties.Add(new(End(element.Slug), Relation.PartOf, End(element.Parent)));
            if (element.Replaces is not null) ties.Add(new(End(element.Slug), Relation.Supersedes, End(element.Replaces)));
            ties.AddRange(element.MeasuredBy.Select(measure => new ThreadTie(new(nameof(Outcome), measure), Relation.Measures, End(element.Slug))));
        }
        foreach (var element in below)
        {
            ties.Add(new(End(element.Slug), Relation.PartOf, End(element.Parent)));
            if (element.Replaces is not null) ties.Add(new(End(element.Slug), Relation.Supersedes, End(element.Replaces)));
        }
        ties.AddRange((await Overlaps(db, cancellation)).Where(pair => ids.Contains(pair.One) || ids.Contains(pair.Other)).Select(pair => new ThreadTie(End(pair.One), Relation.Overlaps, End(pair.Other))));
        ties.AddRange(await QuestionTies.OfGoals(db, nameof(Element), ids, cancellation));
        ties.AddRange(await Choosing.CandidateTies.OfElements(db, ids, cancellation));
        return ties;
    }

    sealed record Overlap(string One, string Other);

    /// <summary>Said at either end, in one version or another: it is one tie.</summary>
    async Task<IReadOnlyList<Overlap>> Overlaps(AppDb db, CancellationToken cancellation)
    {
        var marks = await ReadStrategies.Marks(Current.Of(db.Strategies)).ToListAsync(cancellation);
        return await kept.Worked(await Partnership(db, cancellation), nameof(Overlaps), marks, async () =>
        {
            var keys = marks.Select(mark => mark.Id).ToList();
            var said = await db.Elements.Where(element => keys.Contains(element.StrategyId) && element.Overlaps.Any()).Select(element => new { element.Slug, element.Overlaps }).ToListAsync(cancellation);
            return said.SelectMany(element => element.Overlaps, (element, other) => string.CompareOrdinal(element.Slug, other) < 0 ? new Overlap(element.Slug, other) : new(other, element.Slug)).Distinct().ToList();
        });
    }

    static Task<string> Partnership(AppDb db, CancellationToken cancellation) => db.Partnerships.Select(partnership => partnership.Id).SingleAsync(cancellation);

    public Task<IReadOnlyList<BrokenThread>> Broken(AppDb db, string partnership, CancellationToken cancellation) => ElementBreaks.Of(db, kept, partnership, London.Today(clock), cancellation);

    async Task<IReadOnlyList<ThreadRecord>> Records(AppDb db, string partnership, IQueryable<Element> which, int most, CancellationToken cancellation)
    {
        var versions = (await kept.Covers(partnership, await ReadStrategies.Marks(Current.Of(db.Strategies)).ToListAsync(cancellation), cancellation)).Index().ToDictionary(each => each.Item.Id);
        var found = await which.AsNoTracking().OrderBy(element => element.Order).Select(element => new { element.StrategyId, element.Slug, element.Level, element.Title }).ToListAsync(cancellation);
        // What only its writers see is in no thread yet.
        return [.. found.Where(element => versions.ContainsKey(element.StrategyId)).GroupBy(element => element.Slug).Take(most)
            .Select(same => same.MinBy(element => versions[element.StrategyId].Index)!)
            .Select(element => Record(partnership, versions[element.StrategyId].Item, element.Slug, element.Level, element.Title))];
    }

    static ThreadEnd End(string slug) => new(nameof(Element), slug);

    static ThreadRecord Record(string partnership, StrategyVersion version, string slug, string level, string title)
    {
        var of = version.Levels.First(each => each.Id == level);
        return new(End(slug), of.Name, title, ElementAddress.Of(partnership, of, slug));
    }
}
