using System.Globalization;
using System.Text;

namespace Endeavour.Bench.Synthetic;

/// <summary>Which of two files of the same indicators: the earlier one lacks the last year, and one figure in 200 was restated since.</summary>
enum Edition { Earlier, Now }

/// <summary>
/// A Fingertips export of the newest vintage, made up: 27 columns, many indicators, twelve years, two sexes, both pairs of limits, now and then no value but a note, in the
/// order in which the service writes them (area within period). Each series keeps its level, and wavers by what its limits say; one in 25 drifts. The publisher's verdicts agree
/// with the limits but for one in 2,000. The first ten million rows are indicators of 400 areas; those beyond are indicators of 7,000 small areas, as in the national data, which has some thousand indicators of councils
/// while most of its rows are of practices and small areas.
/// England is also divided into deprivation tenths for one indicator in five. The last rows are ten local indicators of one authority and its wards, with counts small enough to be hidden.
/// </summary>
sealed class SyntheticFile(StreamWriter writer, Edition edition)
{
    public const int First = 90_000, Years = 12, Last = 2024, LocalIndicators = 10;
    const int FirstLocal = 1_000_000, FirstSmall = 95_000, MostOfCouncils = 10_000_000;

    const string Header = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,"
        + "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,"
        + "Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range\r\n";

    const string TenthsBy = "County & UA deprivation deciles in England (IMD2019, 4/23 geography)";

    static readonly string[] Tenths = ["Most deprived decile (IMD2019)", "Second most deprived decile (IMD2019)", "Third more deprived decile (IMD2019)", "Fourth more deprived decile (IMD2019)", "Fifth more deprived decile (IMD2019)",
        "Fifth less deprived decile (IMD2019)", "Fourth less deprived decile (IMD2019)", "Third less deprived decile (IMD2019)", "Second least deprived decile (IMD2019)", "Least deprived decile (IMD2019)"];

    public static readonly string[] Sexes = ["Male", "Female"], Ages = ["All ages", "18+ yrs", "65+ yrs", "10-11 yrs"];
    static readonly string[] Trends = ["Cannot be calculated", "No significant change", "Increasing and getting worse", "Decreasing and getting better"];

    readonly Random _chance = new(2026);
    readonly double[] _england = new double[Sexes.Length];

    /// <summary>How many indicators of councils a file of so many rows has, the last of them, cut short, aside.</summary>
    public static int Indicators(int rows) => Math.Max(1, (Math.Min(rows, MostOfCouncils) - Local) / ((SyntheticArea.National.Count + Tenths.Length / 5) * Years * Sexes.Length));

    public static int SmallAreaIndicators(int rows) => Math.Max(0, rows - MostOfCouncils) / (SyntheticArea.Small.Count * Years * Sexes.Length);

    public static bool HasTenths(int indicator) => indicator % 5 == 0;

    static int Local => LocalIndicators * SyntheticArea.OneAuthority.Count * Years;

    /// <param name="rows">How many rows the newer edition has; the earlier one has a twelfth less.</param>
    public static void Write(string path, int rows, Edition edition)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        writer.Write(Header);
        new SyntheticFile(writer, edition).Write(rows);
    }

    void Write(int rows)
    {
        var local = Math.Min(Local, rows / 4);
        Of(SyntheticArea.National, First, Math.Min(rows, MostOfCouncils) - local);
        Of(SyntheticArea.Small, FirstSmall, rows - MostOfCouncils);
        for (var (n, written) = (0, 0); n < LocalIndicators; n++)
            for (var year = Last - Years + 1; year <= Last; year++)
                foreach (var area in SyntheticArea.OneAuthority)
                    if (written++ < local) OfWards(FirstLocal + n, year, area);
    }

    void Of(IReadOnlyList<SyntheticArea> areas, int first, int rows)
    {
        for (var (indicator, written) = (first, 0); written < rows; indicator++)
            for (var year = Last - Years + 1; year <= Last; year++)
                for (var sex = 0; sex < Sexes.Length; sex++)
                {
                    foreach (var area in areas)
                        if (written++ < rows) National(indicator, year, area, sex, "");
                    if (HasTenths(indicator) && areas == SyntheticArea.National)
                        foreach (var tenth in Tenths)
                            if (written++ < rows) National(indicator, year, SyntheticArea.England, sex, tenth);
                }
    }

    void National(int indicator, int year, SyntheticArea area, int sex, string tenth)
    {
        var series = Hash((ulong)indicator << 34 ^ ulong.Parse(area.Code.AsSpan(1), CultureInfo.InvariantCulture) << 2 ^ (uint)sex ^ (ulong)Array.IndexOf(Tenths, tenth) << 50);
        var denominator = area == SyntheticArea.England ? 3_000_000 / (tenth.Length > 0 ? Tenths.Length : 1) : 2000 + (int)(series % 300_000) + _chance.Next(200);
        var level = 20 + indicator % 40 + (area == SyntheticArea.England && tenth.Length == 0 ? 5 : (series >> 20) % 10_000 / 1000.0);
        var error = 100 * Math.Sqrt(level / 100 * (1 - level / 100) / denominator);
        var drift = (series >> 40) % 25 == 0 ? error * (year - Last) : 0;
        var value = level + drift + error * Normal();
        var (none, restated, odd, trend) = (_chance.Next(100) == 0, _chance.Next(200) == 0, _chance.Next(2000) == 0, _chance.Next(4));
        if (edition == Edition.Earlier && year == Last) return;
        if (edition == Edition.Earlier && restated) value += 3 * error;
        if (area == SyntheticArea.England && tenth.Length == 0) _england[sex] = value;
        Start(indicator, area, Sexes[sex], Ages[indicator % Ages.Length], Period(indicator, year), tenth.Length > 0 ? $"\"{TenthsBy}\",{tenth}" : ",");
        var (lower, upper) = (value - 1.96 * error, value + 1.96 * error);
        var verdict = area == SyntheticArea.England || tenth.Length > 0 ? "Not compared" : odd ? "Worse" : lower > _england[sex] ? "Better" : upper < _england[sex] ? "Worse" : "Similar";
        writer.Write(none ? string.Create(CultureInfo.InvariantCulture, $",,,,,,,Value suppressed for disclosure control due to small count,Cannot be calculated,Not compared,,{year}0000,,,1y\r\n")
            : string.Create(CultureInfo.InvariantCulture, $"{value:0.############},{lower:0.############},{upper:0.############},{value - 3.09 * error:0.############},{value + 3.09 * error:0.############},{Math.Round(value * denominator / 100)},{denominator},,{Trends[trend]},{verdict},,{year}0000,,,1y\r\n"));
    }

    /// <summary>So many people in each ward, and their sum for the authority.</summary>
    void OfWards(int indicator, int year, SyntheticArea area)
    {
        var counts = SyntheticArea.OneAuthority.Skip(1).Select((_, ward) => (int)(Hash((ulong)indicator * 31 + (ulong)ward) % 60) + year % 3).ToList();
        var ward = SyntheticArea.OneAuthority.ToList().IndexOf(area);
        var (count, denominator) = ward == 0 ? (counts.Sum(), 24 * 4000) : (counts[ward - 1], 4000);
        if (edition == Edition.Earlier && year == Last) return;
        Start(indicator, area, "Persons", "All ages", $"{year}", ",");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / denominator:0.############},,,,,{count},{denominator},,,,,{year}0000,,,1y\r\n"));
    }

    void Start(int indicator, SyntheticArea area, string sex, string age, string period, string category) =>
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{indicator},Made-up indicator {indicator} of something that matters (%),{area.Parent},{area.ParentName},{area.Code},{area.Name},{area.Type},{sex},{age},{category},{period},"));

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - _chance.NextDouble())) * Math.Cos(2 * Math.PI * _chance.NextDouble());

    /// <summary>The same in every process.</summary>
    static ulong Hash(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }

    public static string Period(int indicator, int year) => (indicator % 3) switch
    {
        0 => year.ToString(CultureInfo.InvariantCulture),
        1 => $"{year}/{(year + 1) % 100:00}",
        _ => $"{year} - {(year + 2) % 100:00}",
    };
}
