using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Mail;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>A digest as a module would make it: one mail to one person each morning.</summary>
sealed class Reminders(TimeProvider clock) : IDailyWork
{
    /// <summary>Called when the mail is written and nothing is saved yet.</summary>
    public static Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public string Name => "test reminders";

    public PartOfDay When => PartOfDay.Morning;

    public async Task Run(AppDb db, DateOnly day, CancellationToken cancel)
    {
        db.Add(Message.Write("owner@example.org", "An action needs you", "Please accept the action.", $"{day:yyyy-MM-dd}", clock.GetUtcNow()));
        await Before();
        await db.SaveAsync(new("RemindersWritten", "Every morning", Who.Endeavour, "daily", clock.GetUtcNow()), cancel);
    }
}
