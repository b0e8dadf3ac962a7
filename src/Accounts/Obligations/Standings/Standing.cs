using System.Globalization;
using Endeavour.Platform.Calendar;

namespace Endeavour.Accounts.Obligations.Standings;

/// <summary>How a promise stands on a day, and why, in a sentence.</summary>
/// <param name="Since">The first day of that state, where it has one.</param>
/// <param name="DaysOverdue">0 while it is in time, and when it is closed.</param>
/// <param name="BySilence">Its post has a holder, who has been silent for so long that it counts as empty.</param>
public sealed record Standing(ObligationState State, string Says, DueDate Due, DateOnly? Since = null, int DaysOverdue = 0, bool BySilence = false)
{
    /// <summary>"Due soon" begins when so many clear working days are left.</summary>
    public const int SoonDays = 5;

    /// <summary>After so many cycles of silence the owner counts as absent.</summary>
    public const int AbsentAfter = 3;

    public static Standing Of(Obligation obligation, Circumstances now)
    {
        var due = obligation.Due.Date(now.Working, now.Meetings);
        if (obligation.Closing is { } closing) return Closed(closing, due);
        var overdue = due is DueDate.On { Date: var day } ? Math.Max(0, now.Day.DayNumber - day.DayNumber) : 0;
        var late = overdue == 0 ? "" : $" It was due on {due}, {Days(overdue)} ago.";
        var standing = Nobody(obligation, now, due) ?? Unaccepted(obligation, now, due) ?? Absent(obligation, now, due);
        if (standing is not null) return standing with { DaysOverdue = overdue, Says = standing.Says + late };
        if (overdue > 0) return new(ObligationState.Overdue, $"{Days(overdue)} overdue: it was due on {due}.", due, ((DueDate.On)due).Date.AddDays(1), overdue);
        return Heard(obligation, now, due);
    }

    static Standing Closed(Closing closing, DueDate due)
    {
        var day = London.DayOf(closing.At);
        return closing.WasKept
            ? new(ObligationState.Kept, $"Kept on {Say(day)}.", due, day)
            : new(ObligationState.Released, $"Released on {Say(day)}: no longer needed, decided by {closing.DecidedBy}.", due, day);
    }

    static Standing? Nobody(Obligation obligation, Circumstances now, DueDate due) =>
        (obligation.OwnerPostId ?? obligation.AskedPostId) is { } post && now.Posts.EmptySince(post, now.Day) is { } since
            ? new(ObligationState.Vacant, $"Nobody has held the post \"{now.Posts.Title(post)}\" since {Say(since)}.", due, since)
            : null;

    static Standing? Unaccepted(Obligation obligation, Circumstances now, DueDate due)
    {
        if (obligation.OwnerPostId is not null) return null;
        var (first, last) = (London.DayOf(obligation.MadeAt), obligation.Offers[^1]);
        var says = last.Answer == OfferAnswer.Declined
            ? $"\"{now.Posts.Title(last.PostId)}\" declined it on {Say(London.DayOf(last.AnsweredAt!.Value))}: {last.Reason} Ask another post."
            : $"\"{now.Posts.Title(last.PostId)}\" was asked on {Say(London.DayOf(last.At))} and has not accepted it yet.";
        return new(ObligationState.NotAccepted, says, due, first);
    }

    static Standing? Absent(Obligation obligation, Circumstances now, DueDate due)
    {
        if (Cycles(obligation, now.Day) < AbsentAfter) return null;
        var heard = LastHeard(obligation, now.Day);
        var since = heard.AddDays(AbsentAfter * obligation.CycleDays + 1);
        return new(ObligationState.Vacant, $"\"{now.Posts.Title(obligation.OwnerPostId)}\" has said nothing since {Say(heard)}, for {AbsentAfter} times as long as agreed, and counts as empty.", due, since, BySilence: true);
    }

    /// <summary>Owned and not overdue: only a word within the cycle makes it on track.</summary>
    static Standing Heard(Obligation obligation, Circumstances now, DueDate due)
    {
        var heard = LastHeard(obligation, now.Day);
        var next = heard.AddDays(obligation.CycleDays);
        if (now.Day > next || !Said(obligation, now.Day).Any()) return new(ObligationState.Silent, $"No update since {Say(heard)}: one was due by {Say(next)}.", due, next.AddDays(1));
        if (due is DueDate.NotKnown) return new(ObligationState.WaitingForDate, $"{due}", due);
        var date = ((DueDate.On)due).Date;
        if (SoonFrom(date, now.Working) is var soon && now.Day >= soon)
            return new(ObligationState.DueSoon, date == now.Day ? "Due today." : $"Due on {due}, in {Days(date.DayNumber - now.Day.DayNumber)}.", due, soon);
        return new(ObligationState.OnTrack, $"Last update on {Say(heard)}, the next by {Say(next)}. Due on {due}.", due, heard);
    }

    /// <summary>The day of the last update that had been made by then; without one, silence began when the post accepted.</summary>
    public static DateOnly LastHeard(Obligation obligation, DateOnly day) =>
        Said(obligation, day).DefaultIfEmpty(London.DayOf(obligation.Offers.Last(offer => offer.Answer == OfferAnswer.Accepted).AnsweredAt!.Value)).Max();

    /// <summary>How many whole cycles have gone by without a word.</summary>
    public static int Cycles(Obligation obligation, DateOnly day) => (day.DayNumber - LastHeard(obligation, day).DayNumber - 1) / obligation.CycleDays;

    /// <summary>From when on a due day is near.</summary>
    public static DateOnly SoonFrom(DateOnly due, WorkingDays working)
    {
        try
        {
            return working.ClearDaysBefore(due, SoonDays);
        }
        catch (YearNotKnownException)
        {
            return due.AddDays(-SoonDays - 2);
        }
    }

    static IEnumerable<DateOnly> Said(Obligation obligation, DateOnly day) => obligation.Updates.Select(update => London.DayOf(update.At)).Where(each => each <= day);

    static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} day{(days == 1 ? "" : "s")}");

    static string Say(DateOnly day) => new DueDate.On(day).ToString();
}
