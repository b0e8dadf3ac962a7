using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Endeavour.Accounts.Obligations.Reminders;

/// <summary>Each morning: one mail to everyone of whom something is asked. The setting <c>Site:Address</c> is where its links lead: <c>https://endeavour.example</c>.</summary>
sealed class EveryMorning(WriteReminders reminders, IConfiguration settings) : IDailyWork
{
    public string Name => "reminders";

    public PartOfDay When => PartOfDay.Morning;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(cancel);
        await reminders.Of(db, partnership.Name, $"{settings["Site:Address"]?.TrimEnd('/')}/{partnership.Id}", cancel);
    }
}
