using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>A try is counted before it is judged, so that many at once are not judged for the price of one. One that was right is given back.</summary>
public sealed class CountAttempts(DirectoryDb directory, Acting acting, SecurityEvents events)
{
    public async Task<Attempt> Take(string email, CancellationToken cancellation)
    {
        try { return await TakeNow(email, cancellation); }
        catch (DbUpdateException)
        {
            // Another request was the first with this address a moment ago.
            directory.ChangeTracker.Clear();
            return await TakeNow(email, cancellation);
        }
    }

    async Task<Attempt> TakeNow(string email, CancellationToken cancellation)
    {
        var (hash, now) = (Attempts.Hash(email), acting.Now);
        await using var own = directory.Database.CurrentTransaction is null ? await directory.Database.BeginTransactionAsync(cancellation) : null;
        var forgotten = now - Attempts.Forgotten;
        await directory.Attempts.Where(each => each.LastAt < forgotten).ExecuteDeleteAsync(cancellation);
        var attempt = await Count(hash, now, cancellation);
        if (own is not null) await own.CommitAsync(cancellation);
        return attempt;
    }

    async Task<Attempt> Count(string hash, DateTimeOffset now, CancellationToken cancellation)
    {
        var mine = directory.Attempts.Where(each => each.EmailHash == hash);
        var counted = await mine.Where(each => each.LockedUntil <= now).ExecuteUpdateAsync(set => set.SetProperty(each => each.Count, each => each.Count + 1).SetProperty(each => each.LastAt, now), cancellation);
        var state = await mine.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (state is null)
        {
            directory.Attempts.Add(new() { EmailHash = hash, Count = 1, LastAt = now, LockedUntil = now });
            await directory.SaveChangesAsync(cancellation);
            directory.ChangeTracker.Clear();
            return new(hash, null, null);
        }
        if (counted == 0) return new(hash, state.LockedUntil - now, null);
        var wait = Attempts.WaitAfter(state.Count);
        if (wait is not null) await mine.ExecuteUpdateAsync(set => set.SetProperty(each => each.LockedUntil, now + wait.Value), cancellation);
        return new(hash, null, wait);
    }

    /// <summary>This one was right.</summary>
    public Task GiveBack(Attempt attempt, CancellationToken cancellation)
    {
        var now = acting.Now;
        return directory.Attempts.Where(each => each.EmailHash == attempt.EmailHash).ExecuteUpdateAsync(set => set.SetProperty(each => each.Count, each => each.Count - 1).SetProperty(each => each.LockedUntil, now), cancellation);
    }

    /// <summary>Whoever it was is signed in: all is forgotten.</summary>
    public Task Forget(string email, CancellationToken cancellation)
    {
        var hash = Attempts.Hash(email);
        return directory.Attempts.Where(each => each.EmailHash == hash).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>This one was wrong; where it began a wait, the account's history says so.</summary>
    public Task Wrong(Attempt attempt, Account? account, CancellationToken cancellation) =>
        attempt.Begins is { } wait && account is not null
            ? events.SaveAsync("AccountLocked", account.Id, $"Too many wrong tries: no more for {wait.TotalMinutes} minutes.", cancellation)
            : Task.CompletedTask;
}

/// <summary>A counted try.</summary>
/// <param name="Wait">It is not judged: wait as long.</param>
/// <param name="Begins">If it is wrong, a wait begins.</param>
public sealed record Attempt(string EmailHash, TimeSpan? Wait, TimeSpan? Begins)
{
    /// <summary>What whoever tries is told, with the same words whether or not there is an account.</summary>
    public static string Says(TimeSpan wait) =>
        $"That was tried too often. Wait {Math.Ceiling(wait.TotalMinutes):0} {(wait <= TimeSpan.FromMinutes(1) ? "minute" : "minutes")} and try again.";
}
