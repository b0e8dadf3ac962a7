using System.Text;
using MimeKit;

namespace Endeavour.Platform.Mail;

/// <summary>One mail to one person, in plain text. Its id makes its Message-ID, so that the same letter is the same mail wherever it turns up.</summary>
public sealed record Letter(Guid Id, string To, string Subject, string Text, DateTimeOffset Written)
{
    /// <summary>Why it cannot be a mail; nothing when it can.</summary>
    public string? Problem =>
        Address.Parse(To) is null ? $"\"{To}\" is not an address that mail can be sent to."
        : string.IsNullOrWhiteSpace(Subject) || Subject.AsSpan().ContainsAny('\r', '\n') ? "A mail needs a subject of one line."
        : string.IsNullOrWhiteSpace(Text) ? "A mail needs something to say."
        : null;

    internal MimeMessage From(MailboxAddress from)
    {
        var mail = new MimeMessage { MessageId = $"{Id:N}@{from.Domain}", Subject = Subject, Date = Written, Body = new TextPart("plain") { Text = Text } };
        ((TextPart)mail.Body).ContentType.Charset = Encoding.UTF8.WebName;
        mail.From.Add(from);
        mail.To.Add(Address.Parse(To)!);
        // So that out-of-office machines do not answer (RFC 3834).
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }
}
