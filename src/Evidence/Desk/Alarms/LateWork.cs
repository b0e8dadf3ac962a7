using Endeavour.Accounts;
using Endeavour.Accounts.MyWork;
using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Alarms;

/// <summary>Figures that should have come wait for the post that owns the indicator; where no post does, or nobody holds it, for the analysts.</summary>
public sealed class LateWork(AppDb db, ReadIndicators read, TimeProvider clock) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation)
    {
        var alarms = (await db.IndicatorAlarms.AsNoTracking().ToListAsync(cancellation)).Select(alarm => (alarm.Indicator, alarm.After)).ToHashSet();
        if (alarms.Count == 0) return [];
        var late = (await read.All(db, preview: true, cancellation)).Where(line => line.Standing.Missed && alarms.Contains((line.Number, line.Standing.After))).ToList();
        var held = await Held(late, cancellation);
        return [.. late.Where(line => line.Care?.OwnerPostId is { } owner && held.Contains(owner) ? person.Posts.Contains(owner) : person.Is(Role.Analyst)).Select(Item)];
    }

    async Task<HashSet<Guid>> Held(List<IndicatorLine> late, CancellationToken cancellation)
    {
        var (owners, today) = (late.Select(line => line.Care?.OwnerPostId).OfType<Guid>().Distinct().ToList(), London.Today(clock));
        var memberships = await db.Memberships.AsNoTracking().Where(each => each.PostId != null && owners.Contains(each.PostId.Value)).ToListAsync(cancellation);
        return [.. memberships.Where(each => each.HeldOn(today)).Select(each => each.PostId!.Value)];
    }

    static WorkItem Item(IndicatorLine line) =>
        new(WorkKind.Waiting, "Find out when they come", line.Name, $"desk/indicators/{line.Number}", line.Standing.Sentence, line.Standing.Expected, new StateLook(ObligationState.Overdue));
}
