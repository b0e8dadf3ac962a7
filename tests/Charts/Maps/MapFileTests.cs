using System.Globalization;
using CsCheck;
using Endeavour.Charts;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Tests.Charts;

public class MapFileTests
{
    const string Square = "[[0,50],[1,50],[1,51],[0,51],[0,50]]";

    [Theory]
    [InlineData("", MapProblemKind.NotJson)]
    [InlineData("{\"type\":", MapProblemKind.NotJson)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[NaN]}", MapProblemKind.NotJson)]
    [InlineData("[]", MapProblemKind.NotAMap)]
    [InlineData("{\"type\":\"Feature\"}", MapProblemKind.NotAMap)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":{}}", MapProblemKind.NotAMap)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", MapProblemKind.NoAreas)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[3]}", MapProblemKind.NoCode)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"\\ud800\"}}]}", MapProblemKind.NotJson)]
    public void A_file_that_is_no_map_is_a_problem_that_says_what_to_do(string json, MapProblemKind kind) => Refused(json, kind);

    [Theory]
    [InlineData("null", MapProblemKind.NoShape)]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[0,50]}", MapProblemKind.NoShape)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[]}", MapProblemKind.NoShape)]
    [InlineData("{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}", MapProblemKind.NoShape)]
    [InlineData("{\"type\":\"MultiPolygon\",\"coordinates\":[3]}", MapProblemKind.NoShape)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":\"here\"}", MapProblemKind.NoShape)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[]]}", MapProblemKind.UnclosedRing)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,50],[1,50],[1,51],[0,51]]]}", MapProblemKind.UnclosedRing)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,50],[1,50],[0,50]]]}", MapProblemKind.UnclosedRing)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[\"0\",50],[1,50],[1,51],[0,51],[0,50]]]}", MapProblemKind.NotANumber)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0],[1,50],[1,51],[0,51],[0,50]]]}", MapProblemKind.NotANumber)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[1e999,50],[1,50],[1,51],[0,51],[1e999,50]]]}", MapProblemKind.NotANumber)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[1e300,50],[1,50],[1,51],[0,51],[1e300,50]]]}", MapProblemKind.Coordinates)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[-200000,7000000],[1,50],[1,51],[0,51],[-200000,7000000]]]}", MapProblemKind.Coordinates)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[-170,50],[170,50],[170,51],[0,51],[-170,50]]]}", MapProblemKind.Coordinates)]
    public void An_area_whose_shape_cannot_be_drawn_is_a_problem_that_says_what_to_do(string geometry, MapProblemKind kind) => Refused(Collection(Feature("A", geometry)), kind);

    [Fact]
    public void Two_areas_with_one_code_a_missing_name_and_a_wrong_property_are_problems()
    {
        Refused(Collection(Feature("A", Polygon(Square)), Feature("A", Polygon(Square))), MapProblemKind.SameCode);
        Refused(Collection(Feature("A", Polygon(Square)).Replace("\"Name\"", "\" \"", StringComparison.Ordinal)), MapProblemKind.NoName);
        var problem = Assert.Single(MapShapes.FromGeoJson(Collection(Feature("A", Polygon(Square))), "LAD24CD", "name").Problems);
        Assert.Equal("There is no code in \"LAD24CD\". Choose one of its properties: code, name.", problem.Sentence);
        Assert.Equal("feature 1", problem.Where);
    }

    [Fact]
    public void Deep_nesting_and_a_thousand_faults_end_at_once()
    {
        Refused(Collection(Feature("A", $"{{\"type\":\"Polygon\",\"coordinates\":{new string('[', 5000)}{new string(']', 5000)}}}")), MapProblemKind.NotJson);
        var many = Collection([.. Enumerable.Range(0, 1000).Select(i => Feature($"A{i}", "null"))]);
        Assert.Equal(20, MapShapes.FromGeoJson(many, "code", "name").Problems.Count);
    }

    [Fact]
    public void Whatever_the_file_reading_it_ends_in_shapes_or_in_problems() => Gen.Select(Gen.Int[0, Invented.GeoJson.Length - 1], Gen.Int[0, 400], Gen.OneOf("", "[", "]", "\"", "null", "1e9", "-", "{}", ",")).Sample(
        (at, length, with) =>
        {
            foreach (var text in new[] { Invented.GeoJson, Invented.HexJson })
            {
                var from = at % text.Length;
                var broken = text[..from] + with + text[Math.Min(text.Length, from + length)..];
                if (text == Invented.GeoJson) Sound(MapShapes.FromGeoJson(broken, "code", "name"));
                else Sound(HexShapes.FromHexJson(broken));
            }
        }, iter: 400);

    [Theory]
    [InlineData("{}", MapProblemKind.NotAMap)]
    [InlineData("{\"layout\":\"odd-x\",\"hexes\":{\"A\":{\"n\":\"A\",\"q\":0,\"r\":0}}}", MapProblemKind.Layout)]
    [InlineData("{\"layout\":\"odd-r\",\"hexes\":{}}", MapProblemKind.NoAreas)]
    [InlineData("{\"layout\":\"odd-r\",\"hexes\":{\"A\":3}}", MapProblemKind.NoName)]
    [InlineData("{\"layout\":\"odd-r\",\"hexes\":{\"A\":{\"n\":\"A\",\"q\":\"0\",\"r\":0}}}", MapProblemKind.NotANumber)]
    [InlineData("{\"layout\":\"odd-r\",\"hexes\":{\"A\":{\"n\":\"A\",\"q\":0.5,\"r\":0}}}", MapProblemKind.NotANumber)]
    [InlineData("{\"layout\":\"odd-r\",\"hexes\":{\"A\":{\"n\":\"A\",\"q\":0,\"r\":0},\"B\":{\"n\":\"B\",\"q\":0,\"r\":0}}}", MapProblemKind.SamePlace)]
    [InlineData("{\"layout\":\"odd-r\",\"hexes\":{\"A\":{\"n\":\"A\",\"q\":0,\"r\":0},\"A\":{\"n\":\"B\",\"q\":1,\"r\":0}}}", MapProblemKind.SameCode)]
    [InlineData("{\"layout\":\"odd-r\",\"hexes\":{\"A\":{\"n\":\"A\",\"q\":0,\"r\":0},\"B\":{\"n\":\"B\",\"q\":900000,\"r\":0}}}", MapProblemKind.Coordinates)]
    public void A_hex_file_that_cannot_be_drawn_is_a_problem_that_says_what_to_do(string json, MapProblemKind kind)
    {
        var reading = HexShapes.FromHexJson(json);
        Assert.Null(reading.Shapes);
        Assert.Contains(kind, reading.Problems.Select(problem => problem.Kind));
        Assert.All(reading.Problems, problem => Assert.EndsWith(".", problem.Sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("odd-r", 0, 1, "right up")]
    [InlineData("even-r", 0, 1, "left up")]
    [InlineData("odd-q", 1, 0, "right up")]
    [InlineData("even-q", 1, 0, "right down")]
    public void Odd_or_even_rows_and_columns_are_half_a_hexagon_further_on(string layout, int q, int r, string direction)
    {
        var map = HexShapes.FromHexJson($"{{\"layout\":\"{layout}\",\"hexes\":{{\"A\":{{\"n\":\"A\",\"q\":0,\"r\":0}},\"B\":{{\"n\":\"B\",\"q\":{q},\"r\":{r}}}}}}}").Shapes!.Fit(720, 560);
        var (a, b) = (map.Shapes[0].Centre, map.Shapes[1].Centre);
        Assert.Equal(direction, $"{(b.X > a.X ? "right" : "left")} {(b.Y < a.Y ? "up" : "down")}");
        Assert.All(map.Shapes, shape => Assert.All(shape.Rings[0].Places, place => Assert.True(place.X >= 0 && place.X <= map.Width && place.Y >= 0 && place.Y <= map.Height)));
    }

    [Fact]
    public void Areas_that_share_a_boundary_still_share_it_in_every_size()
    {
        foreach (var (width, height) in new[] { (720, 560), (340, 420), (200, 90) })
        {
            var map = MapSamples.Districts.Fit(width, height);
            var open = new HashSet<((int, int), (int, int))>();
            foreach (var (from, to) in map.Shapes.SelectMany(shape => shape.Rings).SelectMany(Steps))
                if (!open.Remove((to, from))) Assert.True(open.Add((from, to)));
            Assert.InRange(Loops(open), 2, 3);
        }
    }

    [Fact]
    public void Longitude_and_latitude_give_the_same_picture_as_metres_at_the_scale_of_a_county()
    {
        var (east, north) = (Math.Cos(52 * Math.PI / 180) * 111_320, 111_320.0);
        var metres = MapShapes.FromGeoJson(Collection(Feature("A", Polygon(Ring((0, 0), (0.6, 0), (0.6, 0.4), (0, 0.4)), 400_000, 300_000, east, north))), "code", "name").Shapes!.Fit(720, 560);
        var degrees = MapShapes.FromGeoJson(Collection(Feature("A", Polygon(Ring((0, 0), (0.6, 0), (0.6, 0.4), (0, 0.4)), -1, 51.8, 1, 1))), "code", "name").Shapes!.Fit(720, 560);
        Assert.InRange(degrees.Height - metres.Height, -4, 4);
    }

    [Fact]
    public void Equal_areas_on_the_globe_are_equal_on_the_map()
    {
        var map = MapShapes.FromGeoJson(Collection(Feature("S", Polygon(Ring((-3, 50), (-2, 50), (-2, 50.5), (-3, 50.5)), 0, 0, 1, 1)), Feature("N", Polygon(Ring((-3, 59), (-2, 59), (-2, 59.5), (-3, 59.5)), 0, 0, 1, 1))), "code", "name").Shapes!.Fit(2000, 20_000);
        var ratio = (double)map.Shapes[1].Rings[0].DoubleArea / map.Shapes[0].Rings[0].DoubleArea;
        Assert.Equal((Math.Sin(59.5 * Math.PI / 180) - Math.Sin(59 * Math.PI / 180)) / (Math.Sin(50.5 * Math.PI / 180) - Math.Sin(50 * Math.PI / 180)), ratio, 0.01);
    }

    [Fact]
    public void An_area_of_no_size_gets_a_mark_and_a_letter()
    {
        const string Dot = "[[0.5,50.5],[0.5,50.5],[0.5,50.5],[0.5,50.5]]";
        var shapes = MapShapes.FromGeoJson(Collection(Feature("A", Polygon(Square)), Feature("B", Polygon(Dot)).Replace("Name", "Speck", StringComparison.Ordinal)), "code", "name").Shapes!;
        var chart = MapSamples.Verdicts with { Shapes = shapes, Values = [new("A", new(1)), new("B", new(2))] };
        Assert.Contains("r=\"3.5\"", chart.Svg(), StringComparison.Ordinal);
        Assert.Contains("Speck, 2.0%", new Picture(chart.Svg()).Words, StringComparison.Ordinal);
        var alone = chart with { Shapes = shapes.Only(["B"]) };
        Assert.Contains("Speck", new Picture(alone.Svg(ChartForm.Narrow)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_from_right_to_left_and_hostile_names_are_shown_as_text()
    {
        var shapes = MapShapes.FromGeoJson(Collection(Feature("A", Polygon(Square)).Replace("Name", "مدينة كبيرة", StringComparison.Ordinal)), "code", "name").Shapes!;
        Assert.Contains("مدينة", new Picture((MapSamples.Verdicts with { Shapes = shapes, Values = [] }).Svg()).Words, StringComparison.Ordinal);
        var hostile = MapSamples.Verdicts with { Values = [new("X07000001", new(1), "<script>\"'&")] };
        Assert.DoesNotContain("<script", hostile.Svg() + hostile.Table().Html(), StringComparison.Ordinal);
    }

    static void Refused(string json, MapProblemKind kind)
    {
        var reading = MapShapes.FromGeoJson(json, "code", "name");
        Assert.Null(reading.Shapes);
        Assert.Contains(kind, reading.Problems.Select(problem => problem.Kind));
        Assert.All(reading.Problems, problem => Assert.EndsWith(".", problem.Sentence, StringComparison.Ordinal));
    }

    static void Sound<T>(MapReading<T> reading)
        where T : class => Assert.Equal(reading.Shapes is null, reading.Problems.Count > 0);

    static string Collection(params string[] features) => $"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', features)}]}}";

    static string Feature(string code, string geometry) => $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\",\"name\":\"Name\"}},\"geometry\":{geometry}}}";

    static string Polygon(string ring) => $"{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}";

    static string Polygon((double X, double Y)[] ring, double x, double y, double east, double north) =>
        Polygon("[" + string.Join(',', ring.Select(place => string.Create(CultureInfo.InvariantCulture, $"[{x + (place.X * east)},{y + (place.Y * north)}]"))) + "]");

    static (double X, double Y)[] Ring(params (double X, double Y)[] corners) => [.. corners, corners[0]];

    /// <summary>A ring as the smallest whole steps along its sides.</summary>
    static IEnumerable<((int, int) From, (int, int) To)> Steps(GridRing ring)
    {
        for (var (i, k) = (0, ring.Places.Length - 1); i < ring.Places.Length; k = i++)
        {
            var (a, b) = (ring.Places[k], ring.Places[i]);
            var steps = (int)System.Numerics.BigInteger.GreatestCommonDivisor(b.X - a.X, b.Y - a.Y);
            var (dx, dy) = ((b.X - a.X) / steps, (b.Y - a.Y) / steps);
            for (var step = 0; step < steps; step++) yield return ((a.X + (step * dx), a.Y + (step * dy)), (a.X + ((step + 1) * dx), a.Y + ((step + 1) * dy)));
        }
    }

    /// <summary>How many outlines the steps form that no other area shares.</summary>
    static int Loops(IEnumerable<((int, int) From, (int, int) To)> steps)
    {
        var leader = new Dictionary<(int, int), (int, int)>();
        (int, int) Find((int, int) place) => !leader.TryGetValue(place, out var next) || next == place ? place : leader[place] = Find(next);
        var places = new HashSet<(int, int)>();
        foreach (var (from, to) in steps)
        {
            places.Add(from);
            leader[Find(from)] = Find(to);
        }
        return places.Select(Find).Distinct().Count();
    }
}
