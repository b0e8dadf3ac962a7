namespace Endeavour.Platform.Mail;

/// <summary>The settings under <c>Mail</c>. Without a host no mail leaves, and the outbox says so.</summary>
public sealed class MailSettings
{
    public string Host { get; init; } = "";

    /// <summary>587 by default: TLS begins after the greeting. On 465 it begins at once.</summary>
    public int Port { get; init; } = 587;

    public string User { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>Whom letters come from: <c>Health and Wellbeing Board &lt;board@example.gov.uk&gt;</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>Off only where the mail server stands on the same machine or network.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>Why no mail can leave; nothing when it can.</summary>
    public string? Problem =>
        Host.Length == 0 ? "Mail is not sent from this site: no mail server is set (Mail:Host)."
        : Address.Parse(From) is null ? "Mail is not sent from this site: the address that it comes from is missing or cannot be read (Mail:From)."
        : null;
}
