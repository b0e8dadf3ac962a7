using System.Globalization;
using Endeavour.Charts;
using Endeavour.Statistics;
using Estimate = Endeavour.Charts.Estimate;

namespace Endeavour.Publishing.Gallery.Kinds;

static class GradientExamples
{
    static readonly double[] Tenths = [70.9, 72.6, 74.2, 75.1, 76.8, 77.5, 78.9, 79.4, 80.1, 81.6];

    /// <summary>England's percentage of children of a healthy weight, which the fifths are compared with.</summary>
    const double England = 63.5;

    static Gradient Ordinary { get; } = new()
    {
        Id = "gradient",
        Title = "",
        Axis = "Years of life expectancy at birth",
        Groups = "Deprivation tenth (IMD 2025)",
        Points = [.. Tenths.Select((value, i) => Point($"{i + 1}", value))],
    };

    static Gradient Fifths { get; } = Ordinary with
    {
        Axis = "Percentage of children of a healthy weight, aged 10 to 11",
        Groups = "Deprivation fifth (IMD 2025)",
        Figures = new(1, Suffix: "%"),
        Points = [.. new[] { 54.2, 59.8, 62.9, 64, 71.4 }.Select((value, i) => Compared($"Q{i + 1}", value))],
    };

    public static GalleryKind Kind() => new("gradient", "Gradients", "Does it differ with deprivation?",
        "The most deprived tenth of neighbourhoods is to the left, the least deprived to the right. The upright lines are confidence intervals. The steeper the line of best fit, the wider the gap.",
        [.. Drawings().Select((example, i) => Shown(example, $"gradient-{i + 1}-chart"))]);

    static IEnumerable<(string Heading, string Says, Gradient Chart)> Drawings() =>
    [
        ("Tenths with a line of best fit", "The slope index of inequality as a picture.", Fitted(Ordinary)),
        ("Fifths with verdicts", "Each fifth compared with England: 63.5%.", Fifths),
        ("One point", "A single group.", Ordinary with { Points = [Point("All", 76.2)] }),
        ("Suppressed and missing groups", "A sign below the axis says why.", Ordinary with { Points = [.. Ordinary.Points.Select((point, i) => i switch { 1 => point with { Figure = Estimate.Missing(Absence.Suppressed) }, 4 => point with { Figure = Estimate.Missing() }, 8 => point with { Figure = Estimate.Missing(Absence.NotCalculated) }, _ => point })] }),
        ("Limits of no width, and none", "A complete count, and figures without intervals.", Ordinary with { Points = [.. Tenths.Select((value, i) => new GradientPoint($"{i + 1}", i < 5 ? new(value, value, value) : new(value)))] }),
        ("Negative figures", "The base line is at zero, inside the plot.", Fitted(Ordinary with { Axis = "Change in ten years, years of life", Points = [.. Tenths.Select((value, i) => Change($"{i + 1}", (value - 76) * 0.6))] })),
        ("Groups of unequal size", "Each group is placed by its share of people.", Fitted(Ordinary with { Points = [.. Ordinary.Points.Select((point, i) => point with { Rank = i < 5 ? 0.02 + (i * 0.04) : 0.28 + ((i - 5) * 0.16) })] }, i => i < 5 ? 4 : 16)),
        ("Forty groups", "Groups are named as often as there is room.", Fitted(Ordinary with { Groups = "Fortieth of neighbourhoods", Points = [.. Enumerable.Range(0, 40).Select(i => Point($"{i + 1}", 70 + (i * 0.3) + Math.Sin(i)))] })),
        ("Long names", "Names are wrapped, never cut. England: 63.5%.", Fitted(Fifths with { Groups = "Deprivation fifth within the Leicester, Leicestershire and Rutland Integrated Care Board area (IMD 2025)", LeftLabel = "Most deprived neighbourhoods of the whole integrated care system", RightLabel = "Least deprived neighbourhoods of the whole integrated care system", Points = [.. Fifths.Points.Select((point, i) => point with { Label = i == 0 ? "First fifth, most deprived" : $"Fifth number {i + 1}" })] }, label: "Gap of {0} percentage points between the ends of the line")),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order. England: 63.5%.", Fitted(Fifths with { Groups = "خُمس الحرمان (2025)", LeftLabel = "الأكثر حرمانًا (1)", RightLabel = "הכי פחות (5)", Points = [.. Fifths.Points.Select((point, i) => point with { Label = i == 1 ? Places.Hebrew : i == 3 ? Places.Arabic : point.Label })] }, label: "الفجوة ({0})")),
        ("No figures at all", "Every group is held back.", Ordinary with { Points = [.. Ordinary.Points.Select(point => point with { Figure = Estimate.Missing(Absence.Suppressed) })] }),
        ("No groups", "Nothing to draw.", Ordinary with { Points = [] }),
        ("Very large figures", "Hundreds of billions of pounds.", Ordinary with { Axis = "Spending", Figures = new(0, "£"), Points = [.. Tenths.Select((value, i) => Point($"{i + 1}", value * (i + 1) * 1e9))] }),
        ("Very small figures", "Hundred-thousandths.", Ordinary with { Axis = "Risk for one person in one year", Figures = new(6), Points = [.. Tenths.Select((value, i) => Point($"{i + 1}", value * (12 - i) * 1e-7))] }),
    ];

    static ChartExample Shown((string Heading, string Says, Gradient Chart) example, string id)
    {
        var chart = example.Chart with { Id = id, Title = example.Heading };
        return new(example.Heading, example.Says, chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    /// <summary>The line of best fit, the gap between its ends and its interval, as the figures and the groups' people give them.</summary>
    static Gradient Fitted(Gradient chart, Func<int, double>? people = null, string label = "Gap of {0} years")
    {
        InequalityGroup[] groups = [.. chart.Points.Select((point, i) => InequalityGroup.FromLimits(i + 1, people?.Invoke(i) ?? 1, point.Figure.Value!.Value, new(point.Figure.Lower!.Value, point.Figure.Upper!.Value)))];
        var slope = SlopeIndex.Of(groups).Value;
        var (gap, limits) = (Text(slope.Sii), slope.Limits());
        return chart with { Fit = new(slope.Intercept, slope.Intercept + slope.Sii, string.Format(CultureInfo.InvariantCulture, label, gap), $"95% confidence interval {Text(limits.Lower)} to {Text(limits.Upper)}") };
    }

    static string Text(double value) => new Figures(1).Text(value);

    static GradientPoint Point(string label, double value) => new(label, new(value, value * 0.988, value * 1.012));

    static GradientPoint Change(string label, double value) => new(label, new(value, value - 0.7, value + 0.7));

    static GradientPoint Compared(string label, double value) => new(label, Point(label, value).Figure.Against(England, Polarity.HighIsGood));
}
