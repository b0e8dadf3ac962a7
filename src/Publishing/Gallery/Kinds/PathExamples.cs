using Endeavour.Charts;
using Endeavour.Statistics;
using Estimate = Endeavour.Charts.Estimate;

namespace Endeavour.Publishing.Gallery.Kinds;

static class PathExamples
{
    static readonly double[] Smoking = [19.8, 19.1, 18.9, 18.0, 17.6, 17.1, 16.3, 16.6, 15.9, 15.4, 15.6, 15.1];

    static TargetPath Ordinary { get; } = new()
    {
        Id = "path",
        Title = "",
        Axis = "Percentage of adults who smoke",
        Area = "Ashcombe",
        Periods = Years(19),
        History = [.. Smoking.Select(Measured)],
        Target = new(11, "2030", "Target for 2030"),
        Better = Orientation.LowIsBetter,
        Figures = new(1, Suffix: "%"),
    };

    public static GalleryKind Kind() => new("path", "Paths to a target", "Are we on course?",
        "The full line is what was measured, the dashed line where the present path leads, with a band for how uncertain that is. The dotted line is the path that would be needed to reach the target in time.",
        [.. Drawings().Select((each, i) => Drawn.Of(each.Heading, each.Says, $"path-{i + 1}-chart", Ahead(each.Chart)))]);

    static IEnumerable<(string Heading, string Says, TargetPath Chart)> Drawings() =>
    [
        ("On course or not", "Figures so far, a projection and a target.", Ordinary),
        ("One point", "No projection can be made.", Ordinary with { History = [new(15.1, 13.9, 16.3)] }),
        ("Gaps and suppressed figures", "A sign says why a figure is missing.", Ordinary with { History = [.. Ordinary.History.Select((figure, i) => i switch { 2 => Estimate.Missing(), 5 => Estimate.Missing(Absence.Suppressed), 6 => Estimate.Missing(Absence.NotCalculated), 11 => Estimate.Missing(Absence.Suppressed), _ => figure })] }),
        ("Limits of no width", "Figures counted in full that fall by exactly as much each year: a projection without doubt.", Ordinary with { Axis = "Open referrals", Figures = new(0), History = [.. Enumerable.Range(0, 12).Select(i => new Estimate(400 - (i * 10), 400 - (i * 10), 400 - (i * 10)))], Target = new(240, "2030", "Target for 2030") }),
        ("Negative figures", "Zero is inside the plot.", Ordinary with { Axis = "Gap to England, percentage points", Better = Orientation.LowToHigh, History = [.. Smoking.Select(value => new Estimate(value - 16.5, value - 17.7, value - 15.3))], Target = new(0, "2030", "No gap") }),
        ("No target", "Where the present path leads, and no more.", Ordinary with { Target = null }),
        ("Forty periods", "Periods are named as often as there is room.", Ordinary with { Periods = Years(40), History = [.. Enumerable.Range(0, 33).Select(i => Measured(24 - (i * 0.3) + (0.8 * Math.Sin(i * 1.7))))], Target = new(12, "2051", "Target for 2051") }),
        ("Long names", "Names are wrapped, never cut.", Ordinary with { Area = Places.Long, Target = new(12, "2030", "Target for 2030, agreed by every partner in March 2026"), ProjectionLabel = "Where the present path of the whole system leads", NeededLabel = "Path needed by the whole system to reach the target in time" }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Ordinary with { Area = Places.Arabic, Target = new(12, "2030", "יעד (2030)") }),
        ("No figures at all", "Only the target is known.", Ordinary with { History = [Estimate.Missing()] }),
        ("Very large figures", "Hundreds of billions of pounds.", Ordinary with { Axis = "Spending", Figures = new(0, "£"), History = [.. Smoking.Select(value => new Estimate(value * 4e10, (value - 1) * 4e10, (value + 1) * 4e10))], Target = new(4.8e11, "2030", "Limit") }),
        ("Very small figures", "Hundred-thousandths.", Ordinary with { Axis = "Risk for one person in one year", Figures = new(6), History = [.. Smoking.Select(value => new Estimate(value * 1e-6))], Target = new(0.000012, "2030") }),
    ];

    static string[] Years(int count) => [.. Enumerable.Range(2012, count).Select(year => FormattableString.Invariant($"{year}"))];

    static Estimate Measured(double value) => new(value, value - 1.2, value + 1.2);

    /// <summary>The periods to come, projected from the figures so far: percentages on the logit scale, all else as it is. With too few figures there is no projection.</summary>
    static TargetPath Ahead(TargetPath chart)
    {
        ProjectionSettings settings = chart.Figures.Suffix == "%" && chart.History.All(figure => figure.Value is null or > 0) ? new(ProjectionScale.Logit, 100) : default;
        var line = Projection.Of([.. chart.History.Select((figure, i) => new ProjectionPoint(i, figure.Value ?? double.NaN))], settings);
        var periods = Enumerable.Range(chart.History.Count, chart.Periods.Count - chart.History.Count);
        return line.TryGet(out var there) ? chart with { Projection = [.. periods.Select(i => there.At(i)).Select(at => new Estimate(at.Value, at.Limits.Lower, at.Limits.Upper))] } : chart;
    }
}
