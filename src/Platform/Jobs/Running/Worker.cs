using Endeavour.Platform.Database;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Partnerships;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Endeavour.Platform.Jobs.Running;

/// <summary>Does what is asked for in the background: a few jobs at once, and mail beside them, so that a long job keeps no letter waiting.</summary>
sealed partial class Worker(WorkToDo todo, RunJobs jobs, SendWaiting mail, JobSettings settings, ILogger<Worker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lanes = Enumerable.Range(0, settings.AtOnce).Select(_ => Lane(todo.Jobs, jobs.Next, stoppingToken))
            .Append(Lane(todo.Mail, mail.Next, stoppingToken))
            .Append(LookOnce(stoppingToken));
        return Task.WhenAll(lanes);
    }

    /// <summary>What the last process left behind.</summary>
    async Task LookOnce(CancellationToken stop)
    {
        await Task.Yield();
        try { await todo.Look(TimeSpan.Zero, stop); }
        catch (Exception failure) when (failure is not OperationCanceledException) { Failed(failure, ""); }
        catch (OperationCanceledException) { }
    }

    async Task Lane(WorkQueue queue, Func<string, CancellationToken, Task<bool>> next, CancellationToken stop)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested)
        {
            var place = "";
            try
            {
                place = await queue.Take(stop);
                while (await next(place, stop)) stop.ThrowIfCancellationRequested();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
            catch (Exception failure) { Failed(failure, place); }
        }
    }

    [LoggerMessage(LogLevel.Error, "Background work of \"{Place}\" failed; the next look tries again.")]
    partial void Failed(Exception failure, string place);
}

/// <summary>Sends the mail that waits in a partnership's outbox.</summary>
sealed class SendWaiting(Places places, SendMail send)
{
    /// <summary>True when there may be more.</summary>
    public async Task<bool> Next(string place, CancellationToken stop)
    {
        await using var at = places.Enter(place);
        return at?.Db is AppDb db && await send.Of(db, stop) >= SendMail.AtOnce;
    }
}
