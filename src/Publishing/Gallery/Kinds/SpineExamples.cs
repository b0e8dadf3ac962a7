using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class SpineExamples
{
    static readonly double[] Directed = [66.1, 63.2, 61.9, 60, 57.4], Undirected = [65, 58.2], Coloured = [64, 61, 58];

    static SpineRow Ordinary { get; } = new()
    {
        Id = "spine",
        Title = "Healthy life expectancy, men, years",
        Area = new(59.1, 57.8, 60.4),
        Benchmark = 61.5,
        Min = 53.2,
        LowerQuartile = 59.9,
        UpperQuartile = 63.1,
        Max = 68.9,
        Orientation = Orientation.HighIsBetter,
    };

    static SpineRow Smoking { get; } = Ordinary with
    {
        Title = "Adults who smoke, %", Orientation = Orientation.LowIsBetter, Figures = new(1, Suffix: "%"),
        Area = new(11.8, 10.1, 13.5), Benchmark = 11.2, Min = 5.1, LowerQuartile = 9.4, UpperQuartile = 13.2, Max = 19.9,
    };

    static SpineRow Dentists { get; } = Ordinary with
    {
        Title = "People registered with a dentist, %", Orientation = Orientation.LowToHigh, Figures = new(1, Suffix: "%"),
        Area = new(48, 47.1, 48.9), Benchmark = 44.1, Min = 31, LowerQuartile = 41.3, UpperQuartile = 46.6, Max = 58.2,
    };

    public static GalleryKind Kind() => new("spine", "Spines", "Where does an area stand among all areas?",
        "The upright line in the middle is England. Left of it is worse and right of it is better. The light bar reaches from the worst area to the best, the dark bar holds the middle half of areas, and the mark is the area with its confidence interval.",
        [
            Shown(1, "Three outcomes of an area", "High is better, low is better, and neither.", Ordinary, Smoking, Dentists),
            Shown(2, "Missing and suppressed figures", "What is missing is not drawn.",
                Ordinary with { Title = "Suppressed", Area = Estimate.Missing(Absence.Suppressed) }, Ordinary with { Title = "Not published", Area = Estimate.Missing() },
                Ordinary with { Title = "No benchmark", Benchmark = null, Area = new(59.1, 57.8, 60.4) }, Ordinary with { Title = "No middle half", LowerQuartile = null, UpperQuartile = null },
                Alone with { Title = "Only the area and England" }, Alone with { Title = "Only the area", Benchmark = null }, Alone with { Title = "No figures at all", Benchmark = null, Area = Estimate.Missing() }),
            Shown(3, "Limits", "None, of no width, and so wide that they end in an arrow.",
                Ordinary with { Title = "No interval", Area = new(59.1) }, Ordinary with { Title = "An interval of no width", Area = new(59.1, 59.1, 59.1) },
                Ordinary with { Title = "An interval beyond the drawing", Area = new(59.1, 30, 90) }, Ordinary with { Title = "A figure beyond all areas", Area = new(12, 8, 16) }),
            Shown(4, "Negative figures and no spread", "Zero has no special place; areas that are all alike have no bar.",
                Ordinary with { Title = "Change since the year before", Area = new(-1.2, -2.3, -0.1), Benchmark = 0.4, Min = -4.4, LowerQuartile = -0.6, UpperQuartile = 1.2, Max = 3.9 },
                Ordinary with { Title = "All areas the same", Area = new(5, 5, 5), Benchmark = 5, Min = 5, LowerQuartile = 5, UpperQuartile = 5, Max = 5 },
                Ordinary with { Title = "All the areas on one side", Area = new(62, 61, 63), Benchmark = 60, Min = 60.5, LowerQuartile = 61, UpperQuartile = 63, Max = 66 }),
            Shown(5, "Extremes of size", "Each row has a scale of its own.",
                Ordinary with { Title = "Spending", Figures = new(0, "£"), Area = new(812_345_678_901, 790_000_000_000, 830_000_000_000), Benchmark = 640_000_000_000, Min = 12, LowerQuartile = 500_000_000_000, UpperQuartile = 700_000_000_000, Max = 950_000_000_000, Orientation = Orientation.LowToHigh },
                Ordinary with { Title = "Risk for one person in one year", Figures = new(6), Area = new(0.000012, 0.000009, 0.000015), Benchmark = 0.000021, Min = 0.000004, LowerQuartile = 0.000015, UpperQuartile = 0.000027, Max = 0.000041, Orientation = Orientation.LowIsBetter }),
            Shown(6, "Long names and names from right to left", "The words stand in the table, not in the drawing.",
                Ordinary with { Title = "Percentage of people aged 65 and over who were still at home 91 days after leaving hospital, " + Places.Long }, Ordinary with { Title = Places.Arabic }, Ordinary with { Title = Places.Hebrew }),
            Shown(7, "Every verdict", "At two levels where a direction is good, at one where neither is; without an interval there is no verdict.",
                [Alike("No interval", new Estimate(61)), .. Directed.Select(value => Alike($"High is better: {value}", value)), .. Undirected.Select(value => Alike($"Neither is better: {value}", value) with { Orientation = Orientation.LowToHigh })]),
            Shown(8, "The colours of the national profiles", "Green, yellow and red, with the same shapes.", [.. Coloured.Select(value => Alike($"High is better: {value}", value) with { Palette = Palette.PublicHealth })]),
            Shown(9, "Forty areas", "Every area of a region on one outcome.", [.. Places.Forty.Select((name, i) => Ordinary with { Title = name, Area = new(53.2 + (i * 0.4), 52 + (i * 0.4), 54.4 + (i * 0.4)) })]),
        ]);

    static SpineRow Alike(string title, double value) => Alike(title, new Estimate(value, value - 1.2, value + 1.2));

    static SpineRow Alike(string title, Estimate area) => Ordinary with { Title = title, Area = area };

    static SpineRow Alone => Ordinary with { Min = null, Max = null, LowerQuartile = null, UpperQuartile = null };

    /// <summary>The one example that shows every verdict is judged at two levels.</summary>
    static bool TwoLevels(int number) => number == 7;

    static SpineExample Shown(int number, string heading, string says, params SpineRow[] rows)
    {
        var key = $"spine-{number}-key";
        return new(heading, says, number > 1 ? "" : SpineRow.Key(key) + SpineRow.Key(key, form: ChartForm.Narrow) + SpineRow.Key(key, form: ChartForm.Print),
            [.. rows.Select((row, i) => row with { Id = $"spine-{number}-row-{i + 1}", Area = row.Area.Against(row.Benchmark, Judged.Polarity(row.Orientation), TwoLevels(number)) })]);
    }
}
