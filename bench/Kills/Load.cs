using System.Collections.Concurrent;
using Endeavour.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Kills;

/// <summary>What goes on while the site is killed: forms by two clerks, jobs by an auditor, mail, and an import by command.</summary>
sealed class Load(Place place)
{
    int _number;

    /// <summary>Names whose form was answered: these must be there, once.</summary>
    public ConcurrentBag<string> Acknowledged { get; } = [];

    /// <summary>Forms that were sent and not answered: sent again, they must lead on and be there once.</summary>
    public ConcurrentQueue<(string Name, SentForm Form, Visitor Visitor)> Unanswered { get; } = [];

    public ConcurrentBag<Guid> Mails { get; } = [];

    public int JobsAsked;

    /// <summary>Until another form was answered, or for twenty seconds.</summary>
    public async Task UnderWay()
    {
        var before = Acknowledged.Count;
        for (var tries = 0; tries < 1000 && Acknowledged.Count == before; tries++) await Task.Delay(20);
    }

    public async Task Clerk(Visitor visitor, string partnership, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var name = $"Person {Interlocked.Increment(ref _number)}";
            await Tolerate(async () =>
            {
                var form = await visitor.Fill($"/{partnership}/people/new", ("Input.Name", name), ("Input.Why", "Under load"));
                await Send(name, form, visitor);
            });
        }
    }

    public async Task Auditor(Visitor visitor, string partnership, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await Tolerate(async () =>
            {
                var form = await visitor.Fill($"/{partnership}/jobs/check-history", ("Input.Why", $"Check {Interlocked.Increment(ref _number)}"));
                if (await visitor.Send(form)) Interlocked.Increment(ref JobsAsked);
            });
            await Task.Delay(300, CancellationToken.None);
        }
    }

    /// <summary>Letters written by another process into the outbox that the site empties.</summary>
    public async Task Writer(string partnership, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await using (var db = place.Records.Open(partnership))
            {
                var message = Message.Write("clerk@example.org", "A question", "Please answer.", $"Letter {Interlocked.Increment(ref _number)}", TimeProvider.System.GetUtcNow());
                db.Add(message);
                await db.SaveChangesAsync(CancellationToken.None);
                Mails.Add(message.Id);
            }
            await Task.Delay(40, CancellationToken.None);
        }
    }

    /// <summary>Sends again what was not answered, as a browser does when its line is back.</summary>
    public async Task SendAgain()
    {
        for (var left = Unanswered.Count; left > 0 && Unanswered.TryDequeue(out var form); left--) await Tolerate(() => Send(form.Name, form.Form, form.Visitor));
    }

    async Task Send(string name, SentForm form, Visitor visitor)
    {
        var answered = false;
        try { answered = await visitor.Send(form); }
        finally
        {
            if (answered) Acknowledged.Add(name);
            else Unanswered.Enqueue((name, form, visitor));
        }
    }

    // The line breaks when the site is killed; everything else is a fault and ends the run.
    static async Task Tolerate(Func<Task> work)
    {
        try { await work(); }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException) { await Task.Delay(20); }
    }
}
