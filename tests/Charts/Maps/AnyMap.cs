using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>Maps with any figures and any names. Properties, not fields: <see cref="Any.Drawing"/> is made of them, and they of its parts.</summary>
static class AnyMap
{
    static Gen<IReadOnlyList<MapFigure>> Figures =>
        Gen.Select(Any.Estimate, Any.Name, Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true))), Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))).Array[0, 16].Select(
            rows => (IReadOnlyList<MapFigure>)[.. rows.Select((row, i) => new MapFigure($"X07{i + 1:000000}", row.Item1, row.Item2, row.Item3)).Where((_, i) => rows[i].Item4)]);

    static Gen<HexShapes> Hexes => Gen.Select(Gen.OneOf("odd-r", "even-r", "odd-q", "even-q"), Gen.Int[-4, 4].Select(Gen.Int[-4, 4]).HashSet[0, 14]).Select(
        (layout, places) => places.Count == 0
            ? MapSamples.Hexes.Only([])
            : HexShapes.FromHexJson($"{{\"layout\":\"{layout}\",\"hexes\":{{{string.Join(',', places.Select((place, i) => $"\"X07{i + 1:000000}\":{{\"n\":\"Area {i}\",\"short\":\"A{i}\",\"q\":{place.Item1},\"r\":{place.Item2}}}"))}}}}}").Shapes!);

    public static Gen<Choropleth> Choropleth => Gen.Select(Figures, Any.Name, Gen.Enum<MapShading>(), Gen.OneOf(1, 3, 12)).Select(
        (figures, axis, shading, areas) => MapSamples.Verdicts with
        {
            Id = "any", Axis = axis, Values = figures, Shading = shading, Benchmark = axis,
            Shapes = areas == 12 ? MapSamples.Districts : MapSamples.Districts.Only(MapSamples.Districts.Areas.TakeLast(areas).Select(area => area.Code)),
        });

    public static Gen<HexMap> HexMap => Gen.Select(Figures, Any.Name, Gen.Enum<MapShading>(), Hexes).Select(
        (figures, axis, shading, hexes) => MapSamples.HexVerdicts with { Id = "any", Axis = axis, Values = figures, Shading = shading, Shapes = hexes });
}
