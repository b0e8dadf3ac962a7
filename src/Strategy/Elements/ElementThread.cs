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

    /// <summary>More than this many to choose from are not read by anyone.</summary>
    const int Found = 20;

    public async Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var versions = await Versions(db, partnership, cancellation);
        return [.. ids.Select(id => Latest(partnership, versions, id)).OfType<ThreadRecord>()];
    }

    public async Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        var versions = await Versions(db, partnership, cancellation);
        var found = versions.SelectMany(each => each.Parts.All).Where(part => part.Title.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(part => part.Slug).Distinct(StringComparer.Ordinal);
        return [.. found.Select(slug => Latest(partnership, versions, slug)!).Take(Found)];
    }

    public async Task<IReadOnlyList<ThreadTie>> Ties(AppDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var versions = await Versions(db, await Partnership(db, cancellation), cancellation);
        HashSet<ThreadTie> ties = [.. versions.SelectMany(each => ids.SelectMany(id => Of(each.Parts, id)))];
        return [.. ties, .. await QuestionTies.OfGoals(db, nameof(Element), ids, cancellation), .. await Choosing.CandidateTies.OfElements(db, ids, cancellation)];
    }

    /// <summary>What a part is tied to in one version. An overlap is one tie, whichever of the two says it.</summary>
    static IEnumerable<ThreadTie> Of(ThreadParts parts, string slug)
    {
        if (parts.Find(slug) is { } part)
        {
            if (part.Parent is not null) yield return new(End(slug), Relation.PartOf, End(part.Parent));
            if (part.Replaces is not null) yield return new(End(slug), Relation.Supersedes, End(part.Replaces));
            foreach (var measure in part.MeasuredBy) yield return new(new(nameof(Outcome), measure), Relation.Measures, End(slug));
        }
        foreach (var below in parts.Below(slug)) yield return new(End(below), Relation.PartOf, End(slug));
        foreach (var after in parts.After(slug)) yield return new(End(after), Relation.Supersedes, End(slug));
        foreach (var other in parts.Beside(slug)) yield return string.CompareOrdinal(slug, other) < 0 ? new(End(slug), Relation.Overlaps, End(other)) : new(End(other), Relation.Overlaps, End(slug));
    }

    /// <summary>Every version that anyone may see, the current one first: what only its writers see is in no thread yet.</summary>
    async Task<IReadOnlyList<(StrategyVersion Version, ThreadParts Parts)>> Versions(AppDb db, string partnership, CancellationToken cancellation)
    {
        var marks = await ReadStrategies.Marks(Current.Of(db.Strategies)).ToListAsync(cancellation);
        var parts = marks.Zip(await kept.Threads(partnership, marks, cancellation)).ToDictionary(each => each.First.Id, each => each.Second);
        return [.. (await kept.Covers(partnership, marks, cancellation)).Select(version => (version, parts[version.Id]))];
    }

    static Task<string> Partnership(AppDb db, CancellationToken cancellation) => db.Partnerships.Select(partnership => partnership.Id).SingleAsync(cancellation);

    public Task<IReadOnlyList<BrokenThread>> Broken(AppDb db, string partnership, CancellationToken cancellation) => ElementBreaks.Of(db, kept, partnership, London.Today(clock), cancellation);

    static ThreadRecord? Latest(string partnership, IReadOnlyList<(StrategyVersion Version, ThreadParts Parts)> versions, string slug)
    {
        foreach (var (version, parts) in versions)
            if (parts.Find(slug) is { } part) return Record(partnership, version, part);
        return null;
    }

    static ThreadEnd End(string slug) => new(nameof(Element), slug);

    static ThreadRecord Record(string partnership, StrategyVersion version, ThreadPart part)
    {
        var of = version.Levels.First(each => each.Id == part.Level);
        return new(End(part.Slug), of.Name, part.Title, ElementAddress.Of(partnership, of, part.Slug));
    }
}
