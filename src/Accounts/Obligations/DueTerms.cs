using Endeavour.Platform.Calendar;
using Endeavour.Platform.Problems;

namespace Endeavour.Accounts.Obligations;

/// <summary>When a promise is due: on a day, or by a rule counted from one. While that day is not known, the reason stands in its place.</summary>
/// <param name="Rule">None: due on the day itself.</param>
/// <param name="From">The day that is counted from.</param>
/// <param name="What">What that day is: "the decision".</param>
/// <param name="Waiting">Why the day is not known yet.</param>
public sealed record DueTerms(DueRule? Rule, DateOnly? From, string? What, string? Waiting)
{
    public static DueTerms On(DateOnly day) => new(null, day, null, null);

    /// <summary>Checked once, here: either a day or a reason why there is none.</summary>
    public static DueTerms Of(DueRule? rule, DateOnly? from, string? what, string? waiting)
    {
        if (from is null && string.IsNullOrWhiteSpace(waiting)) throw new Refusal("Enter the date, or say why it is not known yet.", "Input.From");
        return new(rule, from, Said(what), from is null ? Said(waiting) : null);
    }

    /// <param name="meetings">The dates of the meetings of the body, for what is due at the next one.</param>
    public DueDate Date(WorkingDays working, IEnumerable<DateOnly> meetings) =>
        From is not { } day ? new DueDate.NotKnown(Waiting ?? "The date is not known yet.")
        : Rule is null ? new DueDate.On(day)
        : Rule.From(day, working, meetings);

    /// <summary>"20 working days after the decision"; nothing for what is due on a day.</summary>
    public string? InWords => Rule?.InWords(What);

    static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What is promised, to whom, by when, and how often its owner says how it stands.</summary>
public sealed record ObligationTerms(string Promise, string ToWhom, DueTerms Due, int CycleDays = Obligation.UsualCycle);
