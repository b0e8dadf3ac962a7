using System.Buffers;
using System.Security.Cryptography;

namespace Endeavour.Platform.Files;

/// <summary>What a file is called by: the SHA-256 of its content, 64 lower-case hexadecimal digits. The same content has one hash and is kept once.</summary>
public sealed record FileHash
{
    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    FileHash(string value) => Value = value;

    public string Value { get; }

    /// <summary>Where a store keeps it: <c>ab/abcd…</c>.</summary>
    public string Address => $"{Value[..2]}/{Value}";

    /// <summary>The hash written; nothing when it is not one.</summary>
    public static FileHash? Parse(string? written) =>
        written is { Length: 64 } && !written.AsSpan().ContainsAnyExcept(Digits) ? new(written) : null;

    /// <summary>A hash that the record holds; anything else there is a bug.</summary>
    public static FileHash Kept(string value) => Parse(value) ?? throw new FormatException($"\"{value}\" is not the hash of a file.");

    public static async Task<FileHash> Of(Stream content, CancellationToken cancel) => Of(await SHA256.HashDataAsync(content, cancel));

    /// <summary>Copies and hashes in one reading.</summary>
    public static async Task<FileHash> Copying(Stream content, Stream copy, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await copy.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return Of(hash.GetHashAndReset());
    }

    public override string ToString() => Value;

    static FileHash Of(byte[] hash) => new(Convert.ToHexStringLower(hash));
}
