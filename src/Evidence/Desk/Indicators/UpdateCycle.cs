using System.Globalization;
using Endeavour.Indicators.Periods;

namespace Endeavour.Evidence.Desk.Indicators;

/// <summary>How often new figures of an indicator come, and in which month where that is known.</summary>
/// <param name="Months">From one to the next: 1, 3, 12 or a multiple of 12; others where the data say so.</param>
/// <param name="Month">The month of the year in which they come, 1 to 12; for a quarterly one any of its four.</param>
public sealed record UpdateCycle(int Months, int? Month = null)
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>So many months after the last came is the soonest that a month of the calendar can be the next one: who was a little early is not late a month after.</summary>
    const int Early = 3;

    public string Words => Often + (Month is { } month && Months > 1 ? $", in {English.DateTimeFormat.GetMonthName(month)}" : "");

    string Often => Months switch
    {
        1 => "Monthly",
        3 => "Quarterly",
        12 => "Yearly",
        _ when Months % 12 == 0 => $"Every {Months / 12} years",
        _ => $"Every {Months} months",
    };

    /// <summary>The first day of the month in which the figures after these should come.</summary>
    /// <param name="came">The day on which these came.</param>
    public DateOnly Next(DateOnly came)
    {
        var last = came.Year * 12 + came.Month - 1;
        if (Month is not { } month || Months == 1) return Day(last + Months);
        var soonest = last + (Months >= 12 ? Months - 12 + Early : Math.Max(1, Months / 3));
        var step = Math.Min(Months, 12);
        while ((soonest - (month - 1)) % step != 0) soonest++;
        return Day(soonest);
    }

    static DateOnly Day(int month) => new(month / 12, month % 12 + 1, 1);

    /// <summary>Read off the periods that figures are there for: the step from one to the next that most of the latest have. One period alone comes back as often as it is long, but yearly at the least.</summary>
    public static UpdateCycle Of(IEnumerable<Period> periods)
    {
        var measured = periods.Where(period => period.IsMeasured).Distinct().Order().ToList();
        if (measured.Count == 0) return new(12);
        var ends = measured.Where(period => period.Months == measured[^1].Months).Select(End).Distinct().TakeLast(7).ToList();
        if (ends.Count == 1) return new(Math.Min(12, measured[^1].Months));
        return new(ends.Zip(ends.Skip(1), (before, after) => after - before).GroupBy(step => step).OrderByDescending(step => step.Count()).ThenBy(step => step.Key).First().Key);
    }

    static int End(Period period) => period.StartYear * 12 + Math.Max(period.StartMonth, 1) - 1 + period.Months;
}
