using Endeavour.Platform.Mail;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Rules.Platform.Mail;

/// <summary>Over real SMTP.</summary>
public sealed class MailCarrierTests : IDisposable
{
    static readonly DateTimeOffset Written = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    readonly MailSink _sink = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        var letter = Letter("Papers for 4 March – please accept", "Dear chair,\n\n.A line with a full stop before it.\nDiolch – ŵ\n");
        Assert.Equal(new Handed(Handing.Taken, null), await Hand(letter));
        var mail = Assert.Single(_sink.Mails);
        Assert.Equal(("chair@example.org", $"{letter.Id:N}@board.example.org"), (mail.To, mail.Id));
        var came = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail.Text)), Cancel);
        Assert.Equal(letter.Subject, came.Subject);
        Assert.Equal(letter.Text, came.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(Written, came.Date);
        Assert.Equal("auto-generated", came.Headers[MimeKit.HeaderId.AutoSubmitted]);
        Assert.Null(came.HtmlBody);
    }

    [Fact]
    public async Task The_same_letter_sent_twice_has_one_name_so_that_twice_can_be_seen()
    {
        var letter = Letter();
        await Hand(letter);
        await Hand(letter);
        await Hand(Letter());
        Assert.Equal((3, 1), (_sink.Mails.Count, _sink.Duplicates));
    }

    [Fact]
    public async Task One_round_hands_over_many_letters_and_a_refused_one_does_not_stop_the_rest()
    {
        _sink.Recipient = to => to == "gone@example.org" ? "550 No such person" : "250 OK";
        await using var round = await Carrier().Begin(Cancel);
        Assert.Equal(Handing.Taken, (await round.Hand(Letter(), Cancel)).Handing);
        var refused = await round.Hand(Letter() with { To = "gone@example.org" }, Cancel);
        Assert.Equal((Handing.Refused, "The mail server refused it: No such person"), (refused.Handing, refused.Problem));
        Assert.Equal(Handing.Taken, (await round.Hand(Letter(), Cancel)).Handing);
        Assert.Equal(2, _sink.Mails.Count);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_later()
    {
        _sink.Letter = () => "451 Come again";
        Assert.Equal(Handing.NotNow, (await Hand(Letter())).Handing);
        _sink.Letter = () => "554 Spam";
        Assert.Equal(Handing.Refused, (await Hand(Letter())).Handing);
        Assert.Empty(_sink.Mails);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_letter_leaves_it_in_doubt_and_the_round_closed()
    {
        _sink.Letter = () => null;
        await using var round = await Carrier().Begin(Cancel);
        Assert.True(round.IsOpen);
        Assert.Equal(Handing.InDoubt, (await round.Hand(Letter(), Cancel)).Handing);
        Assert.False(round.IsOpen);
        Assert.Equal(Handing.NotNow, (await round.Hand(Letter(), Cancel)).Handing);
        Assert.Single(_sink.Mails);
    }

    [Fact]
    public async Task A_sign_in_comes_before_any_letter()
    {
        _sink.Login = ("board", "secret");
        await using var wrong = await Carrier("other").Begin(Cancel);
        Assert.False(wrong.IsOpen);
        Assert.Contains("did not let us in", wrong.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("other", wrong.Problem, StringComparison.Ordinal);
        await using var right = await Carrier("secret").Begin(Cancel);
        Assert.Equal(Handing.Taken, (await right.Hand(Letter(), Cancel)).Handing);
    }

    [Fact]
    public async Task A_server_that_is_not_there_or_not_set_is_said_in_words()
    {
        var port = _sink.Port;
        _sink.Dispose();
        await using var gone = await new MailCarrier(new() { Host = "127.0.0.1", Port = port, From = "board@example.org", UseTls = false }).Begin(Cancel);
        Assert.Contains("did not let us in", gone.Problem, StringComparison.Ordinal);
        await using var none = await new MailCarrier(new()).Begin(Cancel);
        Assert.Equal("Mail is not sent from this site: no mail server is set (Mail:Host).", none.Problem);
        await using var nobody = await new MailCarrier(new() { Host = "127.0.0.1" }).Begin(Cancel);
        Assert.Contains("Mail:From", nobody.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_no_letter_where_TLS_is_asked_for()
    {
        await using var round = await new MailCarrier(new() { Host = "127.0.0.1", Port = _sink.Port, From = "board@example.org" }).Begin(Cancel);
        Assert.False(round.IsOpen);
        Assert.Contains("did not let us in", round.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "Subject", "not an address")]
    [InlineData("a@example.org, b@example.org", "Subject", "not an address")]
    [InlineData("a@example.org\r\nBcc: b@example.org", "Subject", "not an address")]
    [InlineData("a@example.org", "Two\nlines", "one line")]
    [InlineData("a@example.org", "", "one line")]
    public async Task A_letter_that_cannot_be_a_mail_is_refused_before_it_leaves(string to, string subject, string why)
    {
        var handed = await Hand(Letter() with { To = to, Subject = subject });
        Assert.Equal(Handing.Refused, handed.Handing);
        Assert.Contains(why, handed.Problem, StringComparison.Ordinal);
        Assert.Empty(_sink.Mails);
    }

    static Letter Letter(string subject = "Subject", string text = "Text") => new(Guid.CreateVersion7(Written), "chair@example.org", subject, text, Written);

    MailCarrier Carrier(string? password = null) =>
        new(new() { Host = "127.0.0.1", Port = _sink.Port, From = "The Board <post@board.example.org>", UseTls = false, User = password is null ? "" : "board", Password = password ?? "" });

    async Task<Handed> Hand(Letter letter)
    {
        await using var round = await Carrier().Begin(Cancel);
        return await round.Hand(letter, Cancel);
    }

    public void Dispose() => _sink.Dispose();
}
