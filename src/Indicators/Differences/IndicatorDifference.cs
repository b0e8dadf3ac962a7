using System.Globalization;

namespace Endeavour.Indicators.Differences;

/// <summary>What a release changed for one indicator, counted, against the release that served it before.</summary>
/// <param name="Earlier">The release that it was compared with; null where the indicator is here for the first time.</param>
/// <param name="PeriodsArrived">Periods of which there was no figure before, in the publisher's words and in time order.</param>
/// <param name="Restated">Figures that are not what they were.</param>
/// <param name="Beyond">Those of them that now lie outside the 95% interval that was published with the old figure.</param>
/// <param name="WithoutInterval">Those of them of which that cannot be known: the old figure was published without an interval.</param>
/// <param name="FiguresGone">Figures that are not in this release, of series that are and of series that are not.</param>
/// <param name="SeriesGone">Series of which no figure is left.</param>
/// <param name="Redefined">What the publisher says in other words than before: name, unit, method and so on.</param>
public sealed record IndicatorDifference(int Indicator, string Name, string? Earlier, int Rows, IReadOnlyList<string> PeriodsArrived, int Restated, int Beyond, int WithoutInterval, int FiguresGone, int SeriesGone, int Redefined)
{
    public bool IsNew => Earlier is null;

    /// <summary>The same figures of the same periods, defined alike.</summary>
    public bool IsNothingNew => !IsNew && PeriodsArrived.Count == 0 && Restated == 0 && FiguresGone == 0 && Redefined == 0;

    /// <summary>"12 figures were restated, 3 of them beyond the interval they were published with."</summary>
    public string RestatedWords
    {
        get
        {
            var count = $"{Restated.ToString("N0", CultureInfo.InvariantCulture)} {(Restated == 1 ? "figure was" : "figures were")} restated";
            if (WithoutInterval == Restated && Restated > 0) return $"{count}; whether beyond {(Restated == 1 ? "its old interval is not known, it" : "their old intervals is not known, they")} had none.";
            var unknown = WithoutInterval == 0 ? "" : $"; of {WithoutInterval.ToString("N0", CultureInfo.InvariantCulture)} it is not known, {(WithoutInterval == 1 ? "it" : "they")} had none";
            return Beyond == 0 ? $"{count}, none beyond the interval it was published with{unknown}."
                : $"{count}, {Beyond.ToString("N0", CultureInfo.InvariantCulture)} of them beyond the interval {(Beyond == 1 ? "it was" : "they were")} published with{unknown}.";
        }
    }
}

/// <summary>A figure that is not what it was. A value is null where there was, or is, none.</summary>
/// <param name="Beyond">The new figure lies outside the interval that the old one was published with; null where that cannot be known.</param>
public sealed record Restatement(int Indicator, string Area, string AreaName, string Sex, string Age, string CategoryType, string Category, string Period, double? Was, double? WasLower95, double? WasUpper95, double? Now, double? NowLower95, double? NowUpper95, bool? Beyond)
{
    /// <summary>The old figure was published with an interval.</summary>
    public bool HadInterval => WasLower95 is not null && WasUpper95 is not null;

    /// <summary>Null where one of the two is missing.</summary>
    public double? Difference => Now - Was;
}

/// <summary>Figures of one series that were served before and are not in this release; the whole series where no figure is left.</summary>
public sealed record GoneSeries(int Indicator, string Area, string Sex, string Age, string CategoryType, string Category, string FirstPeriod, string LastPeriod, int Points, bool Whole);

/// <summary>Something that the publisher says in other words than before.</summary>
public sealed record Redefinition(int Indicator, string Field, string Was, string Now);
