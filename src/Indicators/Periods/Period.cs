using System.Globalization;
using System.Text.RegularExpressions;

namespace Endeavour.Indicators.Periods;

/// <summary>
/// A span of whole months, as published figures name it: <c>2015</c>, <c>2018/19</c>, <c>2015 - 17</c>, <c>2009-11</c>,
/// <c>2020/21 - 24/25</c>, <c>2019/20 Q1</c>, <c>2019 Q4</c>, <c>Apr 2019</c>, <c>Aug 2016 - Jul 2017</c>.
/// A year written with a stroke starts in April: whether it is a financial or an academic year is the indicator's to say.
/// </summary>
public readonly partial record struct Period : IComparable<Period>
{
    Period(int startYear, int startMonth, int months) => (StartYear, StartMonth, Months) = (startYear, startMonth, months);

    public int StartYear { get; }
    public int StartMonth { get; }

    /// <summary>How many months it spans; zero for a period whose name is not understood and that only sorts.</summary>
    public int Months { get; }

    /// <summary>One whole number that sorts as periods do: by start, then by length.</summary>
    public int Key => (StartYear * 100 + StartMonth) * 1000 + Months;

    public bool IsYear => Months == 12;

    /// <summary>Its name was understood.</summary>
    public bool IsMeasured => Months > 0;

    /// <summary>Months from year zero to the end: a pooled period is as recent as its last month, and one that cannot be measured sorts as a year.</summary>
    int End => IsMeasured ? StartYear * 12 + StartMonth + Months : StartYear * 12 + Math.Max(StartMonth, 1) + 12;

    /// <summary>It ended before the other began, so that no month is in both; never where one cannot be measured.</summary>
    public bool EndsBefore(Period other) => IsMeasured && other.IsMeasured && End <= other.StartYear * 12 + other.StartMonth;

    public static Period FromKey(int key) => new(key / 100_000, key / 1000 % 100, key % 1000);

    /// <summary>A period known only by the publisher's sort key (<c>20150000</c>): it can be ordered, not measured.</summary>
    public static Period Sorted(int sortable) => new(sortable / 10_000, Math.Clamp(sortable / 100 % 100, 0, 99), 0);

    public int CompareTo(Period other) => End != other.End ? End.CompareTo(other.End) : Key.CompareTo(other.Key);
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public static bool TryParse(string text, out Period period)
    {
        period = default;
        return text.Length is >= 4 and <= 40 && (TryYears(text, ref period) || TryPart(text, ref period) || TryRange(text, ref period));
    }

    /// <summary>As publishers write it, where somebody wrote the second of two years in full: 2022/2023 is 2022/23.</summary>
    public static string Written(string text) => YearInFull().Replace(text, "$1/$2");

    static bool TryYears(string text, ref Period period)
    {
        if (Years().Match(text) is not { Success: true } match) return false;
        var first = Number(match, "first");
        var stroke = match.Groups["stroke"].Success;
        if (stroke && !Follows(first, match.Groups["stroke"].Value)) return false;
        var last = match.Groups["last"].Success ? FullYear(first, match.Groups["last"].Value) : first;
        if (match.Groups["laststroke"].Success != (stroke && match.Groups["last"].Success)) return false;
        if (match.Groups["laststroke"].Success && !Follows(last, match.Groups["laststroke"].Value)) return false;
        if (last < first || last - first > 30) return false;
        period = new(first, stroke ? 4 : 1, (last - first + 1) * 12);
        return true;
    }

    static bool TryPart(string text, ref Period period) => TryQuarter(text, ref period) || TryMonth(text, ref period);

    static bool TryQuarter(string text, ref Period period)
    {
        var match = YearThenQuarter().Match(text);
        if (!match.Success) match = QuarterThenYear().Match(text);
        if (!match.Success) return false;
        var year = Number(match, "year");
        var financial = match.Groups["stroke"].Success;
        if (financial && !Follows(year, match.Groups["stroke"].Value)) return false;
        var month = (financial ? 4 : 1) + (Number(match, "quarter") - 1) * 3;
        period = month > 12 ? new(year + 1, month - 12, 3) : new(year, month, 3);
        return true;
    }

    static bool TryMonth(string text, ref Period period)
    {
        if (!DateOnly.TryParseExact(text.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase), MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        period = new(day.Year, day.Month, 1);
        return true;
    }

    /// <summary>From one quarter or month to another; the first may leave its year to the second: <c>Apr - Jun 2019</c>.</summary>
    static bool TryRange(string text, ref Period period)
    {
        if (Range().Match(text) is not { Success: true } match) return false;
        var (first, last) = (default(Period), default(Period));
        if (!TryPart(match.Groups["to"].Value, ref last)) return false;
        var from = match.Groups["from"].Value;
        if (!TryPart(from, ref first) && !TryPart($"{from} {last.StartYear}", ref first)) return false;
        var months = last.End - first.End + first.Months;
        if (months is < 1 or > 360) return false;
        period = new(first.StartYear, first.StartMonth, months);
        return true;
    }

    static readonly string[] MonthFormats = ["MMM yyyy", "MMMM yyyy", "yyyy MMM", "yyyy MMMM", "yyyy-MM", "MM/yyyy"];

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>"17" after 2015 is 2017; "02" after 1999 is 2002.</summary>
    static int FullYear(int first, string text)
    {
        var number = int.Parse(text, CultureInfo.InvariantCulture);
        if (text.Length == 4) return number;
        var year = first / 100 * 100 + number;
        return year < first ? year + 100 : year;
    }

    /// <summary>2018/19 and 2018/2019 are years; 2018/20 is not.</summary>
    static bool Follows(int year, string stroke) => FullYear(year, stroke) == year + 1;

    [GeneratedRegex(@"^(?<first>(19|20)[0-9][0-9])(\s?/\s?(?<stroke>[0-9]{4}|[0-9][0-9]))?(\s?[-–]\s?(?<last>[0-9]{4}|[0-9][0-9])(\s?/\s?(?<laststroke>[0-9]{4}|[0-9][0-9]))?)?$")]
    private static partial Regex Years();

    [GeneratedRegex(@"^([0-9]{4})\s?/\s?[0-9]{2}([0-9]{2})$")]
    private static partial Regex YearInFull();

    [GeneratedRegex(@"^(?<year>(19|20)[0-9][0-9])(/(?<stroke>[0-9]{4}|[0-9][0-9]))?\s?Q(?<quarter>[1-4])$", RegexOptions.IgnoreCase)]
    private static partial Regex YearThenQuarter();

    [GeneratedRegex(@"^(?<from>.+?)\s?[-–]\s?(?<to>[^-–]+)$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^Q(?<quarter>[1-4])\s?(?<year>(19|20)[0-9][0-9])(/(?<stroke>[0-9]{4}|[0-9][0-9]))?$", RegexOptions.IgnoreCase)]
    private static partial Regex QuarterThenYear();
}
