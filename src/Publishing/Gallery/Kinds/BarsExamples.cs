using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class BarsExamples
{
    static Bars Ordinary { get; } = new()
    {
        Id = "bars",
        Title = "",
        Axis = "Percentage of adults who smoke",
        Figures = new(1, Suffix: "%"),
        Benchmark = new(11.2),
        Items =
        [
            Bar("Ashcombe", 8.4, VerdictMark.Better), Bar("Barrowdale", 9.9, VerdictMark.Similar), Bar("Carrow Vale", 11.8, VerdictMark.Similar) with { Emphasis = true },
            Bar("Dunmere", 14.6, VerdictMark.Worse), Bar("Eastwick and Holme", 17.1, VerdictMark.Worst),
        ],
    };

    public static GalleryKind Kind() => new("bars", "Bars", "How do areas or groups of people compare?",
        "The longer the bar, the higher the figure. The thin line at its end is the confidence interval; the dashed upright line is England. The area that the page is about is darker and its name bold.",
        [.. Drawings().Select((example, i) => Shown(example, $"bars-{i + 1}-chart"))]);

    static IEnumerable<(string Heading, string Says, Bars Chart)> Drawings() =>
    [
        ("Areas and England", "Five areas with verdicts; one is the subject of the page.", Ordinary),
        ("One bar", "A single area.", Ordinary with { Items = [Ordinary.Items[0]] }),
        ("Suppressed and missing figures", "A word stands where the figure would.", Ordinary with { Items = [Ordinary.Items[0], new("Fenwater", Estimate.Missing(Absence.Suppressed)), new("Foxley", Estimate.Missing()), new("Garsdon", Estimate.Missing(Absence.NotCalculated)), Ordinary.Items[3]] }),
        ("Limits of no width, and none", "A complete count, and a figure without an interval.", Ordinary with { Items = [new("Ashcombe", new(8.4, 8.4, 8.4)), new("Barrowdale", new(9.9)), new("Carrow Vale", new(0, 0, 0))] }),
        ("Negative figures", "Bars go both ways from zero.", Ordinary with { Axis = "Change in five years, percentage points", Figures = new(1), Benchmark = new(-2.2), Items = [Bar("Ashcombe", -6.4, VerdictMark.Better), Bar("Barrowdale", -1.2, VerdictMark.Similar), Bar("Carrow Vale", 0, VerdictMark.Similar), Bar("Dunmere", 3.3, VerdictMark.Worse)] }),
        ("Points instead of bars", "Where bars from zero would hide the differences.", Ordinary with { Axis = "Years of life expectancy at birth", Figures = new(1), AsPoints = true, Benchmark = new(79.1), Items = [.. Ordinary.Items.Select((bar, i) => bar with { Figure = new(82.3 - (i * 1.3), 81.6 - (i * 1.3), 83 - (i * 1.3)) })] }),
        ("Forty areas", "Every area of a region, in order.", Ordinary with { Items = [.. Places.Forty.Select((name, i) => Bar(name, 5.2 + (i * 0.33), i < 14 ? VerdictMark.Better : i < 25 ? VerdictMark.Similar : VerdictMark.Worse) with { Emphasis = i == 22 })] }),
        ("Long names", "Names are wrapped, never cut.", Ordinary with { Benchmark = new(11.2, "England (average of all upper-tier local authorities)"), Items = [Bar(Places.Long, 12.4, VerdictMark.Worse) with { Emphasis = true }, Bar("Penrose and the Lynns Metropolitan Borough Council", 9.3, VerdictMark.Better), Bar("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 10.8, VerdictMark.Similar), Bar("Ely", 11.4, VerdictMark.Similar)] }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Ordinary with { Items = [Bar(Places.Arabic, 12.4, VerdictMark.Worse), Bar(Places.Hebrew, 9.3, VerdictMark.Better) with { Emphasis = true }, Ordinary.Items[2], new("مجلس (الوادي)", Estimate.Missing(Absence.Suppressed))] }),
        ("No figures at all", "Every figure is held back.", Ordinary with { Benchmark = null, Items = [.. Ordinary.Items.Select(bar => bar with { Figure = Estimate.Missing(Absence.Suppressed) })] }),
        ("Very large and very small together", "The small ones are too short to see; their figures stand beside them.", Ordinary with { Axis = "Spending", Figures = new(3, "£"), Benchmark = null, Items = [Bar("Ashcombe", 912_345_678_901, null), Bar("Barrowdale", 45_000_000, null), Bar("Carrow Vale", 0.004, null)] }),
        ("The colours of the national profiles", "Green, yellow and red, with the same shapes.", Ordinary with { Palette = Palette.PublicHealth }),
    ];

    static ChartExample Shown((string Heading, string Says, Bars Chart) example, string id)
    {
        var chart = example.Chart with { Id = id, Title = example.Heading };
        return new(example.Heading, example.Says, chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    static Bar Bar(string name, double value, VerdictMark? mark) => new(name, new(value, value - (Math.Abs(value) * 0.14), value + (Math.Abs(value) * 0.14), mark));
}
