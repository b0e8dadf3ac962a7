using System.Globalization;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Demonstration;

/// <summary>
/// Grows made-up figures for every upper-tier area of England from a few numbers an indicator: level, change, spread, gradient.
/// The same file gives the same figures, always.
/// </summary>
sealed class Generator(IllustrativeFile file, IReadOnlySet<int> wanted)
{
    const double TypicalThousands = 280;
    const string Tenths = "Deprivation tenths within the area (illustrative)";

    static readonly string[] TenthNames =
    [
        "Most deprived tenth", "Second most deprived tenth", "Third most deprived tenth", "Fourth most deprived tenth", "Fifth most deprived tenth",
        "Fifth least deprived tenth", "Fourth least deprived tenth", "Third least deprived tenth", "Second least deprived tenth", "Least deprived tenth",
    ];

    static readonly double[] Levels = [0.95, 0.998];

    public FileWords Words { get; } = new();

    public Dictionary<int, IndicatorDefinition> Definitions { get; } = file.Indicators.Where(each => wanted.Contains(each.Id)).ToDictionary(each => each.Id, each => new IndicatorDefinition(each.Id, each.Name)
    {
        Definition = each.Definition, Source = each.Source, Unit = each.Unit, ValueType = each.ValueType, Polarity = PolarityWords.Read(each.Polarity),
        Method = file.Note,
    });

    public IEnumerable<ObservationRow> Rows()
    {
        foreach (var indicator in file.Indicators.Where(each => wanted.Contains(each.Id)))
        {
            Words.Indicators[indicator.Id] = indicator.Name;
            foreach (var series in indicator.Series)
            {
                foreach (var row in England(indicator, series)) yield return row;
                foreach (var area in UpperTierArea.All)
                    foreach (var row in Area(indicator, series, area)) yield return row;
            }
        }
    }

    IEnumerable<ObservationRow> England(IllustrativeIndicator indicator, IllustrativeSeries series)
    {
        var england = new UpperTierArea(AreaKinds.England, "England", "", 56_000, 0);
        foreach (var year in Years(indicator)) yield return Row(indicator, series, england, year, LevelOfEngland(indicator, series, year));
        foreach (var row in ByTenth(indicator, series, england, series.England)) yield return row;
    }

    IEnumerable<ObservationRow> Area(IllustrativeIndicator indicator, IllustrativeSeries series, UpperTierArea area)
    {
        var chance = new Chance(file.Seed, indicator.Id.ToString(CultureInfo.InvariantCulture), series.Sex, series.Age, area.Code);
        var worse = PolarityWords.Read(indicator.Polarity) switch { Polarity.HighIsGood => -1, Polarity.LowIsGood => 1, _ => 0 };
        var away = series.Spread * (0.45 * worse * area.Need + (worse == 0 ? 1 : 0.8) * chance.Normal());
        var ownChange = series.Precision * 0.35 * chance.Normal();
        var last = double.NaN;
        foreach (var year in Years(indicator))
        {
            var value = LevelOfEngland(indicator, series, year) + away + ownChange * (year - indicator.Periods.Last) + 0.3 * Precision(series, area) * chance.Normal();
            if (Anchored(indicator, series, area, year) is { } printed) value = printed;
            var row = Row(indicator, series, area, year, value);
            last = row.Value;
            yield return row;
        }
        foreach (var row in ByTenth(indicator, series, area, last)) yield return row;
    }

    /// <summary>The last period by tenths of deprivation within the area, round the area's own value.</summary>
    IEnumerable<ObservationRow> ByTenth(IllustrativeIndicator indicator, IllustrativeSeries series, UpperTierArea area, double whole)
    {
        if (series.Gradient is not { } gradient || area.Thousands < 30) yield break;
        var chance = new Chance(file.Seed, "tenths", indicator.Id.ToString(CultureInfo.InvariantCulture), series.Sex, series.Age, area.Code);
        var steep = gradient * (1 + 0.15 * chance.Normal());
        // A tenth of an area is small; its figures are less sure, but not so wild that they mean nothing.
        var tenth = area with { Thousands = area.Thousands / 4 };
        for (var i = 0; i < TenthNames.Length; i++)
        {
            var row = Row(indicator, series, tenth, indicator.Periods.Last, whole + steep * (4.5 - i) / 9 + 0.2 * Precision(series, tenth) * chance.Normal());
            row.Category = Words.Category(Words.CategoryTypes.Of(Tenths), Words.CategoryNames.Of(TenthNames[i]));
            yield return row;
        }
    }

    ObservationRow Row(IllustrativeIndicator indicator, IllustrativeSeries series, UpperTierArea area, int year, double value)
    {
        var anchored = Anchored(indicator, series, area, year) is not null;
        var row = new ObservationRow
        {
            Indicator = indicator.Id, Area = AreaNumber(area), Sex = Words.Sexes.Of(series.Sex), Age = Words.Ages.Of(series.Age),
            Period = Words.Period(PeriodText(indicator.Periods.Kind, year), "")!.Value, Published = -1, Line = 1, Count = double.NaN, Denominator = double.NaN,
        };
        var scale = indicator.ValueType == "Proportion" ? 100 : Multiplier(indicator.Unit);
        if (indicator.Denominator is { } typical && indicator.ValueType is "Proportion" or "Crude rate")
            Counted(ref row, value, scale, Math.Max(20, Math.Round(typical * area.Thousands / TypicalThousands)), indicator.ValueType, anchored);
        else Measured(ref row, anchored ? value : Tidy(indicator, series, value), Precision(series, area));
        return row;
    }

    /// <summary>A printed figure is kept as printed; its count is then the share of the denominator, not a whole number.</summary>
    static void Counted(ref ObservationRow row, double value, double scale, double denominator, string valueType, bool printed)
    {
        var most = valueType == "Proportion" ? denominator : double.MaxValue;
        row.Denominator = denominator;
        row.Count = Math.Clamp(printed ? value / scale * denominator : Math.Round(value / scale * denominator), 0, most);
        row.Value = printed ? value : scale * row.Count / denominator;
        Interval At(double confidence, double count) => valueType == "Proportion" ? Proportion.Wilson(count, denominator, confidence, scale) : Rate.Byars(count, denominator, confidence, scale);
        (row.Lower95, row.Upper95) = At(Levels[0], row.Count) is var close ? (close.Lower, close.Upper) : default;
        (row.Lower998, row.Upper998) = At(Levels[1], row.Count) is var wide ? (wide.Lower, wide.Upper) : default;
    }

    /// <summary>Limits as wide as a typical area's, wider in a smaller one; 99.8% limits are 1.58 times as wide as 95% limits.</summary>
    static void Measured(ref ObservationRow row, double value, double precision)
    {
        row.Value = value;
        (row.Lower95, row.Upper95) = (Math.Max(0, value - precision), value + precision);
        (row.Lower998, row.Upper998) = (Math.Max(0, value - 1.5767 * precision), value + 1.5767 * precision);
    }

    static double Precision(IllustrativeSeries series, UpperTierArea area) => series.Precision * Math.Sqrt(TypicalThousands / area.Thousands);

    static double LevelOfEngland(IllustrativeIndicator indicator, IllustrativeSeries series, int year) => series.England + series.Change * (year - indicator.Periods.Last);

    /// <summary>Keeps chance from making a place where hardly anything happens.</summary>
    static double Tidy(IllustrativeIndicator indicator, IllustrativeSeries series, double value) =>
        Math.Clamp(value, 0.35 * series.England, indicator.ValueType == "Proportion" ? 99.5 : double.MaxValue);

    static double Multiplier(string unit) => unit.Contains("100,000", StringComparison.Ordinal) ? 100_000 : unit.Contains("10,000", StringComparison.Ordinal) ? 10_000 : unit.Contains("1,000", StringComparison.Ordinal) ? 1000 : 100;

    static double? Anchored(IllustrativeIndicator indicator, IllustrativeSeries series, UpperTierArea area, int year) =>
        indicator.Anchors.FirstOrDefault(each => each.Area == area.Code && each.Sex == series.Sex && each.Age == series.Age && each.Period == PeriodText(indicator.Periods.Kind, year))?.Value;

    int AreaNumber(UpperTierArea area)
    {
        var id = Words.AreaCodes.Of(area.Code);
        if (id == Words.Areas.Count) Words.Areas.Add(new(area.Code, area.Name, AreaKinds.Of(area.Code) == AreaKind.England ? "England" : "Counties & UAs (from Apr 2023)", area.Region));
        return id;
    }

    static IEnumerable<int> Years(IllustrativeIndicator indicator) => Enumerable.Range(indicator.Periods.First, indicator.Periods.Last - indicator.Periods.First + 1);

    static string PeriodText(string kind, int year) => kind switch
    {
        "calendar" => $"{year}",
        "three-year" => $"{year} - {(year + 2) % 100:00}",
        _ => $"{year}/{(year + 1) % 100:00}",
    };
}
