using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>
/// What law, policy or the partnership itself asks for again and again: a needs assessment, a yearly report. Each turn of it is a promise with a date and a post;
/// when one closes, the next is made.
/// </summary>
public sealed class Duty : Recorded
{
    public required Guid Id { get; init; }
    /// <summary>Permanent, for its address: <c>pharmaceutical-needs-assessment</c>.</summary>
    public required string Slug { get; init; }
    public string Title { get; private set; } = "";
    /// <summary>What must be done, in one plain sentence: it is the promise of each turn.</summary>
    public string Asks { get; private set; } = "";
    public string ToWhom { get; private set; } = "";
    /// <summary>The section or regulation that says so, in its own name.</summary>
    public string LegalSource { get; private set; } = "";
    public string? LegalUrl { get; private set; }
    /// <summary>The law sets it; otherwise policy, guidance or the partnership itself.</summary>
    public bool IsStatutory { get; private set; }
    /// <summary>So many months from one due day to the next; none when nothing says how often.</summary>
    public int? EveryMonths { get; private set; }
    /// <summary>The next one is counted from the day on which the last was done, as the law says of a pharmaceutical needs assessment; otherwise from the day on which it was due.</summary>
    public bool CountsFromDone { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public string? EndReason { get; private set; }

    public bool IsEnded => EndedOn is not null;

    public string HowOften => EveryMonths switch
    {
        null => "When needed: no interval is set",
        12 => "Every year",
        { } months when months % 12 == 0 => $"Every {months / 12} years",
        1 => "Every month",
        { } months => $"Every {months} months",
    };

    public static Duty Make(Guid id, string slug, DutyTerms terms)
    {
        var duty = new Duty { Id = id, Slug = slug };
        duty.Change(terms);
        return duty;
    }

    public void Change(DutyTerms terms)
    {
        if (IsEnded) throw new Refusal("You cannot change a duty that has ended.");
        if (string.IsNullOrWhiteSpace(terms.Title)) throw new Refusal("Enter what it is called.", "Input.Title");
        if (string.IsNullOrWhiteSpace(terms.LegalSource)) throw new Refusal("Say where the duty comes from: the section of the law, the policy or the decision.", "Input.LegalSource");
        if (terms.EveryMonths is < 1 or > 240) throw new Refusal("It can come back every 1 to 240 months.", "Input.EveryMonths");
        (Title, Asks, ToWhom) = (terms.Title.Trim(), terms.Asks.Trim(), terms.ToWhom.Trim());
        (LegalSource, LegalUrl, IsStatutory, EveryMonths) = (terms.LegalSource.Trim(), string.IsNullOrWhiteSpace(terms.LegalUrl) ? null : terms.LegalUrl.Trim(), terms.IsStatutory, terms.EveryMonths);
        CountsFromDone = terms.CountsFromDone;
    }

    /// <summary>The law has changed or the work has moved elsewhere: no further turn is made.</summary>
    public void End(DateOnly today, string reason)
    {
        if (IsEnded) throw new Refusal("This duty has already ended.");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("Say why it ends.", "Input.Why");
        (EndedOn, EndReason) = (today, reason.Trim());
    }

    /// <summary>Makes a turn of it, due on a day, and asks a post to accept it.</summary>
    /// <param name="own">All its turns so far: one is open at a time.</param>
    public Obligation Plan(Guid id, int number, DateOnly due, Post post, Speaker by, string partnership, IEnumerable<Obligation> own)
    {
        if (IsEnded) throw new Refusal("This duty has ended, so nobody owes it any more.");
        if (own.FirstOrDefault(each => each.DutyId == Id && each.IsOpen) is { } open) throw new Refusal($"The next turn is already promised: {open.Reference}.");
        return Turn(id, number, due, post, by, partnership);
    }

    /// <summary>When the turn after a closed one is due; none when nothing says when.</summary>
    public DateOnly? NextDue(Obligation closed, WorkingDays working)
    {
        if (IsEnded || EveryMonths is not { } months || closed.Closing is not { } closing) return null;
        if (CountsFromDone && closing.WasKept) return London.DayOf(closing.At).AddMonths(months);
        // Being late does not move a date that comes back every year.
        return closed.Due.Date(working, []) is DueDate.On { Date: var last } ? last.AddMonths(months) : null;
    }

    /// <summary>One turn of it: a promise that its post must accept like any other.</summary>
    internal Obligation Turn(Guid id, int number, DateOnly due, Post post, Speaker by, string partnership) => Obligation.Make(id, number,
        new(Asks, ToWhom, DueTerms.On(due), CycleFor(EveryMonths)),
        new(SourceKind.Duty, Title, $"/{partnership}/duties#{Slug}", new ThreadEnd(nameof(Duty), Slug)), post, by, Id);

    /// <summary>What comes back every few years is asked after every quarter; what comes back sooner, every month.</summary>
    static int CycleFor(int? months) => months is >= 12 or null ? 91 : Obligation.UsualCycle;

    internal sealed class Table : IEntityTypeConfiguration<Duty>
    {
        public void Configure(EntityTypeBuilder<Duty> builder)
        {
            builder.Ignore(duty => duty.IsEnded).Ignore(duty => duty.HowOften);
            builder.Property(duty => duty.Id).ValueGeneratedNever();
            builder.HasIndex(duty => duty.Slug).IsUnique();
        }
    }
}

/// <summary>What a duty says of itself.</summary>
public sealed record DutyTerms(string Title, string Asks, string ToWhom, string LegalSource, string? LegalUrl, bool IsStatutory, int? EveryMonths, bool CountsFromDone = false);
