using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class GradientExamples
{
    static readonly double[] Tenths = [70.9, 72.6, 74.2, 75.1, 76.8, 77.5, 78.9, 79.4, 80.1, 81.6];

    static Gradient Ordinary { get; } = new()
    {
        Id = "gradient",
        Title = "",
        Axis = "Years of life expectancy at birth",
        Groups = "Deprivation tenth (IMD 2025)",
        Points = [.. Tenths.Select((value, i) => Point($"{i + 1}", value))],
        Fit = new(70.3, 82, "Gap of 11.7 years", "95% confidence interval 9.8 to 12.1"),
    };

    static Gradient Fifths { get; } = Ordinary with
    {
        Axis = "Percentage of children of a healthy weight, aged 10 to 11",
        Groups = "Deprivation fifth (IMD 2025)",
        Figures = new(1, Suffix: "%"),
        Fit = null,
        Points = [Point("Q1", 54.2, VerdictMark.Worse), Point("Q2", 59.8, VerdictMark.Worse), Point("Q3", 62.9, VerdictMark.Similar), Point("Q4", 64, VerdictMark.Similar), Point("Q5", 71.4, VerdictMark.Better)],
    };

    public static GalleryKind Kind() => new("gradient", "Gradients", "Does it differ with deprivation?",
        "The most deprived tenth of neighbourhoods is to the left, the least deprived to the right. The upright lines are confidence intervals. The steeper the line of best fit, the wider the gap.",
        [.. Drawings().Select((example, i) => Shown(example, $"gradient-{i + 1}-chart"))]);

    static IEnumerable<(string Heading, string Says, Gradient Chart)> Drawings() =>
    [
        ("Tenths with a line of best fit", "The slope index of inequality as a picture.", Ordinary),
        ("Fifths with verdicts", "Each fifth compared with England.", Fifths),
        ("One point", "A single group.", Ordinary with { Points = [Point("All", 76.2)], Fit = null }),
        ("Suppressed and missing groups", "A sign below the axis says why.", Ordinary with { Points = [.. Ordinary.Points.Select((point, i) => i switch { 1 => point with { Figure = Estimate.Missing(Absence.Suppressed) }, 4 => point with { Figure = Estimate.Missing() }, 8 => point with { Figure = Estimate.Missing(Absence.NotCalculated) }, _ => point })], Fit = null }),
        ("Limits of no width, and none", "A complete count, and figures without intervals.", Ordinary with { Points = [.. Tenths.Select((value, i) => new GradientPoint($"{i + 1}", i < 5 ? new(value, value, value) : new(value)))], Fit = null }),
        ("Negative figures", "The base line is at zero, inside the plot.", Ordinary with { Axis = "Change in ten years, years of life", Points = [.. Tenths.Select((value, i) => Point($"{i + 1}", (value - 76) * 0.6))], Fit = new(-3.4, 3.6, "Gap of 7.0 years") }),
        ("Groups of unequal size", "Each group is placed by its share of people.", Ordinary with { Points = [.. Ordinary.Points.Select((point, i) => point with { Rank = i < 5 ? 0.02 + (i * 0.04) : 0.28 + ((i - 5) * 0.16) })] }),
        ("Forty groups", "Groups are named as often as there is room.", Ordinary with { Groups = "Fortieth of neighbourhoods", Points = [.. Enumerable.Range(0, 40).Select(i => Point($"{i + 1}", 70 + (i * 0.3) + Math.Sin(i)))] }),
        ("Long names", "Names are wrapped, never cut.", Fifths with { Groups = "Deprivation fifth within the Leicester, Leicestershire and Rutland Integrated Care Board area (IMD 2025)", LeftLabel = "Most deprived neighbourhoods of the whole integrated care system", RightLabel = "Least deprived neighbourhoods of the whole integrated care system", Points = [.. Fifths.Points.Select((point, i) => point with { Label = i == 0 ? "First fifth, most deprived" : $"Fifth number {i + 1}" })], Fit = new(53, 72, "Gap of 19 percentage points between the ends of the line", "95% confidence interval 15.2 to 22.9 percentage points") }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Fifths with { Groups = "خُمس الحرمان (2025)", LeftLabel = "الأكثر حرمانًا (1)", RightLabel = "הכי פחות (5)", Points = [.. Fifths.Points.Select((point, i) => point with { Label = i == 1 ? Places.Hebrew : i == 3 ? Places.Arabic : point.Label })], Fit = new(53, 72, "الفجوة (19)") }),
        ("No figures at all", "Every group is held back.", Ordinary with { Points = [.. Ordinary.Points.Select(point => point with { Figure = Estimate.Missing(Absence.Suppressed) })], Fit = null }),
        ("No groups", "Nothing to draw.", Ordinary with { Points = [], Fit = null }),
        ("Very large figures", "Hundreds of billions of pounds.", Ordinary with { Axis = "Spending", Figures = new(0, "£"), Points = [.. Tenths.Select((value, i) => Point($"{i + 1}", value * (i + 1) * 1e9))], Fit = null }),
        ("Very small figures", "Hundred-thousandths.", Ordinary with { Axis = "Risk for one person in one year", Figures = new(6), Points = [.. Tenths.Select((value, i) => Point($"{i + 1}", value * (12 - i) * 1e-7))], Fit = null }),
    ];

    static ChartExample Shown((string Heading, string Says, Gradient Chart) example, string id)
    {
        var chart = example.Chart with { Id = id, Title = example.Heading };
        return new(example.Heading, example.Says, chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    static GradientPoint Point(string label, double value, VerdictMark? mark = null) => new(label, new(value, value - (Math.Abs(value) * 0.012), value + (Math.Abs(value) * 0.012), mark));
}
