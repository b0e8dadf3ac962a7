using MimeKit;

namespace Endeavour.Platform.Mail;

/// <summary>An address of one person or office: <c>name@example.org</c>, or the same with a name before it.</summary>
static class Address
{
    static readonly ParserOptions Strict = new() { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false, AllowUnquotedCommasInAddresses = false };

    /// <summary>The address; nothing when it is not one, or is several.</summary>
    public static MailboxAddress? Parse(string written) =>
        !written.AsSpan().ContainsAny('\r', '\n') && MailboxAddress.TryParse(Strict, written, out var address) && address.Domain.Length > 0 ? address : null;
}
