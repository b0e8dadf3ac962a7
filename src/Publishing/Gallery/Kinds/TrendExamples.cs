using Endeavour.Charts;
using Endeavour.Statistics;
using Estimate = Endeavour.Charts.Estimate;

namespace Endeavour.Publishing.Gallery.Kinds;

static class TrendExamples
{
    static readonly double?[] Falling = [121, 117.4, 113.9, 108.2, 104.5, 101.8, 98.1, 96.4, 97.2, 95.1, 92.8, 93.4];

    /// <summary>England improves more slowly: Ashcombe begins worse and ends better.</summary>
    static TrendSeries England { get; } = Line("England", [108, 107.1, 105.2, 105.1, 104.3, 103.5, 102.7, 102.1, 102.4, 102.9, 103.1, 103.4]);

    static TrendChart Ordinary { get; } = new()
    {
        Id = "trend",
        Title = "",
        Axis = "Deaths per 100,000 people aged under 75",
        Periods = Years(12),
        Series = [Compared(Line("Ashcombe", Falling, 0.07), England)],
        Comparator = England,
        Target = new(85, "Target for 2030"),
    };

    public static GalleryKind Kind() => new("trend", "Trend charts", "Is it getting better?",
        "Each line is an area; the pale band around it holds the figures that chance alone could explain. The dashed line is the benchmark, the dotted one the target. A sign below the axis says why a figure is missing.",
        [.. Drawings().Select((chart, i) => Shown(chart, $"trend-{i + 1}-chart"))]);

    static IEnumerable<(string Heading, string Says, TrendChart Chart)> Drawings() =>
    [
        ("A trend with verdicts", "One area with its interval, a verdict in each period, England and a target.", Ordinary),
        ("Four areas", "Told apart by pattern and name as well as colour.", Ordinary with { Series = Four("Ashcombe", "Barrowdale", "Carrow Vale", "Dunmere"), Target = null }),
        ("One point", "There is no line to draw yet.", Ordinary with { Periods = Years(1), Series = [Compared(Line("Ashcombe", [93.4], 0.07), Line("England", [96.2]))], Comparator = Line("England", [96.2]) }),
        ("Two points and nothing to compare with", "A line, and no more than that.", Ordinary with { Periods = Years(2), Series = [Line("Ashcombe", [97, 93.4], 0.07)], Comparator = null, Target = null }),
        ("Gaps and suppressed figures", "Each gap has a sign for its reason. A point between two gaps stands alone.", Ordinary with { Series = [Gaps("Ashcombe", 1)], Comparator = Gaps("England", 1.04) }),
        ("Limits of no width", "The interval is as wide as the line: a figure counted in full.", Ordinary with { Series = [Line("Ashcombe", Falling, 0.000001)], Target = null }),
        ("Negative figures", "The base line is at zero, inside the plot.", Ordinary with { Axis = "Change since the year before, percentage points", Series = [Spread("Ashcombe", 2.5, -3.1, 1.2, -0.4, 0, 4.2, -5.5, -2.2, 0.8, 1.9, -1.1, -0.6)], Comparator = null, Target = new(0, "No change") }),
        ("All figures below zero", "Zero is the upper end.", Ordinary with { Axis = "Gap to England, years", Series = [Spread("Ashcombe", -6.5, -6.1, -5.2, -5.4, -5, -4.2, -4.5, -4.2, -3.8, -3.9, -3.1, -2.6)], Comparator = null, Target = new(-2, "Target for 2030") }),
        ("Forty periods", "Periods are named as often as there is room; the last one always.", Ordinary with { Periods = Years(40), Series = [Line("Ashcombe", Wave(40), 0.05)], Comparator = Line("England", Wave(40).Select(value => value * 0.97)), Target = null }),
        ("Long names", "Names are wrapped, never cut.", Ordinary with { Series = Four(Places.Long, "Penrose and the Lynns Metropolitan Borough Council", "Queensferry Hythe", "Bournemouth, Christchurch and Poole"), Target = new(80, "Target for 2030, agreed by every partner in March 2026"), Comparator = Line("England (average of all upper-tier local authorities)", Falling.Select(value => value * 1.03)) }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Ordinary with { Series = [Line(Places.Arabic, Falling, 0.04), Gaps(Places.Hebrew, 0.9)], Target = new(80, "هدف (2030)") }),
        ("No figures at all", "The chart says so.", Ordinary with { Series = [Line("Ashcombe", Falling.Select(_ => (double?)null))], Comparator = null, Target = null }),
        ("Figures that never change", "A flat line is in the middle of its axis or on zero.", Ordinary with { Series = [Line("Ashcombe", Falling.Select(_ => (double?)0))], Comparator = null, Target = null }),
        ("Very large figures", "Hundreds of billions of pounds.", Ordinary with { Axis = "Spending", Figures = new(0, "£"), Series = [Line("Ashcombe", Falling.Select(value => value * 8e9), 0.07)], Comparator = Line("England", Falling.Select(value => value * 7.4e9)), Target = new(640_000_000_000, "Limit") }),
        ("Very small figures", "Hundred-thousandths.", Ordinary with { Axis = "Risk for one person in one year", Figures = new(6), Series = [Line("Ashcombe", Falling.Select(value => value * 1e-6), 0.07)], Comparator = null, Target = null }),
        ("One figure far beyond the others", "A single spike sets the axis; the rest stay near zero.", Ordinary with { Series = [Spread("Ashcombe", 2, 3, 2, 4, 3, 9500, 2, 3, 2, 2, 4, 3)], Comparator = null, Target = null, Figures = new(0) }),
    ];

    static ChartExample Shown((string Heading, string Says, TrendChart Chart) example, string id)
    {
        var chart = example.Chart with { Id = id, Title = example.Heading };
        return new(example.Heading, example.Says, chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    static IReadOnlyList<string> Years(int count) => [.. Enumerable.Range(2025 - count, count).Select(year => FormattableString.Invariant($"{year - 1}–{(year + 1) % 100:00}"))];

    static TrendSeries Line(string name, IEnumerable<double?> values, double share = 0) =>
        new(name, [.. values.Select(value => share == 0 || value is null ? new Estimate(value) : new(value, value * (1 - share), value * (1 + share)))]);

    static TrendSeries Compared(TrendSeries area, TrendSeries england) =>
        area with { Points = [.. area.Points.Select((figure, i) => figure.Against(england.Points[i].Value, Polarity.LowIsGood))] };

    static TrendSeries Spread(string name, params double[] values) => new(name, [.. values.Select(value => new Estimate(value, value - 1.5, value + 1.5))]);

    static TrendSeries[] Four(params string[] names) => [.. names.Select((name, i) => Line(name, Falling.Select(value => value * (1 - (i * 0.06))), 0.03))];

    static TrendSeries Gaps(string name, double factor) => new(name, [.. Falling.Select((value, i) => i switch
    {
        2 or 3 => Estimate.Missing(),
        5 => Estimate.Missing(Absence.Suppressed),
        7 => Estimate.Missing(Absence.NotCalculated),
        11 => Estimate.Missing(Absence.Suppressed),
        _ => new(value * factor, value * factor * 0.93, value * factor * 1.07),
    })]);

    static IEnumerable<double?> Wave(int count) => Enumerable.Range(0, count).Select(i => (double?)Math.Round(80 + (12 * Math.Sin(i / 4d)) - (i * 0.6), 1));
}
