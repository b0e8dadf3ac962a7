using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Endeavour.Platform.Jobs.Daily;

/// <summary>Does the daily work that is due and not done yet, everywhere. One that fails stops no other, and is tried again within the hour.</summary>
public sealed partial class DailyRound(Places places, ILogger<DailyRound> log)
{
    static readonly TimeSpan AgainAfter = TimeSpan.FromHours(1);
    (DateOnly Day, PartOfDay Part)? _caughtUp;
    DateTimeOffset _notBefore;

    static TimeOnly Begins(PartOfDay part) => part == PartOfDay.Night ? new(2, 30) : new(7, 0);

    /// <summary>All that is due by now; asked each minute, it looks only when something may be due that it has not seen done.</summary>
    public async Task CatchUp(CancellationToken cancel)
    {
        var now = London.Local(places.Clock.GetUtcNow());
        var (day, time) = (DateOnly.FromDateTime(now.DateTime), TimeOnly.FromDateTime(now.DateTime));
        if (time < Begins(PartOfDay.Night) || now < _notBefore) return;
        var part = time < Begins(PartOfDay.Morning) ? PartOfDay.Night : PartOfDay.Morning;
        if (_caughtUp == (day, part)) return;
        if (await Run(day, part, cancel)) _caughtUp = (day, part);
        else _notBefore = now + AgainAfter;
    }

    /// <summary>What is due in this part of the day or was before; false when something failed.</summary>
    public async Task<bool> Run(DateOnly day, PartOfDay upTo, CancellationToken cancel)
    {
        var well = true;
        foreach (var place in places.All)
            foreach (var name in await Undone(place, day, upTo, cancel))
                well &= await Try(place, name, day, cancel);
        return well;
    }

    async Task<IReadOnlyList<string>> Undone(string place, DateOnly day, PartOfDay upTo, CancellationToken cancel)
    {
        await using var at = places.Enter(place);
        if (at is null) return [];
        string[] names = at.Partnership is null
            ? [.. at.Services.GetServices<IServerDailyWork>().Where(work => work.When <= upTo).Select(work => work.Name)]
            : [.. at.Services.GetServices<IDailyWork>().Where(work => work.When <= upTo).Select(work => work.Name)];
        return names.Length == 0 ? names : [.. names.Except(await at.Db.DaysDone.Where(done => done.Day == day).Select(done => done.Name).ToListAsync(cancel))];
    }

    async Task<bool> Try(string place, string name, DateOnly day, CancellationToken cancel)
    {
        try
        {
            await using var at = places.Enter(place);
            if (at is null) return true;
            if (at.Partnership is not null) await Do(at, at.Services.GetServices<IDailyWork>().Single(work => work.Name == name), day, cancel);
            else await Do(at, at.Services.GetServices<IServerDailyWork>().Single(work => work.Name == name), day, cancel);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            if (failure is DbUpdateException && !(await Undone(place, day, PartOfDay.Morning, cancel)).Contains(name)) return true;
            Failed(failure, name, place);
            return false;
        }
    }

    async Task Do(Place at, IDailyWork work, DateOnly day, CancellationToken cancel)
    {
        await using var transaction = await at.Db.Database.BeginTransactionAsync(cancel);
        // Whoever writes this row first does it; another waits here for its end, and then finds the row.
        if (await at.Db.DaysDone.AnyAsync(done => done.Day == day && done.Name == work.Name, cancel)) return;
        await Note(at.Db, work.Name, day, cancel);
        await work.Run((AppDb)at.Db, day, cancel);
        await transaction.CommitAsync(cancel);
    }

    async Task Do(Place at, IServerDailyWork work, DateOnly day, CancellationToken cancel)
    {
        await work.Run((DirectoryDb)at.Db, day, cancel);
        at.Db.ChangeTracker.Clear();
        await Note(at.Db, work.Name, day, cancel);
    }

    Task<int> Note(RecordDb db, string name, DateOnly day, CancellationToken cancel)
    {
        db.Add(new DayDone { Name = name, Day = day, At = places.Clock.GetUtcNow() });
        return db.SaveChangesAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "The daily work {Name} of \"{Place}\" failed; it is tried again within the hour.")]
    partial void Failed(Exception failure, string name, string place);
}
