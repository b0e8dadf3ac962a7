using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Database;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Reminders;

/// <summary>Puts today's reminders into a partnership's outbox: one mail a person, none to whom nothing is asked. Run again on the same day it writes nothing more.</summary>
public sealed class WriteReminders(TimeProvider clock)
{
    /// <param name="partnership">Its name, for the subject.</param>
    /// <param name="site">The address of its pages: <c>https://endeavour.example/rutland</c>.</param>
    /// <returns>How many mails were written.</returns>
    public async Task<int> Of(AppDb db, string partnership, string site, CancellationToken cancellation = default)
    {
        var read = new ReadObligations(db, clock);
        var (open, now) = (await read.Open(cancellation), await read.Now(cancellation));
        var due = open.SelectMany(line => RemindersOf.On(line.Obligation, now)).ToList();
        if (due.Count == 0) return 0;
        var asked = due.Select(reminder => reminder.Obligation.Id).Distinct().ToList();
        var sent = await db.SentReminders.AsNoTracking().Where(each => each.Day == now.Day || asked.Contains(each.ObligationId)).ToListAsync(cancellation);
        var addresses = await db.People.AsNoTracking().Where(person => person.Email != null).ToDictionaryAsync(person => person.Id, person => person.Email, cancellation);
        var written = 0;
        foreach (var digest in Digest.Of(due, now, sent, addresses.GetValueOrDefault))
        {
            if (Mail(digest, partnership, site) is not { } message) continue;
            db.Add(message);
            db.AddRange(digest.Remember(now.Day));
            written++;
        }
        // One save: a mail is in the outbox if and only if it is remembered.
        await db.SaveChangesAsync(cancellation);
        return written;
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
