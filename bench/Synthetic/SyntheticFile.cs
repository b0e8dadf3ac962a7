using System.Globalization;
using System.Text;

namespace Endeavour.Bench.Synthetic;

/// <summary>
/// A Fingertips export of the newest vintage, made up: 27 columns, many indicators, 400 areas, twelve years, two sexes, both pairs of
/// limits, now and then no value but a note, in the order in which the service writes them (area within period).
/// </summary>
static class SyntheticFile
{
    const int Years = 12;

    const string Header = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,"
        + "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,"
        + "Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range\r\n";

    static readonly string[] Sexes = ["Male", "Female"], Ages = ["All ages", "18+ yrs", "65+ yrs", "10-11 yrs"], Verdicts = ["Better", "Similar", "Worse"];
    static readonly string[] Trends = ["Cannot be calculated", "No significant change", "Increasing and getting worse", "Decreasing and getting better"];

    public static void Write(string path, int rows)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        var chance = new Random(2026);
        writer.Write(Header);
        for (var (indicator, written) = (90_000, 0); written < rows; indicator++)
            for (var year = 2024 - Years + 1; year <= 2024; year++)
                foreach (var area in SyntheticArea.All)
                    foreach (var sex in Sexes)
                        if (written++ < rows) Row(writer, chance, indicator, year, area, sex);
    }

    static void Row(StreamWriter writer, Random chance, int indicator, int year, SyntheticArea area, string sex)
    {
        var denominator = 2000 + chance.Next(300_000);
        var value = 20 + indicator % 40 + 10 * chance.NextDouble();
        var error = 100 * Math.Sqrt(value / 100 * (1 - value / 100) / denominator);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{indicator},Made-up indicator {indicator} of something that matters (%),{area.Parent},{area.ParentName},{area.Code},{area.Name},{area.Type},{sex},{Ages[indicator % Ages.Length]},,,"));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Period(indicator, year)},"));
        if (chance.Next(100) == 0)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $",,,,,,,Value suppressed for disclosure control due to small count,Cannot be calculated,Not compared,,{year}0000,,,1y\r\n"));
        else
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{value:0.############},{value - 1.96 * error:0.############},{value + 1.96 * error:0.############},{value - 3.09 * error:0.############},{value + 3.09 * error:0.############},"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value * denominator / 100)},{denominator},,{Trends[chance.Next(4)]},{Verdicts[chance.Next(3)]},,{year}0000,,,1y\r\n"));
        }
    }

    static string Period(int indicator, int year) => (indicator % 3) switch
    {
        0 => year.ToString(CultureInfo.InvariantCulture),
        1 => $"{year}/{(year + 1) % 100:00}",
        _ => $"{year} - {(year + 2) % 100:00}",
    };
}

/// <summary>England, nine regions, 153 upper-tier and 237 lower-tier areas.</summary>
sealed record SyntheticArea(string Code, string Name, string Type, string Parent, string ParentName)
{
    public static IReadOnlyList<SyntheticArea> All { get; } =
    [
        new("E92000001", "England", "England", "", ""),
        .. Enumerable.Range(1, 9).Select(n => new SyntheticArea($"E{12_000_000 + n}", $"Region {n} of England", "Regions (statistical)", "E92000001", "England")),
        .. Enumerable.Range(1, 153).Select(n => new SyntheticArea($"E0{6_000_000 + n}", $"Upper-tier authority {n}", "Counties & UAs (from Apr 2023)", $"E{12_000_001 + n % 9}", "Region")),
        .. Enumerable.Range(1, 237).Select(n => new SyntheticArea($"E0{7_000_000 + n}", $"District of somewhere {n}", "Districts & UAs (from Apr 2023)", $"E{10_000_001 + n % 21}", "County")),
    ];
}
