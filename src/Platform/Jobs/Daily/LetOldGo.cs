using Endeavour.Platform.Database;
using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Daily;

/// <summary>What a partnership need not keep: forms taken long ago, what old mails said and to whom, jobs that ended long ago.</summary>
sealed class LetOldGo(TimeProvider clock) : IDailyWork
{
    public static readonly TimeSpan Forms = TimeSpan.FromDays(30);
    public static readonly TimeSpan Mails = TimeSpan.FromDays(90);
    public static readonly TimeSpan Jobs = TimeSpan.FromDays(90);

    public string Name => "let old go";

    public PartOfDay When => PartOfDay.Night;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        await Anywhere(db, clock.GetUtcNow(), cancel);
        var mails = clock.GetUtcNow() - Mails;
        // That a mail left, and when, stays; whom it was to and what it said does not.
        await db.Messages.Where(message => (message.State == MessageState.Sent || message.State == MessageState.Failed) && message.Since < mails && message.To != "").ExecuteUpdateAsync(message => message
            .SetProperty(row => row.To, "").SetProperty(row => row.Subject, "").SetProperty(row => row.Asks, "").SetProperty(row => row.Text, "").SetProperty(row => row.Problem, (string?)null), cancel);
    }

    public static async Task Anywhere(RecordDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var (forms, jobs) = (now - Forms, now - Jobs);
        var day = DateOnly.FromDateTime(jobs.UtcDateTime);
        await db.Submissions.Where(form => form.At < forms).ExecuteDeleteAsync(cancel);
        await db.Jobs.Where(job => job.EndedAt < jobs).ExecuteDeleteAsync(cancel);
        await db.DaysDone.Where(done => done.Day < day).ExecuteDeleteAsync(cancel);
    }
}

/// <summary>The same for the directory.</summary>
sealed class LetOldGoFromDirectory(TimeProvider clock) : IServerDailyWork
{
    public string Name => "let old go";

    public PartOfDay When => PartOfDay.Night;

    public Task Run(DirectoryDb directory, DateOnly day, CancellationToken cancel) => LetOldGo.Anywhere(directory, clock.GetUtcNow(), cancel);
}

/// <summary>The content of files whose last day has passed.</summary>
sealed class RemoveOldFiles(RemoveFiles files) : IServerDailyWork
{
    public string Name => "remove files";

    public PartOfDay When => PartOfDay.Night;

    public Task Run(DirectoryDb directory, DateOnly day, CancellationToken cancel) => files.Run(cancel);
}
