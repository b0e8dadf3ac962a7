using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Endeavour.Tests.TestKit;

/// <summary>A small real SMTP server on loopback (RFC 5321) that keeps what it is sent, and misbehaves as told.</summary>
public sealed partial class MailSink : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentQueue<Mail> _mails = new();
    readonly CancellationTokenSource _ended = new();

    public MailSink()
    {
        _listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The answer to the person a letter is for; "250 OK" takes it.</summary>
    public Func<string, string> Recipient { get; set; } = _ => "250 OK";

    /// <summary>The answer to a letter; nothing breaks the line without a word, though the letter is kept.</summary>
    public Func<string?> Letter { get; set; } = () => "250 OK";

    /// <summary>The only name and password that are let in; without them everybody is.</summary>
    public (string User, string Password)? Login { get; set; }

    public IReadOnlyList<Mail> Mails => [.. _mails];

    /// <summary>How many letters came more than once, by their Message-ID.</summary>
    public int Duplicates => _mails.Count - _mails.DistinctBy(mail => mail.Id).Count();

    async Task Listen()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptTcpClientAsync(_ended.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 sink");
                var to = "";
                while (await reader.ReadLineAsync(_ended.Token) is { } line)
                {
                    if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)) to = Between().Match(line).Groups[1].Value;
                    if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) await writer.WriteLineAsync(Answer(line));
                    else if (await Take(reader, writer, to) is { } answer) await writer.WriteLineAsync(answer);
                    else return;
                    if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
                }
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException) { }
        }
    }

    string Answer(string line) => line.Split(' ')[0].ToUpperInvariant() switch
    {
        "EHLO" => Login is null ? "250 sink" : "250-sink\r\n250 AUTH PLAIN",
        "AUTH" => Said(line) == Login ? "235 Welcome" : "535 Wrong name or password",
        "RCPT" => Recipient(Between().Match(line).Groups[1].Value),
        "QUIT" => "221 Bye",
        _ => "250 OK",
    };

    async Task<string?> Take(StreamReader reader, StreamWriter writer, string to)
    {
        await writer.WriteLineAsync("354 Go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_ended.Token) is { } line && line != ".") text.AppendLine(line.StartsWith('.') ? line[1..] : line);
        var answer = Letter();
        if (answer is null || answer.StartsWith('2')) _mails.Enqueue(new(to, MessageId().Match(text.ToString()).Groups[1].Value, text.ToString()));
        return answer;
    }

    static (string, string)? Said(string line) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0') is [_, var user, var password] ? (user, password) : null;

    public void Dispose()
    {
        _ended.Cancel();
        _listener.Dispose();
    }

    [GeneratedRegex("<([^>]*)>")]
    private static partial Regex Between();

    [GeneratedRegex("^Message-Id: <([^>]*)>", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();

    /// <summary>A letter as it came: whom it is for, its Message-ID, and headers and text.</summary>
    public sealed record Mail(string To, string Id, string Text);
}
