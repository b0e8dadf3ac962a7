using System.Globalization;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;

namespace Endeavour.Accounts.Obligations.Reminders;

/// <summary>
/// Which reminders of a promise are due on a day, by nothing but the day and the promise: at most one a post, for the latest occasion that has come. Asked on a later day
/// because nobody asked on that one, it is the same occasion, so that a server that was off neither forgets nor floods.
/// </summary>
public static class RemindersOf
{
    public static IReadOnlyList<Reminder> On(Obligation obligation, Circumstances now)
    {
        if (!obligation.IsOpen) return [];
        var standing = Standing.Of(obligation, now);
        var reminders = new List<Reminder>();
        if (obligation.AskedPostId is { } asked)
            reminders.Add(new(obligation, asked, Time(obligation, standing, now) ?? Asked(obligation), $"Accept or decline {Name(obligation)}", standing.Says));
        if (obligation.OwnerPostId is { } owner)
        {
            if (Time(obligation, standing, now) is { } time) reminders.Add(new(obligation, owner, time, $"Close or update {Name(obligation)}", standing.Says));
            else if (Silence(obligation, now) is { } silence) reminders.Add(new(obligation, owner, silence, $"Say how it stands with {Name(obligation)}", standing.Says));
        }
        return reminders;
    }

    static string Asked(Obligation obligation) => string.Create(CultureInfo.InvariantCulture, $"asked {obligation.Offers.Count}");

    /// <summary>Soon due, due, and each week after that.</summary>
    static string? Time(Obligation obligation, Standing standing, Circumstances now)
    {
        if (standing.Due is not DueDate.On { Date: var due }) return null;
        var day = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (now.Day > due.AddDays(6)) return string.Create(CultureInfo.InvariantCulture, $"overdue {day}, week {(now.Day.DayNumber - due.DayNumber) / 7}");
        if (now.Day >= due) return $"due {day}";
        // What was made when its day was near already says so when it is asked for.
        var soon = Standing.SoonFrom(due, now.Working);
        return now.Day >= soon && London.DayOf(obligation.MadeAt) < soon ? $"soon {day}" : null;
    }

    static string? Silence(Obligation obligation, Circumstances now)
    {
        var cycles = Standing.Cycles(obligation, now.Day);
        return cycles < 1 ? null : string.Create(CultureInfo.InvariantCulture, $"silent since {Standing.LastHeard(obligation, now.Day):yyyy-MM-dd}, cycle {cycles}");
    }

    static string Name(Obligation obligation) => $"{obligation.Reference}: {obligation.Promise}";
}
