using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Endeavour.Platform.Mail;

/// <summary>Carries letters to the mail server of the settings. A failure is an answer in words, never an exception.</summary>
public sealed class MailCarrier(MailSettings settings)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Why no mail can leave with these settings; nothing when it can.</summary>
    public string? Problem => settings.Problem;

    /// <summary>Connects and signs in, before anything is said to be on its way.</summary>
    public async Task<MailRound> Begin(CancellationToken cancel = default)
    {
        if (settings.Problem is { } problem) return new(problem);
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Security, cancel);
            if (settings.User.Length > 0) await client.AuthenticateAsync(settings.User, settings.Password, cancel);
            return new(client, Address.Parse(settings.From)!);
        }
        catch (Exception failure) when (IsOfTheWay(failure))
        {
            client.Dispose();
            return new($"The mail server did not let us in: {failure.Message}");
        }
    }

    SecureSocketOptions Security =>
        !settings.UseTls ? SecureSocketOptions.None : settings.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;

    /// <summary>What can go wrong between here and the mail server; anything else is a bug and is thrown.</summary>
    internal static bool IsOfTheWay(Exception failure) =>
        failure is IOException or SocketException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException
            or NotSupportedException or ServiceNotConnectedException or ServiceNotAuthenticatedException or TimeoutException;
}
