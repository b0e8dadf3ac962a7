using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>Sessions that ended, or that nobody can use any more, go after a month: until then their holder sees them.</summary>
sealed class LetSessionsGo(TimeProvider clock) : IServerDailyWork
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Name => "let sessions go";

    public PartOfDay When => PartOfDay.Night;

    public Task Run(DirectoryDb directory, DateOnly day, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        return directory.Sessions.Where(session => session.EndedAt < before || session.CreatedAt < before).ExecuteDeleteAsync(cancel);
    }
}
