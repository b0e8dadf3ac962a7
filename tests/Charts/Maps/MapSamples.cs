using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>Made-up maps of an invented county.</summary>
static class MapSamples
{
    static readonly double[] Values = [12.1, 14.8, 10.2, 9.1, 11.7, 13.3, 16.2, 10.9, 8.4, 12.6, 19.3, 7.7];

    public static MapShapes Districts { get; } = MapShapes.FromGeoJson(Invented.GeoJson, "code", "name").Shapes!;

    public static HexShapes Hexes { get; } = HexShapes.FromHexJson(Invented.HexJson).Shapes!;

    /// <summary>Eleven figures, one of them suppressed, and one of a district that is on no map.</summary>
    public static IReadOnlyList<MapFigure> Smoking { get; } =
    [
        .. Values.Select((value, i) => new MapFigure($"X07{i + 1:000000}", i == 7 ? Estimate.Missing(Absence.Suppressed) : Around(value), Emphasis: i == 3)).Take(11),
        new("X07000099", Around(11), "Nether Sallow"),
    ];

    public static Choropleth Verdicts { get; } = new()
    {
        Id = "smoking-map",
        Title = "Three of twelve districts have more smokers than England",
        Axis = "Percentage of adults who smoke",
        Shapes = Districts,
        Values = Smoking,
        Groups = "District",
        Figures = new(1, Suffix: "%"),
    };

    public static Choropleth Fifths { get; } = Verdicts with { Id = "smoking-fifths", Title = "More people smoke in the towns", Shading = MapShading.Fifths };

    public static HexMap HexVerdicts { get; } = new()
    {
        Id = "smoking-hex",
        Title = Verdicts.Title,
        Axis = Verdicts.Axis,
        Shapes = Hexes,
        Values = Smoking,
        Groups = "District",
        Figures = Verdicts.Figures,
    };

    public static HexMap HexFifths { get; } = HexVerdicts with { Id = "smoking-hex-fifths", Title = Fifths.Title, Shading = MapShading.Fifths };

    /// <summary>Figures for any areas, the same each time, with every verdict and every reason for a gap.</summary>
    public static IReadOnlyList<MapFigure> For(IEnumerable<MapArea> areas, int gapEach = 17) =>
    [
        .. areas.Select((area, i) =>
        {
            var value = 8 + (((i * 37) + (i / 7 * 11)) % 100 / 8.0);
            return new MapFigure(area.Code, i % gapEach == gapEach - 1 ? Estimate.Missing((Absence)(i / gapEach % 3)) : Around(value), Emphasis: i == 20);
        }),
    ];

    static Estimate Around(double value) =>
        new(value, value - 1.4, value + 1.4, value > 13.4 ? VerdictMark.Worse : value < 10.6 ? VerdictMark.Better : VerdictMark.Similar);
}
