using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Endeavour.Accounts.Obligations.Reminders;

/// <summary>
/// Puts today's reminders into a partnership's outbox each morning: one mail a person, none to whom nothing is asked. Run again on the same day it writes nothing more.
/// </summary>
public sealed class WriteReminders(TimeProvider clock, IConfiguration settings) : IDailyWork
{
    public string Name => "reminders";

    public PartOfDay When => PartOfDay.Morning;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(cancel);
        // Without the setting a mail names pages by their path; whoever gets it knows the site.
        await Write(db, partnership.ShortName, $"{settings["Site:Address"]?.TrimEnd('/')}/{partnership.Id}", cancel);
    }

    /// <param name="partnership">Its name, for the subject.</param>
    /// <param name="site">The address of its pages: <c>https://endeavour.example/rutland</c>.</param>
    async Task Write(AppDb db, string partnership, string site, CancellationToken cancellation)
    {
        var read = new ReadObligations(db, clock);
        var (open, now) = (await read.Open(cancellation), await read.Now(cancellation));
        var due = open.SelectMany(line => RemindersOf.On(line.Obligation, now)).ToList();
        if (due.Count == 0) return;
        var asked = due.Select(reminder => reminder.Obligation.Id).Distinct().ToList();
        var sent = await db.SentReminders.AsNoTracking().Where(each => each.Day == now.Day || asked.Contains(each.ObligationId)).ToListAsync(cancellation);
        var addresses = await db.People.AsNoTracking().Where(person => person.Email != null).ToDictionaryAsync(person => person.Id, person => person.Email, cancellation);
        foreach (var digest in Digest.Of(due, now, sent, addresses.GetValueOrDefault))
        {
            if (Mail(digest, partnership, site) is not { } message) continue;
            db.Add(message);
            db.AddRange(digest.Remember(now.Day));
        }
        // One save: a mail is in the outbox if and only if it is remembered.
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>None where the address is no address: one person's must not keep the others from theirs.</summary>
    Message? Mail(Digest digest, string partnership, string site)
    {
        try
        {
            return Message.Write(digest.To, digest.Subject(partnership), digest.Asks, digest.Text(site), clock.GetUtcNow());
        }
        catch (Refusal)
        {
            return null;
        }
    }
}
