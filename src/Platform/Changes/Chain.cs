using System.Globalization;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Changes;

/// <summary>The chain of changes: each link holds the hash of the one before, so nothing in it can be changed, taken out or put elsewhere unseen.</summary>
public static class Chain
{
    const char Between = '\u001f';

    public static string HashContent(string salt, string content) => Sha256.Of(salt + Between + content);

    internal static string Hash(long number, Because because, Snapshot snapshot, string contentHash, string previous) =>
        Hash(number, because.At, [because.What, snapshot.Kind, snapshot.Subject, because.Who.Post, $"{because.Who.Person}", $"{because.Who.Account}", because.Request, contentHash, previous]);

    static string Hash(Change change, string previous) =>
        Hash(change.Number, change.At, [change.What, change.Kind, change.Subject, change.Post, $"{change.Person}", $"{change.Account}", change.Request, change.ContentHash, previous]);

    static string Hash(long number, DateTimeOffset at, IEnumerable<string> parts) =>
        Sha256.Of(string.Join(Between, [number.ToString(CultureInfo.InvariantCulture), at.UtcTicks.ToString(CultureInfo.InvariantCulture), .. parts]));

    const int Portion = 5_000;

    /// <summary>Every place where the chain does not hold, in order; none when it does.</summary>
    public static async Task<ChainReport> Verify(RecordDb db, CancellationToken cancellation = default)
    {
        var reading = new ChainReading(0, "", []);
        while (!reading.IsComplete) reading = await Read(db, reading, Portion, cancellation);
        return reading.Report;
    }

    /// <summary>Goes on reading where <paramref name="before"/> ended, for <paramref name="most"/> changes at most: a long chain is read in portions.</summary>
    public static async Task<ChainReading> Read(RecordDb db, ChainReading before, int most, CancellationToken cancellation)
    {
        var (problems, last, previous, read) = (before.Problems.ToList(), before.Last, before.Hash, 0);
        var portion = await db.Changes.AsNoTracking().Where(change => change.Number > before.Last).OrderBy(change => change.Number).Take(most).ToListAsync(cancellation);
        var erased = await Erased(db, portion, cancellation);
        foreach (var change in portion)
        {
            if (change.Number != last + 1) problems.Add(new(last + 1, change.Number - last == 2 ? $"Change {last + 1} is missing." : $"Changes {last + 1} to {change.Number - 1} are missing."));
            else if (change.PreviousHash != previous) problems.Add(new(change.Number, $"Change {change.Number} does not follow change {change.Number - 1}: one of them was put here or changed."));
            if (Problem(change, erased) is { } problem) problems.Add(new(change.Number, problem));
            (last, previous, read) = (change.Number, change.Hash, read + 1);
        }
        if (read == most) return new(last, previous, problems);
        // The end is read after the changes, and only moves on: what it says is more than was read is there, or is missing.
        var head = await db.ChainHeads.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new();
        if (head.Count > last && await db.Changes.AnyAsync(change => change.Number > last, cancellation)) return new(last, previous, problems);
        if (head.Count > last) problems.Add(new(last + 1, $"The last changes are missing: {last + 1} to {head.Count}."));
        else if (head.Count < last || head.Hash != previous) problems.Add(new(last, $"The chain's end is not what was last written: it says {head.Count} changes."));
        return new(last, previous, problems, IsComplete: true);
    }

    static async Task<HashSet<string>> Erased(RecordDb db, List<Change> portion, CancellationToken cancellation)
    {
        var gone = portion.Where(change => change.Content is null).Select(change => change.Number.ToString(CultureInfo.InvariantCulture)).ToList();
        return gone.Count == 0 ? [] : await db.Changes.Where(change => change.What == Erasure.What && gone.Contains(change.Subject)).Select(change => change.Subject).ToHashSetAsync(cancellation);
    }

    static string? Problem(Change change, HashSet<string> erased)
    {
        if (Hash(change, change.PreviousHash) != change.Hash) return $"Change {change.Number} ({change.What}) was tampered with.";
        if (change.Content is null) return erased.Contains(change.Number.ToString(CultureInfo.InvariantCulture)) ? null : $"What change {change.Number} said is gone, and no record says why.";
        return HashContent(change.Salt ?? "", change.Content) == change.ContentHash ? null : $"What change {change.Number} ({change.What}) says was tampered with.";
    }
}

/// <summary>How far a chain was read, and what was found until there.</summary>
public sealed record ChainReading(long Last, string Hash, IReadOnlyList<ChainProblem> Problems, bool IsComplete = false)
{
    public ChainReport Report => new(Last, Hash, Problems);
}

/// <summary>What verifying found.</summary>
/// <param name="Length">How many changes the chain has.</param>
/// <param name="Head">The hash of the last: whoever noted it before can see whether history was rewritten as a whole.</param>
public sealed record ChainReport(long Length, string Head, IReadOnlyList<ChainProblem> Problems)
{
    public bool Holds => Problems.Count == 0;
}

/// <summary>A place where the chain does not hold.</summary>
public sealed record ChainProblem(long Number, string Says);
