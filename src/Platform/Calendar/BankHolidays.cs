using System.Collections.Immutable;
using System.Globalization;

namespace Endeavour.Platform.Calendar;

/// <summary>The bank holidays of whole years: England's, and a partnership's own days with them. Outside those years it refuses: a guess would break a promise.</summary>
public sealed class BankHolidays
{
    readonly ImmutableSortedDictionary<DateOnly, string> _days;

    BankHolidays(ImmutableSortedDictionary<DateOnly, string> days, int firstYear, int lastYear) => (_days, FirstYear, LastYear) = (days, firstYear, lastYear);

    /// <summary>England's, from <c>bank-holidays.csv</c>, where the source is named.</summary>
    public static BankHolidays England { get; } = Read();

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>All of them, earliest first.</summary>
    public IEnumerable<BankHoliday> Days => _days.Select(day => new BankHoliday(day.Key, day.Value));

    public bool Covers(DateOnly date) => date.Year >= FirstYear && date.Year <= LastYear;

    /// <summary>Why working days cannot be counted at this date and what to do, for a form; nothing when they can.</summary>
    public string? Problem(DateOnly date) => Covers(date) ? null : string.Create(CultureInfo.InvariantCulture,
        $"Working days in {date.Year} cannot be counted, because Endeavour knows the bank holidays of {FirstYear} to {LastYear} only. Use a date in those years, or ask whoever runs this site to add the bank holidays of {date.Year}.");

    /// <summary>Is the office closed for a holiday on this day?</summary>
    /// <exception cref="YearNotKnownException">The year is not one of those known.</exception>
    public bool Includes(DateOnly date) => _days.ContainsKey(Known(date));

    /// <summary>The holiday's name; nothing on any other day.</summary>
    /// <exception cref="YearNotKnownException">The year is not one of those known.</exception>
    public string? NameOn(DateOnly date) => _days.GetValueOrDefault(Known(date));

    /// <summary>
    /// These days and one more, such as a new one-off holiday or a day on which this partnership's office is closed. These are unchanged.
    /// A day that is a holiday already keeps its name.
    /// </summary>
    /// <exception cref="YearNotKnownException">One day does not make a year known.</exception>
    public BankHolidays With(DateOnly date, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Includes(date) ? this : new(_days.Add(date, name.Trim()), FirstYear, LastYear);
    }

    DateOnly Known(DateOnly date) => Problem(date) is { } problem ? throw new YearNotKnownException(problem) : date;

    static BankHolidays Read()
    {
        using var file = new StreamReader(typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.csv")!);
        var days = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => char.IsAsciiDigit(line[0]))
            .Select(line => line.Split(',', 2))
            .ToImmutableSortedDictionary(day => DateOnly.ParseExact(day[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), day => day[1]);
        return new(days, days.Keys.First().Year, days.Keys.Last().Year);
    }
}
