using System.Security.Cryptography;
using System.Text;

namespace Endeavour.Platform;

/// <summary>The fingerprint of a text, as 64 small hexadecimal digits.</summary>
public static class Sha256
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
