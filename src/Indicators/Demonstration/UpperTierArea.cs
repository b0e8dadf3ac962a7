using System.Globalization;

namespace Endeavour.Indicators.Demonstration;

/// <summary>An area that the demonstration makes figures for.</summary>
/// <param name="Thousands">Its population in thousands: smaller areas have less certain figures.</param>
/// <param name="Need">How deprived it is, in standard deviations from the average area: needier areas have worse figures.</param>
sealed record UpperTierArea(string Code, string Name, string Region, double Thousands, double Need)
{
    public static IReadOnlyList<UpperTierArea> All { get; } = Read();

    static List<UpperTierArea> Read()
    {
        using var text = new StreamReader(typeof(UpperTierArea).Assembly.GetManifestResourceStream("Endeavour.Indicators.Demonstration.upper-tier-areas.csv")!);
        text.ReadLine();
        using var csv = Sylvan.Data.Csv.CsvDataReader.Create(text, new() { Delimiter = ',', Culture = CultureInfo.InvariantCulture });
        var areas = new List<UpperTierArea>();
        while (csv.Read()) areas.Add(new(csv.GetString(0), csv.GetString(1), csv.GetString(2), csv.GetDouble(3), csv.GetDouble(4)));
        return areas;
    }
}
