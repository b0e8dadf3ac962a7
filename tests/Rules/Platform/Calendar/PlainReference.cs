using System.Globalization;

namespace Endeavour.Tests.Rules.Platform.Calendar;

/// <summary>
/// The same counts, written again without looking at the product: holidays as the diaries print them, and every answer found by trying each day against the
/// definition. Slow and plain on purpose.
/// </summary>
static class PlainReference
{
    public static readonly DateOnly First = new(2018, 1, 1), Last = new(2030, 12, 31);

    const string Diary = """
        2018: Mon 1 Jan, Fri 30 Mar, Mon 2 Apr, Mon 7 May, Mon 28 May, Mon 27 Aug, Tue 25 Dec, Wed 26 Dec
        2019: Tue 1 Jan, Fri 19 Apr, Mon 22 Apr, Mon 6 May, Mon 27 May, Mon 26 Aug, Wed 25 Dec, Thu 26 Dec
        2020: Wed 1 Jan, Fri 10 Apr, Mon 13 Apr, Fri 8 May, Mon 25 May, Mon 31 Aug, Fri 25 Dec, Mon 28 Dec
        2021: Fri 1 Jan, Fri 2 Apr, Mon 5 Apr, Mon 3 May, Mon 31 May, Mon 30 Aug, Mon 27 Dec, Tue 28 Dec
        2022: Mon 3 Jan, Fri 15 Apr, Mon 18 Apr, Mon 2 May, Thu 2 Jun, Fri 3 Jun, Mon 29 Aug, Mon 19 Sep, Mon 26 Dec, Tue 27 Dec
        2023: Mon 2 Jan, Fri 7 Apr, Mon 10 Apr, Mon 1 May, Mon 8 May, Mon 29 May, Mon 28 Aug, Mon 25 Dec, Tue 26 Dec
        2024: Mon 1 Jan, Fri 29 Mar, Mon 1 Apr, Mon 6 May, Mon 27 May, Mon 26 Aug, Wed 25 Dec, Thu 26 Dec
        2025: Wed 1 Jan, Fri 18 Apr, Mon 21 Apr, Mon 5 May, Mon 26 May, Mon 25 Aug, Thu 25 Dec, Fri 26 Dec
        2026: Thu 1 Jan, Fri 3 Apr, Mon 6 Apr, Mon 4 May, Mon 25 May, Mon 31 Aug, Fri 25 Dec, Mon 28 Dec
        2027: Fri 1 Jan, Fri 26 Mar, Mon 29 Mar, Mon 3 May, Mon 31 May, Mon 30 Aug, Mon 27 Dec, Tue 28 Dec
        2028: Mon 3 Jan, Fri 14 Apr, Mon 17 Apr, Mon 1 May, Mon 29 May, Mon 28 Aug, Mon 25 Dec, Tue 26 Dec
        2029: Mon 1 Jan, Fri 30 Mar, Mon 2 Apr, Mon 7 May, Mon 28 May, Mon 27 Aug, Tue 25 Dec, Wed 26 Dec
        2030: Tue 1 Jan, Fri 19 Apr, Mon 22 Apr, Mon 6 May, Mon 27 May, Mon 26 Aug, Wed 25 Dec, Thu 26 Dec
        """;

    /// <summary>Read with their days of the week, so that a slip of the pen in either fails here.</summary>
    public static readonly HashSet<DateOnly> Holidays = Diary.Split('\n')
        .SelectMany(line => line[(line.IndexOf(':') + 1)..].Split(',').Select(day => DateOnly.ParseExact($"{day.Trim()} {line.Trim()[..4]}", "ddd d MMM yyyy", CultureInfo.InvariantCulture)))
        .ToHashSet();

    static readonly HashSet<DateOnly> Open = All().Where(day => (int)day.DayOfWeek % 6 != 0 && !Holidays.Contains(day)).ToHashSet();

    public static IEnumerable<DateOnly> All()
    {
        for (var day = First; day <= Last; day = day.AddDays(1)) yield return day;
    }

    public static bool IsWorking(DateOnly day) => Open.Contains(day);

    public static int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day < to; day = day.AddDays(1)) count += Open.Contains(day) ? 1 : 0;
        return count;
    }

    /// <summary>Each earlier day is tried until one is a working day with enough clear days; none when the diary ends first.</summary>
    public static DateOnly? ClearBefore(DateOnly meeting, int clear)
    {
        for (var day = meeting.AddDays(-1); day >= First; day = day.AddDays(-1))
            if (IsWorking(day) && Between(day, meeting) >= clear) return day;
        return null;
    }

    public static DateOnly? ClearAfter(DateOnly from, int clear)
    {
        for (var day = from.AddDays(1); day <= Last; day = day.AddDays(1))
            if (IsWorking(day) && Between(from, day) >= clear) return day;
        return null;
    }

    /// <summary>Clocks go forward at 1am GMT on the last Sunday of March and back at 1am GMT on the last Sunday of October.</summary>
    public static (DateOnly Spring, DateOnly Autumn) ClockChanges(int year) => (LastSunday(year, 3), LastSunday(year, 10));

    static DateOnly LastSunday(int year, int month) => Enumerable.Range(25, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Sunday);
}
