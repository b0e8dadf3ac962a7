using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Endeavour.Platform.Limits;

/// <summary>
/// A network address as limits count it. What is counted with is a hash under a key that lives as long as the process and is written nowhere, so
/// that neither memory nor a log tells who asked.
/// </summary>
public static class Network
{
    static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Whoever has one IPv6 address has 2⁶⁴ of them, and all count as one.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(HMACSHA256.HashData(Key, address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, 8) : bytes));
    }
}
