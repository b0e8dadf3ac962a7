using Endeavour.Charts;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Charts;

/// <summary>A page with every map, to be looked at: set ENDEAVOUR_GALLERY to the file to write.</summary>
public class MapGalleryTests
{
    [Fact]
    public void Every_map_can_be_put_on_one_page()
    {
        Write(".maps.html", [
            (MapSamples.Verdicts.Svg, MapSamples.Verdicts.Table()), (MapSamples.Fifths.Svg, MapSamples.Fifths.Table()),
            (MapSamples.HexVerdicts.Svg, MapSamples.HexVerdicts.Table()), (MapSamples.HexFifths.Svg, MapSamples.HexFifths.Table())]);
    }

    [Fact]
    public void Real_maps_can_be_put_on_one_page()
    {
        MapShapes[] maps =
        [
            RealMap.Read("derived_utla23_england.geojson", "utla23_code", "utla23_name"), RealMap.Read("icb22_england.geojson", "icb22_code", "icb22_name"),
            RealMap.Read("small_area/ward_E06000002_Middlesbrough.geojson", "WD25CD", "WD25NM"), RealMap.Read("small_area/lsoa_E06000017_Rutland.geojson", "LSOA21CD", "LSOA21NM"),
            RealMap.Read("small_area/lsoa_E06000034_Thurrock.geojson", "LSOA21CD", "LSOA21NM"),
        ];
        var charts = maps.Select((map, i) => MapSamples.Verdicts with { Id = $"real{i}", Shapes = map, Values = MapSamples.For(map.Areas), Shading = i % 2 == 1 ? MapShading.Fifths : MapShading.Verdicts });
        var hexes = RealMap.Hexes();
        var hex = MapSamples.HexVerdicts with { Id = "realhex", Shapes = hexes, Values = MapSamples.For(hexes.Areas) };
        Write(".real.html", [.. charts.Select(chart => ((Func<ChartForm, string>)chart.Svg, chart.Table())), (hex.Svg, hex.Table())]);
    }

    internal static void Write(string name, IReadOnlyList<(Func<ChartForm, string> Svg, ChartTable Table)> charts)
    {
        var rows = charts.Select(chart => $"<h3>{chart.Table.Caption}</h3><table><tr><td>{chart.Svg(ChartForm.Wide)}<td>{chart.Svg(ChartForm.Narrow)}</table>{chart.Svg(ChartForm.Print)}<details>{chart.Table.Html()}</details>");
        var page = "<!doctype html><meta charset=utf-8><style>body{font:19px Inter;margin:20px;width:1180px}td{vertical-align:top;padding:12px}</style>" + string.Concat(rows);
        Assert.Contains("-narrow-title", page, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_GALLERY") is { Length: > 0 } file) File.WriteAllText(file + name, page);
    }
}

/// <summary>Real boundaries, which are never part of the project.</summary>
static class RealMap
{
    public static string Text(string file) => File.ReadAllText(Shared.Path(["data", "boundaries", .. file.Split('/')]));

    public static MapShapes Read(string file, string code, string name)
    {
        var reading = MapShapes.FromGeoJson(Text(file), code, name);
        Assert.Empty(reading.Problems);
        return reading.Shapes!;
    }

    public static HexShapes Hexes() => HexShapes.FromHexJson(Text("uk-local-authority-districts-2023.hexjson")).Shapes!;
}
