using Endeavour.Charts;
using Endeavour.Statistics;
using Estimate = Endeavour.Charts.Estimate;
using FunnelPoint = Endeavour.Charts.FunnelPoint;

namespace Endeavour.Publishing.Gallery.Kinds;

static class FunnelExamples
{
    /// <summary>England's deaths per 100,000 people a year.</summary>
    const double England = 77.4;

    const double Years = 3;

    const double Unit = 100_000;

    static FunnelChart Ordinary { get; } = new()
    {
        Id = "funnel",
        Title = "",
        Axis = "Deaths per 100,000 people aged under 75, a year",
        SizeAxis = "People aged under 75",
        Points = Areas(Places.Forty.Take(15)),
        Limits = [.. Enumerable.Range(0, 30).Select(i => 20_000 * Math.Pow(50, i / 29d)).Select(Limits)],
        Average = England,
    };

    public static GalleryKind Kind() => new("funnel", "Funnels", "Which areas differ by more than chance?",
        "Each mark is an area; the larger it is, the further right. Between the inner curves lie the figures that chance alone would leave 95 times in 100, between the outer ones 99.8 in 100. Only areas beyond the outer curves are named. The limits here are those of the deaths of three years at England's rate (Poisson, by Byar's method).",
        [.. Drawings().Select((each, i) => Drawn.Of(each.Heading, each.Says, $"funnel-{i + 1}-chart", each.Chart))]);

    static IEnumerable<(string Heading, string Says, FunnelChart Chart)> Drawings() =>
    [
        ("Areas by their size", "Small areas differ more by chance alone.", Ordinary),
        ("One point", "A single area.", Ordinary with { Points = [Area("Ashcombe", 84_000, 1.2) with { Emphasis = true }] }),
        ("Suppressed and missing figures", "What is missing is not drawn.", Ordinary with { Points = [Area("Ashcombe", 84_000, 4), new("Fenwater", 40_000, Estimate.Missing(Absence.Suppressed)), new("Foxley", 90_000, Estimate.Missing()), new("Garsdon", double.NaN, new(70))] }),
        ("Limits of no width", "Everything that is not the average is beyond them.", Ordinary with { Limits = [new(20_000, England, England, England, England), new(1_000_000, England, England, England, England)], Points = [.. Areas(Places.Forty.Take(6)).Select(Beyond)] }),
        ("Negative figures", "Differences from the average.", Ordinary with { Axis = "Difference from the average", Average = 0, Points = [.. Ordinary.Points.Select(point => point with { Figure = new(point.Figure.Value - England, Mark: point.Figure.Mark) })], Limits = [.. Ordinary.Limits.Select(each => new FunnelLimits(each.Size, each.Lower95 - England, each.Upper95 - England, each.Lower998 - England, each.Upper998 - England))] }),
        ("Forty areas", "Every area of a region.", Ordinary with { Points = Areas(Places.Forty) }),
        ("Long names", "Names are wrapped, never cut.", Ordinary with { AverageLabel = "England (average of all upper-tier local authorities)", Points = [Area(Places.Long, 84_000, 5.2), Area("Penrose and the Lynns Metropolitan Borough Council", 91_000, 5), Area("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 640_000, -4.4), Area("Ely", 30_000, 0.3)] }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Ordinary with { AverageLabel = "المتوسط (2025)", Points = [Area(Places.Arabic, 84_000, 5.2), Area(Places.Hebrew, 400_000, -4.4), Area("Ely", 30_000, 0.3)] }),
        ("No figures at all", "Nothing to draw.", Ordinary with { Points = [] }),
        ("Extremes of size", "From forty people to forty million.", Ordinary with { Figures = new(0), Points = [Area("Ashcombe", 40, 1), Area("Barrowdale", 40_000_000, 6), Area("Carrow Vale", 3_000, -2.5)], Limits = [.. Enumerable.Range(0, 30).Select(i => 40 * Math.Pow(1e6, i / 29d)).Select(Limits)] }),
    ];

    static double Expected(double size) => England / Unit * size * Years;

    /// <summary>Whether no deaths at all would be unlikely; where they would not, there is no lower limit above zero.</summary>
    static bool Unlikely(double size, double tail) => Math.Exp(-Expected(size)) < tail;

    static FunnelLimits Limits(double size)
    {
        var (inner, outer) = (Rate.Byars(Expected(size), size * Years, 0.95, Unit), Rate.Byars(Expected(size), size * Years, 0.998, Unit));
        return new(size, Unlikely(size, 0.025) ? inner.Lower : 0, inner.Upper, Unlikely(size, 0.001) ? outer.Lower : 0, outer.Upper);
    }

    static FunnelPoint[] Areas(IEnumerable<string> names) => [.. names.Select((name, i) => Area(name, 24_000 * Math.Pow(38, i * 17 % 40 / 40d), 3.9 * Math.Sin(i * 2.4)) with { Emphasis = i == 2 })];

    /// <summary>An area with as many more deaths than expected as so many standard errors, and its verdict by the limits at its size.</summary>
    static FunnelPoint Area(string name, double size, double errors)
    {
        var people = Math.Round(size);
        var deaths = Math.Max(0, Math.Round(Expected(people) + (errors * Math.Sqrt(Expected(people)))));
        var rate = deaths / (people * Years) * Unit;
        return new(name, people, new(rate, Mark: Mark(rate, Limits(people))));
    }

    /// <summary>An area where the limits are no wider than the average.</summary>
    static FunnelPoint Beyond(FunnelPoint point) => point with { Figure = new(point.Figure.Value, Mark: Mark(point.Figure.Value!.Value, new(point.Size, England, England, England, England))) };

    static VerdictMark Mark(double rate, FunnelLimits limits)
    {
        var position = rate < limits.Lower998 ? Position.FarBelow : rate < limits.Lower95 ? Position.Below
            : rate > limits.Upper998 ? Position.FarAbove : rate > limits.Upper95 ? Position.Above : Position.Similar;
        return Judged.Mark(Comparison.Judge(position, Polarity.LowIsGood));
    }
}
