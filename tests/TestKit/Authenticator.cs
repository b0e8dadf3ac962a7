using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Endeavour.Tests.TestKit;

/// <summary>An authenticator app: RFC 6238 with SHA-1, six digits, half a minute.</summary>
public sealed class Authenticator(string key)
{
    int _next;

    /// <summary>A code that is right now; another than the last time, because each is taken once.</summary>
    public string Code() => At(_next++ % 3 - 1);

    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps use SHA-1.")]
    string At(int step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + step);
        var hash = HMACSHA1.HashData(Decode(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(each => Convert.ToByte(bits.Substring(each * 8, 8), 2))];
    }
}
