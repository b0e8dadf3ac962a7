using System.Diagnostics.CodeAnalysis;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Endeavour.Platform.Mail;

/// <summary>One visit to the mail server: signed in, or the reason why not.</summary>
public sealed class MailRound : IAsyncDisposable
{
    readonly SmtpClient? _client;
    readonly MailboxAddress? _from;

    internal MailRound(SmtpClient client, MailboxAddress from) => (_client, _from) = (client, from);

    internal MailRound(string problem) => Problem = problem;

    /// <summary>Why no letter can be handed over.</summary>
    public string? Problem { get; }

    /// <summary>False before a sign-in and after the line broke: begin another round.</summary>
    [MemberNotNullWhen(true, nameof(_client), nameof(_from))]
    public bool IsOpen => _client is { IsConnected: true };

    /// <summary>Asks the mail server whether it is still there.</summary>
    public async Task<bool> Listens(CancellationToken cancel = default)
    {
        if (!IsOpen) return false;
        try
        {
            await _client.NoOpAsync(cancel);
            return true;
        }
        catch (Exception failure) when (MailCarrier.IsOfTheWay(failure) || failure is OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Hands one letter over. Only a clear "yes" is <see cref="Handing.Taken"/>; a line that breaks leaves the letter in doubt.</summary>
    public async Task<Handed> Hand(Letter letter, CancellationToken cancel = default)
    {
        if (letter.Problem is { } problem) return new(Handing.Refused, problem);
        if (!IsOpen) return new(Handing.NotNow, Problem ?? "The line to the mail server is closed.");
        try
        {
            await _client.SendAsync(letter.From(_from), cancel);
            return new(Handing.Taken, null);
        }
        catch (SmtpCommandException answer)
        {
            // What is wrong with the sender is wrong with the settings, and no reason to give a letter up.
            var final = (int)answer.StatusCode >= 500 && answer.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);
            return final ? new(Handing.Refused, $"The mail server refused it: {answer.Message}") : new(Handing.NotNow, $"The mail server did not take it: {answer.Message}");
        }
        catch (Exception nothing) when (nothing is ServiceNotConnectedException or ServiceNotAuthenticatedException)
        {
            return new(Handing.NotNow, $"The mail server did not take it: {nothing.Message}");
        }
        catch (Exception failure) when (MailCarrier.IsOfTheWay(failure) || failure is OperationCanceledException)
        {
            return new(Handing.InDoubt, $"The line broke while it was handed over, so it may have arrived or not: {failure.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is null) return;
        try
        {
            if (_client.IsConnected) await _client.DisconnectAsync(quit: true);
        }
        catch (Exception failure) when (MailCarrier.IsOfTheWay(failure))
        {
            // What was handed over is handed over; a goodbye that nobody hears changes nothing.
        }
        _client.Dispose();
    }
}

/// <summary>What became of a letter, with the reason where it was not taken.</summary>
public sealed record Handed(Handing Handing, string? Problem);

public enum Handing
{
    /// <summary>The mail server answers for it now.</summary>
    Taken,

    /// <summary>It is not there; try again later.</summary>
    NotNow,

    /// <summary>It will never be taken as it is.</summary>
    Refused,

    /// <summary>Nobody can say.</summary>
    InDoubt,
}
