using System.Text;
using System.Text.RegularExpressions;
using Endeavour.Accounts.SignIn.Holders;
using QRCoder;

namespace Endeavour.Accounts.SignIn.Codes;

/// <summary>What an authenticator app and the server will share: shown as a picture to scan and as text to type.</summary>
public sealed partial record AuthenticatorKey(string Text)
{
    /// <summary>160 bits in base 32, as RFC 4226 asks.</summary>
    public bool IsSound => Sound().IsMatch(Text);

    /// <summary>In fours, for people to type.</summary>
    public string Spaced => string.Join(' ', Text.Chunk(4).Select(four => new string(four)));

    /// <summary>The picture to scan, as SVG.</summary>
    public string Picture(Account account)
    {
        var address = $"otpauth://totp/Endeavour:{Uri.EscapeDataString(account.Email!)}?secret={Text}&issuer=Endeavour&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(Encoding.UTF8.GetBytes(address), QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        var svg = drawing.GetGraphic(5);
        return svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].Replace("<svg ", "<svg role=\"img\" aria-label=\"A code to scan with your authenticator app\" ", StringComparison.Ordinal);
    }

    [GeneratedRegex("^[A-Z2-7]{32}$")]
    private static partial Regex Sound();
}
