using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>A duty, the turn of it that is open, and when the next is due.</summary>
/// <param name="Open">None: nobody has promised the next turn.</param>
/// <param name="Last">The turn that was closed last.</param>
public sealed record DutyLine(Duty Duty, ObligationLine? Open, Obligation? Last, DueDate Next)
{
    public DateOnly SortDay => Next is DueDate.On on ? on.Date : DateOnly.MaxValue;
}

/// <summary>Reads the calendar of duties, the next due first.</summary>
public sealed class ReadDuties(AppDb db, ReadObligations read)
{
    public async Task<IReadOnlyList<DutyLine>> All(CancellationToken cancellation)
    {
        var now = await read.Now(cancellation);
        var open = (await read.Open(cancellation)).Where(line => line.Obligation.DutyId is not null).ToLookup(line => line.Obligation.DutyId!.Value);
        var closed = (await db.Obligations.AsNoTracking().Where(each => each.DutyId != null && each.Closing != null).ToListAsync(cancellation)).ToLookup(each => each.DutyId!.Value);
        var duties = await db.Duties.AsNoTracking().Where(duty => duty.EndedOn == null).ToListAsync(cancellation);
        return [.. duties.Select(duty => Line(duty, open[duty.Id].FirstOrDefault(), closed[duty.Id].MaxBy(each => each.Closing!.At), now)).OrderBy(line => line.SortDay).ThenBy(line => line.Duty.Title, StringComparer.Ordinal)];
    }

    static DutyLine Line(Duty duty, ObligationLine? open, Obligation? last, Circumstances now)
    {
        if (open is not null) return new(duty, open, last, open.Standing.Due);
        var next = last is null ? null : duty.NextDue(last, now.Working);
        return new(duty, null, last, next is { } day ? new DueDate.On(day) : new DueDate.NotKnown("No date is set"));
    }
}
