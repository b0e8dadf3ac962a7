using System.Text.Json;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Fetch;

/// <summary>What a service answered to one question, kept: when, under which mark, and the file with the answer.</summary>
/// <param name="Question">The address, without the server's name.</param>
/// <param name="Mark">The answer's ETag, by which the service tells that nothing has changed; empty where it gave none.</param>
public sealed record FetchedCopy(string Question, DateTimeOffset At, string Mark, string Sha256)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Path { get; init; } = "";
}

/// <summary>
/// Answers of a service in a folder, one file a question. An answer is written beside its place and moved in when it is whole, so a fetch that was killed goes
/// on with what it has, and a copy is always a whole answer.
/// </summary>
sealed class FetchedCopies(string folder)
{
    public FetchedCopy? Find(string question)
    {
        var name = Name(question);
        try
        {
            var copy = ReleaseJson.Read<FetchedCopy>(name + ".json");
            return copy.Question == question && File.Exists(name + ".body") ? copy with { Path = name + ".body" } : null;
        }
        catch (Exception unread) when (unread is IOException or JsonException or UnauthorizedAccessException) { return null; }
    }

    public async Task<FetchedCopy> Keep(string question, DateTimeOffset at, string mark, Stream answer, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var name = Name(question);
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        await using (var file = new FileStream(name + ".part", FileMode.Create, FileAccess.Write))
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = await answer.ReadAsync(buffer, cancel)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            file.Flush(flushToDisk: true);
        }
        // Killed between the two, the older mark says less than the file holds: it is then asked for again.
        var copy = new FetchedCopy(question, at, mark, Convert.ToHexStringLower(hash.GetHashAndReset()));
        File.Delete(name + ".json");
        File.Move(name + ".part", name + ".body", overwrite: true);
        ReleaseJson.Write(name + ".json", copy);
        return copy with { Path = name + ".body" };
    }

    /// <summary>The service said that the copy is still what it would answer.</summary>
    public FetchedCopy StillGood(FetchedCopy copy, DateTimeOffset at)
    {
        var again = copy with { At = at };
        ReleaseJson.Write(Name(copy.Question) + ".json", again);
        return again;
    }

    string Name(string question) => System.IO.Path.Combine(folder, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(question)))[..32]);
}
