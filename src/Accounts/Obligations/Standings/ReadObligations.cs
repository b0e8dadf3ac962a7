using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Standings;

/// <summary>A promise and how it stands today.</summary>
public sealed record ObligationLine(Obligation Obligation, Standing Standing);

/// <summary>Reads promises with how each stands today, the most pressing first.</summary>
public sealed class ReadObligations(AppDb db, TimeProvider clock)
{
    /// <summary>More closed ones than this are not listed at once.</summary>
    public const int MostClosed = 200;

    Circumstances? _now;
    IReadOnlyList<ObligationLine>? _open;

    /// <summary>Today, and who holds what.</summary>
    public async Task<Circumstances> Now(CancellationToken cancellation) => _now ??= new(London.Today(clock), new((await db.Partnerships.AsNoTracking().SingleAsync(cancellation)).BankHolidays()), [],
        new(await db.Posts.AsNoTracking().Include(post => post.Organisation).ToListAsync(cancellation), await db.Memberships.AsNoTracking().Where(each => each.PostId != null).ToListAsync(cancellation)));

    public async Task<IReadOnlyList<ObligationLine>> Open(CancellationToken cancellation) => _open ??=
        Sorted(await WithLatestUpdate().Where(each => each.Closing == null).ToListAsync(cancellation), await Now(cancellation));

    public async Task<IReadOnlyList<ObligationLine>> Closed(bool kept, CancellationToken cancellation) =>
        Sorted(await WithLatestUpdate().Where(each => each.Closing != null && each.Closing.WasKept == kept).OrderByDescending(each => each.Closing!.At).Take(MostClosed).ToListAsync(cancellation), await Now(cancellation));

    /// <summary>One with everything that was said of it; tracked, so that it can be changed.</summary>
    public async Task<Obligation?> Find(string reference, CancellationToken cancellation) =>
        ObligationReference.Read(reference) is var (year, number)
            ? await db.Obligations.Include(each => each.OwnerPost).Include(each => each.AskedPost).Include(each => each.Updates).AsSplitQuery()
                .SingleOrDefaultAsync(each => each.Year == year && each.Number == number, cancellation)
            : null;

    IQueryable<Obligation> WithLatestUpdate() =>
        db.Obligations.AsNoTracking().Include(each => each.OwnerPost).Include(each => each.AskedPost).Include(each => each.Updates.OrderByDescending(update => update.At).Take(1));

    static List<ObligationLine> Sorted(IEnumerable<Obligation> obligations, Circumstances now) =>
        [.. obligations.Select(each => new ObligationLine(each, Standing.Of(each, now)))
            .OrderByDescending(line => line.Standing.DaysOverdue).ThenBy(line => line.Standing.State)
            .ThenBy(line => line.Standing.Due is DueDate.On on ? on.Date : DateOnly.MaxValue).ThenBy(line => line.Obligation.Year).ThenBy(line => line.Obligation.Number)];
}
