using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Alarms;

/// <summary>Says each night which figures should have come and did not. What was said before is not said again.</summary>
public sealed class RaiseAlarms(ReadIndicators read, TimeProvider clock) : IDailyWork
{
    public string Name => "late figures";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var missed = (await read.All(db, preview: true, cancel)).Where(line => line.Standing is { Missed: true }).ToList();
        if (missed.Count == 0) return;
        var said = (await db.IndicatorAlarms.AsNoTracking().Select(alarm => new { alarm.Indicator, alarm.After }).ToListAsync(cancel)).Select(alarm => (alarm.Indicator, alarm.After)).ToHashSet();
        var now = clock.GetUtcNow();
        foreach (var line in missed.Where(line => !said.Contains((line.Number, line.Standing.After))))
            db.Add(new IndicatorAlarm { Id = Guid.CreateVersion7(now), Indicator = line.Number, After = line.Standing.After, Expected = line.Standing.Expected!.Value, RaisedAt = now });
        if (db.ChangeTracker.HasChanges()) await db.SaveAsync(new Because("FiguresMissed", "The month in which new figures were expected has passed", Who.Endeavour, "daily work", now), cancel);
    }
}
