using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.People.Contacts;

/// <summary>Addresses of people who left a year ago go, from the record and from its history, which then says only that they did.</summary>
public sealed class ForgetContacts(TimeProvider clock) : IDailyWork
{
    public string Name => "forget contacts";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var today = London.Today(clock);
        var because = new Because("ContactForgotten", $"Nobody who left is written to after {Person.ContactKeptForMonths} months.", Who.Endeavour, "daily", clock.GetUtcNow());
        var people = await db.People.Where(each => each.KeepContactUntil < today && (each.Email != null || each.Phone != null)).ToListAsync(cancel);
        foreach (var person in people) person.ForgetContact(today);
        if (people.Count == 0) return;
        await db.SaveAsync(because, cancel);
        await Erasure.Erase(db, nameof(Person), [.. people.Select(person => $"{person.Id}")], because, cancel);
    }
}
