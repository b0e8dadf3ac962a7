using Endeavour.Charts;
using Endeavour.Statistics;
using Estimate = Endeavour.Charts.Estimate;

namespace Endeavour.Publishing.Gallery.Kinds;

static class MapExamples
{
    static readonly double[] Values = [12.1, 14.8, 10.2, 9.1, 11.7, 13.3, 16.2, 10.9, 8.4, 12.6, 19.3, 7.7];

    /// <summary>England's percentage, which verdicts compare with.</summary>
    const double England = 12;

    static Choropleth Ordinary { get; } = new()
    {
        Id = "map",
        Title = "",
        Axis = "Percentage of adults who smoke",
        Shapes = InventedCounty.Districts,
        Values = [.. Values.Select((value, i) => Figure(InventedCounty.Codes[i], value) with { Emphasis = i == 3 })],
        Groups = "District",
        Figures = new(1, Suffix: "%"),
    };

    static HexMap Hexes { get; } = new() { Id = "hexmap", Title = "", Axis = Ordinary.Axis, Shapes = InventedCounty.Hexes, Values = Ordinary.Values, Groups = "District", Figures = Ordinary.Figures };

    public static GalleryKind Maps() => new("map", "Maps", "Where is it better and where is it worse?",
        "Each area has its true shape. A colour and a sign say its verdict, or a shade and a number its fifth. Areas without a figure are hatched. What is too small to name has a letter, and a list says whose it is.",
        [.. Drawings().Select((each, i) => Drawn.Of(each.Heading, each.Told, $"map-{i + 1}-chart", Ordinary with { Shapes = each.Shapes.Places, Values = each.Values, Shading = each.Shading, Benchmark = each.Benchmark, Figures = each.Figures }))]);

    public static GalleryKind HexMaps() => new("hexmap", "Hex maps", "How many areas are better, and how many worse?",
        "Each area is a hexagon of the same size, about where it lies, so that a small town counts for as much as a wide county. Colours, signs and numbers are those of a map.",
        [.. Drawings().Select((each, i) => Drawn.Of(each.Heading, each.Told, $"hexmap-{i + 1}-chart", Hexes with { Shapes = each.Shapes.Hexagons, Values = each.Values, Shading = each.Shading, Benchmark = each.Benchmark, Figures = each.Figures }))]);

    static IEnumerable<MapDifficulty> Drawings() =>
    [
        new("Verdicts", "The page's own area has a heavy outline.", Twelve, Ordinary.Values),
        new("Fifths", "From the lowest fifth, light, to the highest, dark.", Twelve, Ordinary.Values) { Shading = MapShading.Fifths },
        new("One area", "A map of a single area.", (InventedCounty.Districts.Only([InventedCounty.Codes[4]]), InventedCounty.Hexes.Only([InventedCounty.Codes[4]])), [Ordinary.Values[4]]),
        new("Gaps, suppressed figures, limits of no width and an area on no map", "Gaps are hatched, each reason in its own way; the area is listed.", Twelve, [new("X07000099", Judged.Against(new(11, 11, 11), England, Polarity.LowIsGood), "Nether Sallow"), .. Ordinary.Values.Select((each, i) => i switch { 2 => each with { Figure = Estimate.Missing() }, 5 => each with { Figure = Estimate.Missing(Absence.Suppressed) }, 8 => each with { Figure = Estimate.Missing(Absence.NotCalculated) }, 9 => each with { Figure = new(12.6) }, _ => each })]),
        new("Negative figures and extremes of size", "Hundreds of billions beside pence and debts.", Twelve, [.. Values.Select((value, i) => Figure(InventedCounty.Codes[i], i == 3 ? 912_345_678_901 : i == 7 ? 0.01 : value - 12))]) { Shading = MapShading.Fifths, Figures = new(2, "£") },
        new("Forty areas", "Named on the map or lettered and listed.", (InventedCounty.Forty, InventedCounty.FortyHexes), [.. Places.Forty.Select((_, i) => Figure(InventedCounty.Code(i), 7 + (i * 37 % 40 / 3d)) with { Emphasis = i == 20 })]),
        new("Long names", "Names are wrapped, never cut.", Twelve, [.. Ordinary.Values.Select((each, i) => i % 3 == 0 ? each with { Name = i == 0 ? Places.Long : "Penrose and the Lynns Metropolitan Borough " + i.ToString(System.Globalization.CultureInfo.InvariantCulture) } : each)]) { Benchmark = "England (average of all upper-tier local authorities)" },
        new("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Twelve, [.. Ordinary.Values.Select((each, i) => i switch { 1 => each with { Name = Places.Arabic }, 3 => each with { Name = Places.Hebrew }, 6 => each with { Name = "مجلس (الوادي)" }, _ => each })]),
        new("No figures at all", "Every area is hatched.", Twelve, []),
    ];

    static (MapShapes Places, HexShapes Hexagons) Twelve => (InventedCounty.Districts, InventedCounty.Hexes);

    static MapFigure Figure(string code, double value) =>
        new(code, Judged.Against(new(value, value - 1.4, value + 1.4), England, Polarity.LowIsGood));

    /// <summary>A difficult case for a map and for a hex map.</summary>
    sealed record MapDifficulty(string Heading, string Says, (MapShapes Places, HexShapes Hexagons) Shapes, IReadOnlyList<MapFigure> Values)
    {
        public MapShading Shading { get; init; }
        public string Benchmark { get; init; } = "England";
        public Figures Figures { get; init; } = new(1, Suffix: "%");
        public string Told => Shading == MapShading.Fifths || Values.Count == 0 ? Says : $"{Says} England: {Figures.Text(England)}.";
    }
}
