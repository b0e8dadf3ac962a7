using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>Made-up charts in the style of the Public Health Outcomes Framework.</summary>
static class Samples
{
    static readonly double[] Falling = [182.1, 172, 163.3, 151.8, 141.7, 130.6, 124.9, 118, 109.8, 103.4, 98.9, 94.1, 92.6, 89.9, 87];

    public static IReadOnlyList<string> Years(int count, int last = 2021) =>
        [.. Enumerable.Range(last - count + 1, count).Select(year => $"{year}–{(year + 2) % 100:00}")];

    public static TrendSeries Line(string name, IEnumerable<double?> values, double share = 0, Func<int, VerdictMark?>? mark = null) =>
        new(name, [.. values.Select((value, i) => value is null
            ? Estimate.Missing(i % 2 == 0 ? Absence.Suppressed : Absence.NotPublished)
            : share == 0 ? new Estimate(value) : new Estimate(value, value * (1 - share), value * (1 + share), mark?.Invoke(i)))]);

    public static IEnumerable<double?> Scaled(double factor, params int[] missing) =>
        Falling.Select((value, i) => missing.Contains(i) ? (double?)null : value * factor);

    public static TrendChart Trend { get; } = new()
    {
        Id = "cvd",
        Title = "Early deaths fell for 15 years, then started to rise",
        Axis = "Deaths per 100,000 people aged under 75",
        Periods = Years(15),
        Series = [Line("Calderdale", Scaled(1), 0.08)],
        Comparator = Line("England", Scaled(0.84)),
    };

    public static TrendChart Verdicts { get; } = Trend with
    {
        Id = "verdicts",
        Series = [Line("Rutland", Scaled(0.9, 3, 6, 7), 0.1, i => i < 5 ? VerdictMark.Worse : i < 10 ? VerdictMark.Similar : VerdictMark.Better)],
        Comparator = Line("England", [112, 111.5, 111, 110.5, 110, 109, 108, 106, 104, 101.5, 100, 98.5, 97, 95.5, 94]),
        Target = new(70, "Target for 2030"),
    };

    public static TrendChart TwoCouncils { get; } = Trend with
    {
        Id = "two",
        Series = [Line("Middlesbrough", Scaled(1.1), 0.06), Line("Redcar and Cleveland", Scaled(1.04), 0.06)],
        Target = new(75, "Target for 2030"),
    };

    public static TrendChart FourCouncils { get; } = Trend with
    {
        Id = "four",
        FromZero = false,
        Axis = "Percentage of adults who say that they are in good health",
        Figures = new(1, Suffix: "%"),
        Series =
        [
            Line("Southend-on-Sea", Scaled(0.5), 0.06), Line("Bournemouth, Christchurch and Poole", Scaled(0.51, 14), 0.06),
            Line("Thurrock", Scaled(0.49), 0.06), Line("Essex", Scaled(0.48), 0.06),
        ],
        Comparator = Line("England", Scaled(0.495)),
    };

    public static TrendChart Nothing { get; } = Trend with
    {
        Id = "nothing",
        Series = [Line("Rutland", Enumerable.Repeat<double?>(null, 15))],
        Comparator = null,
    };

    public static TrendChart OnePoint { get; } = Trend with
    {
        Id = "one",
        Periods = ["April 2024 to March 2025"],
        Series = [new("Leicestershire, Leicester and Rutland", [new(64.6, 63.1, 66.1, VerdictMark.Better)])],
        Comparator = new("England", [new(62.2)]),
        Figures = new(1, Suffix: "%"),
    };

    public static Gradient Deciles { get; } = new()
    {
        Id = "sii",
        Title = "Men in the most deprived tenth can expect to live 10 years less",
        Axis = "Years",
        Groups = "Deprivation decile (IMD 2025)",
        Points = [.. new[] { 70.9, 72.6, 74.2, 75.1, 76.8, 77.5, 78.9, 79.4, 80.1, 81.6 }
            .Select((value, i) => new GradientPoint($"{i + 1}", new(value, value - 0.9, value + 0.9)))],
        Fit = new(71.05, 82.37, "Gap of 11.3 years", "95% confidence interval 10.3 to 12.3"),
    };

    public static Gradient Fifths { get; } = Deciles with
    {
        Id = "fifths",
        Axis = "Percentage of children aged 10 to 11 who are a healthy weight",
        Groups = "Deprivation fifth within the county (IMD 2025)",
        Figures = new(1, Suffix: "%"),
        Fit = null,
        Points =
        [
            new("Fifth 1", new(54.2, 52.1, 56.3, VerdictMark.Worse)), new("Fifth 2", new(59.8, 57.4, 62.2, VerdictMark.Worse)),
            new("Fifth 3", new(62.9, 60.2, 65.6, VerdictMark.Similar)), new("Fifth 4", Estimate.Missing(Absence.Suppressed)),
            new("Fifth 5", new(71.4, 68.8, 74, VerdictMark.Better)),
        ],
    };

    public static SpineRow Spine { get; } = new()
    {
        Id = "spine-hle",
        Title = "Healthy life expectancy at birth (male), Calderdale",
        Area = new(59.1, 57.8, 60.4, VerdictMark.Worse),
        Benchmark = 61.5,
        Min = 53.2,
        LowerQuartile = 59.9,
        UpperQuartile = 63.1,
        Max = 68.9,
        Orientation = Orientation.HighIsBetter,
    };

    public static Bars Areas { get; } = new()
    {
        Id = "areas",
        Title = "Two of seven districts are worse than England",
        Axis = "Percentage of adults who smoke",
        Figures = new(1, Suffix: "%"),
        Benchmark = new(10.4),
        Items =
        [
            new("Blaby", new(8.9, 7.1, 10.7, VerdictMark.Similar)), new("Charnwood", new(10.9, 9.2, 12.6, VerdictMark.Similar)),
            new("Hinckley and Bosworth", new(14.2, 11.8, 16.6, VerdictMark.Worse)), new("North West Leicestershire", new(15.1, 12.4, 17.8, VerdictMark.Worse)),
            new("Oadby and Wigston", Estimate.Missing(Absence.Suppressed)), new("Rutland", new(6.8, 4.1, 9.5, VerdictMark.Better), Emphasis: true),
            new("Leicester, Leicestershire and Rutland Integrated Care Board", new(11.6, 10.8, 12.4, VerdictMark.Worse)),
        ],
    };

    public static Bars Points { get; } = Areas with
    {
        Id = "points",
        Axis = "Years of life expectancy at birth (male)",
        Figures = new(1),
        AsPoints = true,
        Benchmark = new(79.1),
        Items = [.. new[] { ("Blaby", 81.2), ("Charnwood", 80.1), ("Rutland", 82.3), ("Leicester", 77.1) }.Select(area => new Bar(area.Item1, new(area.Item2, area.Item2 - 0.6, area.Item2 + 0.6), area.Item1 == "Rutland"))],
    };

    public static Bars Negative { get; } = Areas with
    {
        Id = "negative",
        Axis = "Change since the baseline",
        Figures = new(1),
        Benchmark = null,
        Items = [new("White", new(-3.4, -6, -0.8)), new("Asian or Asian British", new(2.1, -1, 5.2)), new("Mixed or multiple ethnic groups", new(0, 0, 0))],
    };

    public static Sparkline Spark { get; } = new() { Id = "spark", Title = "Early deaths, Calderdale", Values = [.. Scaled(1, 4, 8, 9, 11)], Mark = VerdictMark.Worse };
}
