using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Elements;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing;

/// <summary>Candidates in the golden thread: the part of the strategy that each became. What only its writers see is in no thread yet.</summary>
sealed class CandidateThread : IThreadKind
{
    public string Kind => nameof(Candidate);

    public string Called => "A candidate when the strategy was chosen";

    public Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        List<Guid> keys = [.. ids.Select(id => Guid.TryParse(id, out var key) ? key : Guid.Empty)];
        return Records(db, partnership, db.Candidates.Where(each => keys.Contains(each.Id)), cancellation);
    }

    public Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        var sought = words.ToLowerInvariant();
        return Records(db, partnership, db.Candidates.Where(each => each.Title.ToLower().Contains(sought)).OrderBy(each => each.Id).Take(20), cancellation);
    }

    public async Task<IReadOnlyList<ThreadTie>> Ties(AppDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        List<Guid> keys = [.. ids.Select(id => Guid.TryParse(id, out var key) ? key : Guid.Empty)];
        return CandidateTies.Of(await db.Candidates.AsNoTracking().Where(each => keys.Contains(each.Id) && each.Element != null).ToListAsync(cancellation));
    }

    static async Task<IReadOnlyList<ThreadRecord>> Records(AppDb db, string partnership, IQueryable<Candidate> which, CancellationToken cancellation)
    {
        var found = await which.AsNoTracking().ToListAsync(cancellation);
        var keys = found.Select(each => each.ChoiceId).Distinct().ToList();
        var choices = await db.Choices.AsNoTracking().Where(each => keys.Contains(each.Id) && each.IsPublished).ToDictionaryAsync(each => each.Id, cancellation);
        return [.. found.Where(each => choices.ContainsKey(each.ChoiceId)).Select(each => Record(partnership, choices[each.ChoiceId], each))];
    }

    static ThreadRecord Record(string partnership, Choice choice, Candidate each) => new(CandidateTies.End(each), "Candidate", each.Title, $"/{partnership}/how-we-chose/{choice.Slug}#candidate-{each.Slug}");
}

/// <summary>What the other end of a candidate's thread needs to know of it.</summary>
static class CandidateTies
{
    /// <summary>"Candidate shapes part of the strategy", for these parts.</summary>
    public static async Task<IReadOnlyList<ThreadTie>> OfElements(AppDb db, IReadOnlyCollection<string> elements, CancellationToken cancellation) =>
        Of(await db.Candidates.AsNoTracking().Where(each => each.Element != null && elements.Contains(each.Element)).ToListAsync(cancellation));

    public static IReadOnlyList<ThreadTie> Of(IEnumerable<Candidate> candidates) => [.. candidates.Select(each => new ThreadTie(End(each), Relation.Shapes, new(nameof(Element), each.Element!)))];

    public static ThreadEnd End(Candidate candidate) => new(nameof(Candidate), candidate.Id.ToString());
}
