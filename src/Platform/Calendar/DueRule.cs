using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Endeavour.Platform.Calendar;

/// <summary>
/// When a promise falls due, counted from a day: the meeting, the question, the decision. Kept as a short text (<c>clear-days-before 5</c>) that never changes
/// its meaning. Equal rules have equal texts.
/// </summary>
public sealed record DueRule
{
    /// <summary>The largest number a rule may say.</summary>
    public const int Largest = 1000;

    DueRule(DueKind kind, int number) => (Kind, Number) = (kind, number);

    public DueKind Kind { get; }

    /// <summary>Of days or months, 1 to <see cref="Largest"/>; 0 for the next meeting, which counts nothing.</summary>
    public int Number { get; }

    /// <summary>The next meeting of the body after the day, however soon.</summary>
    public static DueRule NextMeeting { get; } = new(DueKind.NextMeeting, 0);

    /// <summary>So many days or months; the number is not used for the next meeting.</summary>
    public static DueRule Of(DueKind kind, int number)
    {
        if (kind == DueKind.NextMeeting) return NextMeeting;
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        return new(kind, number);
    }

    public static DueRule ClearDaysBefore(int days) => Of(DueKind.ClearDaysBefore, days);

    public static DueRule ClearDaysAfter(int days) => Of(DueKind.ClearDaysAfter, days);

    public static DueRule WorkingDaysAfter(int days) => Of(DueKind.WorkingDaysAfter, days);

    public static DueRule DaysBefore(int days) => Of(DueKind.DaysBefore, days);

    public static DueRule DaysAfter(int days) => Of(DueKind.DaysAfter, days);

    public static DueRule MonthsAfter(int months) => Of(DueKind.MonthsAfter, months);

    /// <summary>Reads what <see cref="ToString"/> wrote, or says in a sentence what is wrong with the text.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DueRule? rule, [NotNullWhen(false)] out string? problem) => DueRuleText.TryParse(text, out rule, out problem);

    /// <summary>Reads a text that Endeavour kept.</summary>
    /// <exception cref="FormatException">It is not the text of a rule, which only a fault could bring about.</exception>
    public static DueRule Parse(string text) => TryParse(text, out var rule, out var problem) ? rule : throw new FormatException(problem);

    /// <summary>
    /// When it is due, counted from <paramref name="day"/>. The dates of the body's meetings may come in any order and may be empty; only the next meeting needs them.
    /// Calendar days and months fall as they fall, on a weekend too. A month later is the same day of the month, or the month's last day where it is too short:
    /// a month after 31 January is 28 February, or 29 in a leap year.
    /// </summary>
    public DueDate From(DateOnly day, WorkingDays working, IEnumerable<DateOnly> meetings)
    {
        try
        {
            return Kind switch
            {
                DueKind.ClearDaysBefore => new DueDate.On(working.ClearDaysBefore(day, Number)),
                DueKind.ClearDaysAfter => new DueDate.On(working.ClearDaysAfter(day, Number)),
                DueKind.WorkingDaysAfter => new DueDate.On(working.Add(day, Number)),
                DueKind.NextMeeting => Next(day, meetings),
                _ => CalendarDate(day),
            };
        }
        catch (YearNotKnownException unknown)
        {
            return new DueDate.NotKnown(unknown.Message);
        }
    }

    /// <summary>As people say it: "5 clear working days before the meeting". <paramref name="day"/> says what it is counted from, such as "the decision".</summary>
    public string InWords(string? day = null) => DueRuleText.InWords(this, day);

    /// <summary>The text that is kept: <c>clear-days-before 5</c>.</summary>
    public override string ToString() => DueRuleText.Of(this);

    DueDate CalendarDate(DateOnly day)
    {
        var room = Kind switch { DueKind.DaysBefore => day.DayNumber, DueKind.DaysAfter => DateOnly.MaxValue.DayNumber - day.DayNumber, _ => 12 * (9999 - day.Year) + 12 - day.Month };
        if (Number > room) return new DueDate.NotKnown(string.Create(CultureInfo.InvariantCulture, $"No date is {InWords("the year " + day.Year)}. Check the date that it is counted from."));
        return new DueDate.On(Kind switch { DueKind.DaysBefore => day.AddDays(-Number), DueKind.DaysAfter => day.AddDays(Number), _ => day.AddMonths(Number) });
    }

    static DueDate Next(DateOnly day, IEnumerable<DateOnly> meetings) => meetings.Where(meeting => meeting > day).Order().Select(meeting => (DueDate)new DueDate.On(meeting)).FirstOrDefault()
        ?? new DueDate.NotKnown($"Not known until a meeting is set: add the date of the next meeting after {new DueDate.On(day)}.");
}
