namespace Endeavour.Platform.Calendar;

/// <summary>
/// Counting in working days: Monday to Friday, but no bank holiday. Clear days lie strictly between two dates, so that neither the day of publishing nor the
/// day of the meeting counts. Every date that comes out of a count is a working day, since only then is somebody there to publish or to answer.
/// </summary>
/// <remarks>Every count throws <see cref="YearNotKnownException"/> when it would step into a year whose bank holidays are not known.</remarks>
public sealed class WorkingDays(BankHolidays holidays)
{
    public BankHolidays Holidays => holidays;

    public bool Is(DateOnly date) => !holidays.Includes(date) && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The latest working day on which to publish so that <paramref name="days"/> clear working days lie before the meeting.</summary>
    public DateOnly ClearDaysBefore(DateOnly meeting, int days) => Add(meeting, -NotNegative(days) - 1);

    /// <summary>The first working day that has <paramref name="days"/> clear working days between it and the date before it.</summary>
    public DateOnly ClearDaysAfter(DateOnly date, int days) => Add(date, NotNegative(days) + 1);

    /// <summary>How many working days lie strictly between the two: none when the second date is not after the first, because what came late was not clear at all.</summary>
    public int ClearDaysBetween(DateOnly first, DateOnly second)
    {
        var (count, last) = (0, Counted(second));
        for (var day = Counted(first).DayNumber + 1; day < last.DayNumber; day++)
            if (Is(DateOnly.FromDayNumber(day))) count++;
        return count;
    }

    /// <summary>
    /// The working day that is so many after the date (before it, when negative). The date itself is not counted, whatever day it is.
    /// With none to add, it is the date, or the next working day when the date is not one.
    /// </summary>
    public DateOnly Add(DateOnly date, int days)
    {
        var (day, step, left) = (Counted(date), days < 0 ? -1 : 1, Math.Abs(days));
        if (left == 0 && !Is(day)) left = 1;
        while (left > 0)
        {
            day = day.AddDays(step);
            if (Is(day)) left--;
        }
        return day;
    }

    DateOnly Counted(DateOnly date) => holidays.Problem(date) is { } problem ? throw new YearNotKnownException(problem) : date;

    static int NotNegative(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return days;
    }
}
