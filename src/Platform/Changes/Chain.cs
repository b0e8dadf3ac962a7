using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Changes;

/// <summary>The chain of changes: each link holds the hash of the one before, so nothing in it can be changed, taken out or put elsewhere unseen.</summary>
public static class Chain
{
    const char Between = '\u001f';

    public static string HashContent(string salt, string content) => Sha256(salt + Between + content);

    internal static string Hash(long number, Because because, Snapshot snapshot, string contentHash, string previous) =>
        Hash(number, because.At, [because.What, snapshot.Kind, snapshot.Subject, because.Who.Post, $"{because.Who.Person}", $"{because.Who.Account}", because.Request, contentHash, previous]);

    static string Hash(Change change, string previous) =>
        Hash(change.Number, change.At, [change.What, change.Kind, change.Subject, change.Post, $"{change.Person}", $"{change.Account}", change.Request, change.ContentHash, previous]);

    static string Hash(long number, DateTimeOffset at, IEnumerable<string> parts) =>
        Sha256(string.Join(Between, [number.ToString(CultureInfo.InvariantCulture), at.UtcTicks.ToString(CultureInfo.InvariantCulture), .. parts]));

    static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Every place where the chain does not hold, in order; none when it does.</summary>
    public static async Task<ChainReport> Verify(RecordDb db, CancellationToken cancellation = default)
    {
        var (problems, expected, previous) = (new List<ChainProblem>(), 1L, "");
        var erased = await db.Changes.AsNoTracking().Where(change => change.What == Erasure.What).Select(change => change.Subject).ToHashSetAsync(cancellation);
        await foreach (var change in db.Changes.AsNoTracking().OrderBy(change => change.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (change.Number != expected) problems.Add(new(expected, change.Number - expected == 1 ? $"Change {expected} is missing." : $"Changes {expected} to {change.Number - 1} are missing."));
            else if (change.PreviousHash != previous) problems.Add(new(change.Number, $"Change {change.Number} does not follow change {change.Number - 1}: one of them was put here or changed."));
            if (Problem(change, erased) is { } problem) problems.Add(new(change.Number, problem));
            (expected, previous) = (change.Number + 1, change.Hash);
        }
        var head = await db.ChainHeads.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new();
        if (head.Count >= expected) problems.Add(new(expected, $"The last changes are missing: {expected} to {head.Count}."));
        else if (head.Count < expected - 1 || head.Hash != previous) problems.Add(new(expected - 1, $"The chain's end is not what was last written: it says {head.Count} changes."));
        return new(expected - 1, previous, problems);
    }

    static string? Problem(Change change, HashSet<string> erased)
    {
        if (Hash(change, change.PreviousHash) != change.Hash) return $"Change {change.Number} ({change.What}) was tampered with.";
        if (change.Content is null) return erased.Contains(change.Number.ToString(CultureInfo.InvariantCulture)) ? null : $"What change {change.Number} said is gone, and no record says why.";
        return HashContent(change.Salt ?? "", change.Content) == change.ContentHash ? null : $"What change {change.Number} ({change.What}) says was tampered with.";
    }
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
