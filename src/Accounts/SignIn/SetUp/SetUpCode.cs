using System.Security.Cryptography;
using System.Text;

namespace Endeavour.Accounts.SignIn.SetUp;

/// <summary>Proves that whoever sets the server up can read its log: a stranger who finds the site first cannot take it. New at each start.</summary>
public sealed class SetUpCode
{
    /// <summary>"K7QM-9TRX-4WPA": no letter or digit that looks like another.</summary>
    public string Text { get; } = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 4)));

    public bool Matches(string typed) => CryptographicOperations.FixedTimeEquals(Plain(typed), Plain(Text));

    static byte[] Plain(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)])));
}
