using System.Globalization;

namespace Endeavour.Indicators.Uploads;

/// <summary>Writes the year, the number of years, the quarter and the month of an upload as published figures write a period.</summary>
static class UploadPeriod
{
    /// <summary>Null where the four do not make a period of that kind of year.</summary>
    /// <param name="quarter">1 to 4; zero where the period is of years.</param>
    /// <param name="month">1 to 12; zero likewise.</param>
    /// <param name="yearType">As the indicator says it: Calendar, Financial, Academic; empty is calendar.</param>
    public static string? Of(int year, int years, int quarter, int month, string yearType)
    {
        if (year is < 1900 or > 2099 || years is < 1 or > 30 || quarter is < 0 or > 4 || month is < 0 or > 12 || (quarter > 0 && month > 0)) return null;
        var partOfYear = quarter > 0 || month > 0;
        if (partOfYear && (years != 1 || yearType.Contains("rolling", StringComparison.OrdinalIgnoreCase) || yearType.Contains("cumulative", StringComparison.OrdinalIgnoreCase))) return null;
        if (month > 0) return $"{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month)} {year}";
        var stroke = yearType.StartsWith("Financial", StringComparison.OrdinalIgnoreCase) || yearType.StartsWith("Academic", StringComparison.OrdinalIgnoreCase);
        var first = stroke ? Stroke(year) : $"{year}";
        if (quarter > 0) return $"{first} Q{quarter}";
        var last = year + years - 1;
        return years == 1 ? first : stroke ? $"{first} - {Stroke(last)[2..]}" : $"{first} - {last % 100:00}";
    }

    static string Stroke(int year) => $"{year}/{(year + 1) % 100:00}";
}
