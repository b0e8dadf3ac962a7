using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations;

/// <summary>Promises in the golden thread. They are seen by those who belong; the links that made them are kept with the other links.</summary>
sealed class ObligationThread(TimeProvider clock) : IThreadKind
{
    public string Kind => nameof(Obligation);

    public string Called => "A promise";

    public async Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var numbers = ids.Select(ObligationReference.Read).OfType<(int Year, int Number)>().ToHashSet();
        var (years, all) = (numbers.Select(each => each.Year).Distinct().ToList(), numbers.Select(each => each.Number).Distinct().ToList());
        var found = await db.Obligations.AsNoTracking().Where(each => years.Contains(each.Year) && all.Contains(each.Number)).ToListAsync(cancellation);
        return [.. found.Where(each => numbers.Contains((each.Year, each.Number))).Select(each => Record(partnership, each))];
    }

    public async Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        if (ObligationReference.Read(words) is not null) return await Read(db, partnership, [words], cancellation);
        var sought = words.ToLowerInvariant();
        return [.. (await db.Obligations.AsNoTracking().Where(each => each.Promise.ToLower().Contains(sought)).OrderByDescending(each => each.MadeAt).Take(20).ToListAsync(cancellation)).Select(each => Record(partnership, each))];
    }

    public async Task<IReadOnlyList<BrokenThread>> Broken(AppDb db, string partnership, CancellationToken cancellation)
    {
        var tied = await db.Links.AsNoTracking().Where(link => link.Until == null && (link.FromKind == nameof(Obligation) || link.ToKind == nameof(Obligation))).ToListAsync(cancellation);
        var ends = tied.SelectMany(link => new[] { link.From, link.To }).Where(end => end.Kind == nameof(Obligation)).Select(end => end.Id).ToHashSet();
        var closed = (await db.Obligations.AsNoTracking().Where(each => each.Closing != null).ToListAsync(cancellation)).Where(each => !ends.Contains(each.Reference))
            .Select(each => new BrokenThread(Record(partnership, each), "A promise that was closed without a thread to what made it."));
        var open = (await new ReadObligations(db, clock).Open(cancellation)).Where(line => line.Obligation.OwnerPostId is null && line.Standing.Due is DueDate.On on && on.Date <= London.Today(clock))
            .Select(line => new BrokenThread(Record(partnership, line.Obligation), "A promise whose day has come, and that nobody owns."));
        return [.. closed, .. open];
    }

    static ThreadRecord Record(string partnership, Obligation obligation) =>
        new(new(nameof(Obligation), obligation.Reference), "Promise", obligation.Promise, $"/{partnership}/obligations/{obligation.Reference}", IsPublic: false);
}

/// <summary>Ties a promise to what made it, so that one finds each from the other.</summary>
public static class ObligationTie
{
    extension(Obligation obligation)
    {
        /// <summary>The link "source promises obligation"; none when the source is not a record of the thread.</summary>
        public Link? Tie(Guid key, DateOnly today) => obligation.Source.End is not { } source ? null
            : Link.Between(key, source, Relation.Promises, new(nameof(Obligation), obligation.Reference), today, "It made this promise.");
    }
}
