using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class FunnelExamples
{
    const double Rate = 77.4;

    static FunnelChart Ordinary { get; } = new()
    {
        Id = "funnel",
        Title = "",
        Axis = "Deaths per 100,000 people aged under 75",
        SizeAxis = "People aged under 75",
        Points = Areas(Places.Forty.Take(15)),
        Limits = [.. Enumerable.Range(0, 30).Select(i => 20_000 * Math.Pow(50, i / 29d)).Select(Limits)],
        Average = Rate,
    };

    public static GalleryKind Kind() => new("funnel", "Funnels", "Which areas differ by more than chance?",
        "Each mark is an area; the larger it is, the further right. Between the inner curves lie the figures that chance alone would leave 95 times in 100, between the outer ones 99.8 in 100. Only areas beyond the outer curves are named.",
        [.. Drawings().Select((each, i) => Drawn.Of(each.Heading, each.Says, $"funnel-{i + 1}-chart", each.Chart))]);

    static IEnumerable<(string Heading, string Says, FunnelChart Chart)> Drawings() =>
    [
        ("Areas by their size", "Small areas differ more by chance alone.", Ordinary),
        ("One point", "A single area.", Ordinary with { Points = [Area("Ashcombe", 84_000, 1.2) with { Emphasis = true }] }),
        ("Suppressed and missing figures", "What is missing is not drawn.", Ordinary with { Points = [Area("Ashcombe", 84_000, 4), new("Fenwater", 40_000, Estimate.Missing(Absence.Suppressed)), new("Foxley", 90_000, Estimate.Missing()), new("Garsdon", double.NaN, new(70))] }),
        ("Limits of no width", "Everything that is not the average is beyond them.", Ordinary with { Limits = [new(20_000, Rate, Rate, Rate, Rate), new(1_000_000, Rate, Rate, Rate, Rate)], Points = Areas(Places.Forty.Take(6)) }),
        ("Negative figures", "Differences from the average.", Ordinary with { Axis = "Difference from the average", Average = 0, Points = [.. Ordinary.Points.Select(point => point with { Figure = new(point.Figure.Value - Rate, Mark: point.Figure.Mark) })], Limits = [.. Ordinary.Limits.Select(each => new FunnelLimits(each.Size, each.Lower95 - Rate, each.Upper95 - Rate, each.Lower998 - Rate, each.Upper998 - Rate))] }),
        ("Forty areas", "Every area of a region.", Ordinary with { Points = Areas(Places.Forty) }),
        ("Long names", "Names are wrapped, never cut.", Ordinary with { AverageLabel = "England (average of all upper-tier local authorities)", Points = [Area(Places.Long, 84_000, 5.2), Area("Penrose and the Lynns Metropolitan Borough Council", 91_000, 5), Area("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 640_000, -4.4), Area("Ely", 30_000, 0.3)] }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Ordinary with { AverageLabel = "المتوسط (2025)", Points = [Area(Places.Arabic, 84_000, 5.2), Area(Places.Hebrew, 400_000, -4.4), Area("Ely", 30_000, 0.3)] }),
        ("No figures at all", "Nothing to draw.", Ordinary with { Points = [] }),
        ("Extremes of size", "From forty people to forty million.", Ordinary with { Figures = new(0), Points = [Area("Ashcombe", 40, 1), Area("Barrowdale", 40_000_000, 6), Area("Carrow Vale", 3_000, -2.5)], Limits = [.. Enumerable.Range(0, 30).Select(i => 40 * Math.Pow(1e6, i / 29d)).Select(Limits)] }),
    ];

    static double Error(double size) => Math.Sqrt(Rate * 100_000 / (size * 3));

    static FunnelLimits Limits(double size) => new(size, Rate - (1.96 * Error(size)), Rate + (1.96 * Error(size)), Rate - (3.09 * Error(size)), Rate + (3.09 * Error(size)));

    static FunnelPoint[] Areas(IEnumerable<string> names) => [.. names.Select((name, i) => Area(name, 24_000 * Math.Pow(38, i * 17 % 40 / 40d), 3.9 * Math.Sin(i * 2.4)) with { Emphasis = i == 2 })];

    static FunnelPoint Area(string name, double size, double z)
    {
        var mark = Math.Abs(z) < 1.96 ? VerdictMark.Similar : z > 3.09 ? VerdictMark.Worst : z > 0 ? VerdictMark.Worse : z < -3.09 ? VerdictMark.Best : VerdictMark.Better;
        return new(name, Math.Round(size), new(Rate + (z * Error(size)), Mark: mark));
    }
}
