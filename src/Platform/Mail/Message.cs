using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Mail;

/// <summary>Where a message is on its way.</summary>
public enum MessageState
{
    Waiting,

    /// <summary>Written down just before the mail server gets it: from here on it may have arrived.</summary>
    HandingOver,

    Sent,

    /// <summary>It may have arrived or not. Only a person sends it again.</summary>
    InDoubt,

    /// <summary>It will not arrive as it is.</summary>
    Failed,
}

/// <summary>A mail in the outbox. It asks one thing of whoever gets it; what asks nothing is not sent, so that mail is read.</summary>
public sealed class Message
{
    public Guid Id { get; private init; }
    public string To { get; private init; } = "";
    public string Subject { get; private init; } = "";
    public string Text { get; private init; } = "";
    /// <summary>The one thing it asks: "Please accept the action before 4 March."</summary>
    public string Asks { get; private init; } = "";
    public DateTimeOffset Written { get; private init; }
    public MessageState State { get; private set; }
    /// <summary>Since when it has been in that state.</summary>
    public DateTimeOffset Since { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? NextTry { get; private set; }
    /// <summary>Why it has not arrived yet.</summary>
    public string? Problem { get; private set; }

    /// <summary>What leaves: the question first, because that is what is read.</summary>
    public Letter Letter => new(Id, To, Subject, $"{Asks}\n\n{Text}", Written);

    public static Message Write(string to, string subject, string asks, string text, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(asks)) throw new Refusal("You cannot send a message that asks nothing: say what is needed of whoever gets it.", nameof(Asks));
        var message = new Message { Id = Guid.CreateVersion7(now), To = to.Trim(), Subject = subject.Trim(), Asks = asks.Trim(), Text = text.Trim(), Written = now, Since = now };
        return message.Letter.Problem is { } problem ? throw new Refusal(problem) : message;
    }

    /// <summary>A person decides that it is sent once more, though it may have arrived. Its Message-ID stays, so that a mailbox can tell.</summary>
    public void SendAgain(DateTimeOffset now)
    {
        if (State is not (MessageState.InDoubt or MessageState.Failed)) throw new Refusal("You can only send a message again that has failed, or of which nobody can say whether it arrived.");
        (State, Since, Attempts, NextTry, Problem) = (MessageState.Waiting, now, 0, null, null);
    }

    internal sealed class Table : IEntityTypeConfiguration<Message>
    {
        public void Configure(EntityTypeBuilder<Message> builder)
        {
            builder.Ignore(message => message.Letter);
            builder.Property(message => message.State).HasConversion<string>().IsConcurrencyToken();
            builder.HasIndex(message => new { message.State, message.NextTry });
        }
    }
}
