using Endeavour.Platform.Database;
using Endeavour.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Running;

/// <summary>What waits to be done, and where: filled by those who ask in this process, and by a look at every place for what others left.</summary>
public sealed class WorkToDo(Places places, JobKinds kinds, MailCarrier carrier)
{
    internal WorkQueue Jobs { get; } = new();

    internal WorkQueue Mail { get; } = new();

    /// <summary>Someone in this process asked for something there.</summary>
    public void Add(string place)
    {
        Jobs.Add(place);
        if (place != Places.Directory) Mail.Add(place);
    }

    /// <summary>Looks everywhere, one small query a place, evenly over this time.</summary>
    public async Task Look(TimeSpan over, CancellationToken cancel)
    {
        var all = places.All;
        foreach (var place in all)
        {
            await LookAt(place, cancel);
            if (over > TimeSpan.Zero) await Task.Delay(over / all.Count, places.Clock, cancel);
        }
    }

    async Task LookAt(string place, CancellationToken cancel)
    {
        await using var at = places.Enter(place);
        if (at is null) return;
        var jobs = at.Db.Jobs.Where(Lease.IsDue(kinds.Names, places.Clock.GetUtcNow()));
        var mail = at.Db is AppDb record ? Due(record) : null;
        var found = mail is null
            ? new { Jobs = await jobs.AnyAsync(cancel), Mail = false }
            : await at.Db.ChainHeads.Select(_ => new { Jobs = jobs.Any(), Mail = mail.Any() }).SingleAsync(cancel);
        if (found.Jobs) Jobs.Add(place);
        if (found.Mail) Mail.Add(place);
    }

    /// <summary>Messages that a round could do something about. Where no mail server is set, only those that do not say so yet.</summary>
    IQueryable<Message> Due(AppDb db)
    {
        var now = places.Clock.GetUtcNow();
        var lost = now - SendMail.Lost;
        var waiting = db.Messages.Where(message => message.State == MessageState.Waiting || (message.State == MessageState.HandingOver && message.Since < lost));
        return carrier.Problem is { } unset
            ? waiting.Where(message => message.Problem == null || message.Problem != unset)
            : waiting.Where(message => message.NextTry == null || message.NextTry <= now);
    }
}
