using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Mail;

/// <summary>
/// Sends what waits in a partnership's outbox, each message at most once, whatever is killed when: that it is being handed over is committed just before
/// the mail server gets it, and what became of it just after. Found in between, it is in doubt and goes nowhere by itself.
/// </summary>
public sealed class SendMail(MailCarrier carrier, TimeProvider clock)
{
    internal const int AtOnce = 200;
    const int MostAttempts = 20;

    /// <summary>Longer than handing one message over can take, so what has been handed over for so long has lost whoever did it.</summary>
    public static readonly TimeSpan Lost = TimeSpan.FromMinutes(10);

    /// <summary>1, 2, 4 … minutes, and at most six hours: twenty attempts take three days.</summary>
    public static TimeSpan Pause(int attempts) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), 360));

    /// <summary>One round to the mail server. It must not run inside a transaction, because each step is committed by itself.</summary>
    /// <returns>How many messages the mail server took.</returns>
    public async Task<int> Of(AppDb db, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is not null) throw new InvalidOperationException("Mail is sent outside of any transaction.");
        await DoubtLost(db, cancel);
        if (carrier.Problem is { } unset)
        {
            await db.Messages.Where(message => message.State == MessageState.Waiting).ExecuteUpdateAsync(message => message.SetProperty(each => each.Problem, unset), cancel);
            return 0;
        }
        var now = clock.GetUtcNow();
        var due = await db.Messages.AsNoTracking().Where(message => message.State == MessageState.Waiting && (message.NextTry == null || message.NextTry <= now))
            .OrderBy(message => message.Written).Take(AtOnce).ToListAsync(cancel);
        return due.Count == 0 ? 0 : await Carry(db, due, cancel);
    }

    async Task<int> Carry(AppDb db, List<Message> due, CancellationToken cancel)
    {
        await using var round = await carrier.Begin(cancel);
        var taken = 0;
        foreach (var message in due)
        {
            if (cancel.IsCancellationRequested) break;
            if (round.Problem is { } problem) await Settle(db, message, MessageState.Waiting, new(Handing.NotNow, problem));
            // A line that has gone silent between two messages is no reason to doubt the second.
            else if (!await round.Listens(cancel)) break;
            else if (await Claim(db, message))
            {
                var handed = await round.Hand(message.Letter, CancellationToken.None);
                await Settle(db, message, MessageState.HandingOver, handed);
                if (handed.Handing == Handing.Taken) taken++;
            }
        }
        return taken;
    }

    // From a claim on nothing is cancelled: what is begun is handed over, and written down.
    async Task<bool> Claim(AppDb db, Message message)
    {
        var now = clock.GetUtcNow();
        return await db.Messages.Where(each => each.Id == message.Id && each.State == MessageState.Waiting)
            .ExecuteUpdateAsync(each => each.SetProperty(row => row.State, MessageState.HandingOver).SetProperty(row => row.Since, now), CancellationToken.None) == 1;
    }

    async Task Settle(AppDb db, Message message, MessageState from, Handed handed)
    {
        var attempts = message.Attempts + 1;
        var (now, gaveUp) = (clock.GetUtcNow(), handed.Handing == Handing.NotNow && attempts >= MostAttempts);
        var state = handed.Handing switch
        {
            Handing.Taken => MessageState.Sent,
            Handing.InDoubt => MessageState.InDoubt,
            Handing.NotNow when !gaveUp => MessageState.Waiting,
            _ => MessageState.Failed,
        };
        var next = state == MessageState.Waiting ? now + Pause(attempts) : (DateTimeOffset?)null;
        var problem = gaveUp ? $"Given up after {attempts} attempts. {handed.Problem}" : handed.Problem;
        await db.Messages.Where(each => each.Id == message.Id && each.State == from).ExecuteUpdateAsync(each => each
            .SetProperty(row => row.State, state).SetProperty(row => row.Since, now).SetProperty(row => row.Attempts, attempts)
            .SetProperty(row => row.NextTry, next).SetProperty(row => row.Problem, problem), CancellationToken.None);
    }

    async Task DoubtLost(AppDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = now - Lost;
        await db.Messages.Where(message => message.State == MessageState.HandingOver && message.Since < before).ExecuteUpdateAsync(message => message
            .SetProperty(row => row.State, MessageState.InDoubt).SetProperty(row => row.Since, now)
            .SetProperty(row => row.Problem, "The site stopped while this was handed over, so it may have arrived or not."), cancel);
    }
}
