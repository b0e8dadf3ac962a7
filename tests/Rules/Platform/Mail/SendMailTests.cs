using Endeavour.Platform.Database;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Problems;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Rules.Platform.Mail;

/// <summary>The outbox over real SMTP and real SQLite: at most once, whatever breaks when.</summary>
public sealed class SendMailTests : IDisposable
{
    readonly Kept _kept = new();
    readonly MailSink _sink = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_is_sent_once_and_begins_with_what_it_asks()
    {
        await using var db = await _kept.Partnership();
        await Write(db, "a@example.org", "b@example.org");
        Assert.Equal((2, 0), (await Send(db), await Send(db)));
        Assert.Equal(["a@example.org", "b@example.org"], _sink.Mails.Select(mail => mail.To));
        Assert.Contains("\r\n\r\nPlease accept the action", _sink.Mails[0].Text.ReplaceLineEndings("\r\n"), StringComparison.Ordinal);
        Assert.All(await All(db), message => Assert.Equal((MessageState.Sent, 1, null), (message.State, message.Attempts, message.Problem)));
    }

    [Fact]
    public void A_message_that_asks_nothing_or_has_no_address_cannot_be_made()
    {
        Assert.Contains("asks nothing", Assert.Throws<Refusal>(() => Message.Write("a@example.org", "Subject", " ", "Text", _kept.Now)).Message, StringComparison.Ordinal);
        Assert.Contains("not an address", Assert.Throws<Refusal>(() => Message.Write("nobody", "Subject", "Please answer", "Text", _kept.Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_written_down_that_a_message_is_handed_over_before_the_mail_server_has_it()
    {
        await using var db = await _kept.Partnership();
        await Write(db, "a@example.org");
        var seen = new List<MessageState>();
        MessageState Now()
        {
            using var other = _kept.Records.Open("rutland");
            return other.Messages.AsNoTracking().Single().State;
        }
        _sink.Recipient = _ => { seen.Add(Now()); return "250 OK"; };
        _sink.Letter = () => { seen.Add(Now()); return "250 OK"; };
        await Send(db);
        Assert.Equal([MessageState.HandingOver, MessageState.HandingOver, MessageState.Sent], [.. seen, Now()]);
    }

    [Fact]
    public async Task A_site_that_was_killed_while_handing_over_leaves_the_message_in_doubt_and_never_sends_it_by_itself()
    {
        await using var db = await _kept.Partnership();
        await Write(db, "a@example.org", "b@example.org");
        // As a kill leaves it: claimed, perhaps sent, and nobody to say so.
        await db.Messages.Where(message => message.To == "a@example.org").ExecuteUpdateAsync(message => message.SetProperty(each => each.State, MessageState.HandingOver), Cancel);
        Assert.Equal(1, await Send(db));
        Assert.Equal(MessageState.HandingOver, (await Only(db, "a@example.org")).State);
        _kept.Clock.Advance(SendMail.Lost + TimeSpan.FromSeconds(1));
        foreach (var _ in Enumerable.Range(0, 5)) Assert.Equal(0, await Send(db));
        var doubted = await Only(db, "a@example.org");
        Assert.Equal((MessageState.InDoubt, 1), (doubted.State, _sink.Mails.Count));
        Assert.Contains("may have arrived or not", doubted.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_breaks_during_the_letter_is_doubt_and_only_a_person_sends_it_again()
    {
        await using var db = await _kept.Partnership();
        await Write(db, "a@example.org");
        _sink.Letter = () => null;
        Assert.Equal(0, await Send(db));
        _kept.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(0, await Send(db));
        Assert.Single(_sink.Mails);
        var message = await db.Messages.SingleAsync(Cancel);
        Assert.Equal(MessageState.InDoubt, message.State);
        message.SendAgain(_kept.Now);
        await db.SaveChangesAsync(Cancel);
        _sink.Letter = () => "250 OK";
        Assert.Equal(1, await Send(db));
        Assert.Equal((2, 1), (_sink.Mails.Count, _sink.Duplicates));
        var sent = await Only(db, "a@example.org");
        Assert.Throws<Refusal>(() => sent.SendAgain(_kept.Now));
    }

    [Fact]
    public async Task Two_workers_at_once_send_nothing_twice()
    {
        await using var db = await _kept.Partnership();
        await Write(db, [.. Enumerable.Range(0, 20).Select(number => $"p{number}@example.org")]);
        var taken = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var own = _kept.Records.Open("rutland");
            return await Send(own);
        }, Cancel)));
        Assert.Equal((20, 20, 0), (taken.Sum(), _sink.Mails.Count, _sink.Duplicates));
    }

    [Fact]
    public async Task A_refused_address_fails_with_its_reason_and_the_rest_goes_out()
    {
        await using var db = await _kept.Partnership();
        await Write(db, "gone@example.org", "b@example.org");
        _sink.Recipient = to => to.StartsWith("gone", StringComparison.Ordinal) ? "550 No such person here" : "250 OK";
        Assert.Equal(1, await Send(db));
        var failed = await Only(db, "gone@example.org");
        Assert.Equal((MessageState.Failed, "The mail server refused it: No such person here"), (failed.State, failed.Problem));
    }

    [Fact]
    public async Task A_busy_server_is_tried_again_with_growing_pauses_and_given_up_after_three_days()
    {
        await using var db = await _kept.Partnership();
        await Write(db, "a@example.org");
        _sink.Letter = () => "451 Busy";
        var pauses = new List<double>();
        for (var message = await Only(db, "a@example.org"); message.State == MessageState.Waiting; message = await Only(db, "a@example.org"))
        {
            if (message.NextTry is { } next)
            {
                pauses.Add((next - _kept.Now).TotalMinutes);
                _kept.Clock.SetUtcNow(next.AddSeconds(-1));
                await Send(db);
                Assert.Equal(message.Attempts, (await Only(db, "a@example.org")).Attempts);
                _kept.Clock.SetUtcNow(next);
            }
            await Send(db);
        }
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360], pauses.Take(11));
        Assert.InRange(pauses.Sum() / 60 / 24, 2.5, 3.5);
        Assert.Contains("Given up after 20 attempts", (await Only(db, "a@example.org")).Problem, StringComparison.Ordinal);
        Assert.Empty(_sink.Mails);
    }

    [Fact]
    public async Task Where_no_mail_server_is_set_the_outbox_says_so_and_waits_for_one()
    {
        await using var db = await _kept.Partnership();
        await Write(db, "a@example.org");
        for (var i = 0; i < 30; i++) Assert.Equal(0, await Send(db, new()));
        var message = await Only(db, "a@example.org");
        Assert.Equal((MessageState.Waiting, 0), (message.State, message.Attempts));
        Assert.Contains("no mail server is set", message.Problem, StringComparison.Ordinal);
        Assert.Equal(1, await Send(db));
        Assert.Null((await Only(db, "a@example.org")).Problem);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_no_exception_and_no_doubt()
    {
        await using var db = await _kept.Partnership();
        await Write(db, "a@example.org");
        var settings = Settings();
        _sink.Dispose();
        Assert.Equal(0, await Send(db, settings));
        var message = await Only(db, "a@example.org");
        Assert.Equal((MessageState.Waiting, 1, _kept.Now.AddMinutes(1)), (message.State, message.Attempts, message.NextTry!.Value));
    }

    async Task Write(AppDb db, params IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            db.Add(Message.Write(address, "An action for you", "Please accept the action before 4 March.", "Agreed by the board.", _kept.Now));
            _kept.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
        await db.SaveChangesAsync(Cancel);
        // A worker has a context of its own.
        db.ChangeTracker.Clear();
    }

    MailSettings Settings() => new() { Host = "127.0.0.1", Port = _sink.Port, From = "board@example.org", UseTls = false };

    Task<int> Send(AppDb db, MailSettings? settings = null) => new SendMail(new(settings ?? Settings()), _kept.Clock).Of(db, Cancel);

    static Task<List<Message>> All(AppDb db) => db.Messages.AsNoTracking().ToListAsync(Cancel);

    static async Task<Message> Only(AppDb db, string to) => await db.Messages.AsNoTracking().SingleAsync(message => message.To == to, Cancel);

    public void Dispose()
    {
        _sink.Dispose();
        _kept.Dispose();
    }
}
