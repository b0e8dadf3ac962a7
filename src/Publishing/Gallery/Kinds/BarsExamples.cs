using Endeavour.Charts;
using Endeavour.Statistics;
using Estimate = Endeavour.Charts.Estimate;

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
            Bar("Ashcombe", 7.4), Bar("Barrowdale", 9.2), Bar("Carrow Vale", 11.8) with { Emphasis = true }, Bar("Dunmere", 13.2), Bar("Eastwick and Holme", 17.1),
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
        ("Negative figures", "Bars go both ways from zero.", Ordinary with { Axis = "Change in the percentage of adults who smoke, in five years, percentage points", Figures = new(1), Benchmark = new(-2.2), Items = [Change("Ashcombe", -6.4), Change("Barrowdale", -3.1), Change("Carrow Vale", 0), Change("Dunmere", 3.3)] }),
        ("Points instead of bars", "Where bars from zero would hide the differences.", Ordinary with { Axis = "Years of life expectancy at birth", Figures = new(1), AsPoints = true, Benchmark = new(79.3), Items = [.. Ordinary.Items.Select((bar, i) => bar with { Figure = new(82.3 - (i * 1.3), 81.6 - (i * 1.3), 83 - (i * 1.3)) })] }),
        ("Forty areas", "Every area of a region, in order.", Ordinary with { Items = [.. Places.Forty.Select((name, i) => Bar(name, 5.2 + (i * 0.33)) with { Emphasis = i == 22 })] }),
        ("Long names", "Names are wrapped, never cut.", Ordinary with { Benchmark = new(11.2, "England (average of all upper-tier local authorities)"), Items = [Bar(Places.Long, 13.4) with { Emphasis = true }, Bar("Penrose and the Lynns Metropolitan Borough Council", 9.3), Bar("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 10.8), Bar("Ely", 11.4)] }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Ordinary with { Items = [Bar(Places.Arabic, 13.4), Bar(Places.Hebrew, 9.3) with { Emphasis = true }, Ordinary.Items[2], new("مجلس (الوادي)", Estimate.Missing(Absence.Suppressed))] }),
        ("No figures at all", "Every figure is held back.", Ordinary with { Benchmark = null, Items = [.. Ordinary.Items.Select(bar => bar with { Figure = Estimate.Missing(Absence.Suppressed) })] }),
        ("Very large and very small together", "The small ones are too short to see; their figures stand beside them.", Ordinary with { Axis = "Spending", Figures = new(3, "£"), Benchmark = null, Items = [Bar("Ashcombe", 912_345_678_901), Bar("Barrowdale", 45_000_000), Bar("Carrow Vale", 0.004)] }),
        ("The colours of the national profiles", "Green, yellow and red, with the same shapes.", Ordinary with { Palette = Palette.PublicHealth }),
    ];

    static ChartExample Shown((string Heading, string Says, Bars Chart) example, string id)
    {
        var polarity = example.Chart.AsPoints ? Polarity.HighIsGood : Polarity.LowIsGood;
        Bar[] judged = [.. example.Chart.Items.Select(bar => bar with { Figure = bar.Figure.Against(example.Chart.Benchmark?.Value, polarity, twoLevels: true) })];
        var chart = example.Chart with { Id = id, Title = example.Heading, Items = judged };
        return new(example.Heading, example.Says, chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    static Bar Bar(string name, double value) => new(name, new(value, value * 0.86, value * 1.14));

    static Bar Change(string name, double value) => new(name, new(value, value - 1.2, value + 1.2));
}
