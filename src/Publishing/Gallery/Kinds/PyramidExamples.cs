using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class PyramidExamples
{
    static readonly int[] Males = [2890, 3010, 3230, 3390, 2940, 2880, 2930, 3010, 3040, 3150, 3460, 3600, 3530, 3390, 2370, 2180, 1780, 970, 480];

    static readonly int[] Females = [2750, 2960, 3150, 3110, 2760, 2840, 2980, 3080, 3130, 3240, 3540, 3650, 3560, 3450, 2660, 2490, 2100, 1420, 930];

    static PopulationPyramid Ordinary { get; } = new()
    {
        Id = "pyramid",
        Title = "",
        Shows = PyramidFigures.PeopleAsPercentages,
        Bands = [.. Males.Select((males, i) => new PyramidBand(Ages(i), new(males), new(Females[i]), 60_000 - (i * i * 150), 61_000 - (i * i * 140)))],
    };

    public static GalleryKind Kind() => new("pyramid", "Population pyramids", "How old are the people who live here?",
        "Males are to the left, females to the right, the oldest on top. The longer the bar, the more people. The outline is England.",
        [.. Drawings().Select((each, i) => Drawn.Of(each.Heading, each.Says, $"pyramid-{i + 1}-chart", each.Chart))]);

    static IEnumerable<(string Heading, string Says, PopulationPyramid Chart)> Drawings() =>
    [
        ("Percentages with England's outline", "Places of any size can be compared.", Ordinary),
        ("Numbers of people", "Without a comparison.", Ordinary with { Shows = PyramidFigures.People, Bands = Bare() }),
        ("One age band", "A single bar to each side.", Ordinary with { Bands = [Ordinary.Bands[3]] }),
        ("Gaps, suppressed figures and limits of no width", "A sign says why a figure is missing.", Ordinary with { Shows = PyramidFigures.People, Bands = [new("0 to 15", new(400, 350, 450), Estimate.Missing(Absence.Suppressed)), new("16 to 64", new(900, 900, 900), new(880, 850, 980)), new("65 to 84", Estimate.Missing(Absence.NotCalculated), new(500)), new("85 and over", Estimate.Missing(), new(120, 120, 120))] }),
        ("Negative figures", "There are no fewer people than none: they count as missing.", Ordinary with { Shows = PyramidFigures.People, Bands = [new("0 to 15", new(-40), new(300)), new("16 to 64", new(900), new(-1)), new("65 and over", new(0), new(500))] }),
        ("Forty bands", "Two-year bands.", Ordinary with { Shows = PyramidFigures.People, Bands = [.. Enumerable.Range(0, 40).Select(i => new PyramidBand(i == 39 ? "78 and over" : $"{i * 2} to {(i * 2) + 1}", new(1500 - (i * 20) + Math.Round(200 * Math.Sin(i / 3d))), new(1480 - (i * 17) + Math.Round(200 * Math.Sin(i / 3d)))))] }),
        ("Long names", "Names are wrapped, never cut.", Ordinary with { ComparisonLabel = Places.Long, MaleLabel = "Men and boys registered with a general practice", FemaleLabel = "Women and girls registered with a general practice", Bands = [.. Ordinary.Bands.Take(2), Ordinary.Bands[2] with { Ages = "65 to 84, living in a care home or in sheltered housing" }] }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Ordinary with { MaleLabel = "ذكور (1)", FemaleLabel = "נקבות (2)", AgesLabel = "العمر", ComparisonLabel = Places.Arabic, Bands = [.. Ordinary.Bands.Take(3), Ordinary.Bands[3] with { Ages = "גיל 90 ויותר" }] }),
        ("No figures at all", "Nothing to draw.", Ordinary with { Bands = [] }),
        ("Extremes of size", "Millions beside one.", Ordinary with { Shows = PyramidFigures.People, Bands = [new("0 to 15", new(41_234_567), new(1)), new("16 and over", new(3), new(38_765_432))] }),
    ];

    static PyramidBand[] Bare() => [.. Ordinary.Bands.Select(band => band with { MaleComparison = null, FemaleComparison = null })];

    static string Ages(int i) => i == 18 ? "90 and over" : $"{i * 5} to {(i * 5) + 4}";
}
