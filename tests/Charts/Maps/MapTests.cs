using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class MapTests
{
    [Fact]
    public void No_two_words_of_a_map_touch_and_none_leaves_the_drawing() =>
        Gen.Select(AnyMap.Choropleth, Any.Form).Sample((chart, form) => NoFault(chart.Svg(form)), iter: 300);

    [Fact]
    public void No_two_words_of_a_hex_map_touch_and_none_leaves_the_drawing() =>
        Gen.Select(AnyMap.HexMap, Any.Form).Sample((chart, form) => NoFault(chart.Svg(form)), iter: 300);

    [Fact]
    public void The_same_figures_give_the_same_bytes_in_every_culture() => Gen.Select(AnyMap.Choropleth, AnyMap.HexMap, Any.Form).Sample(
        (map, hexes, form) =>
        {
            string Page() => map.Svg(form) + hexes.Svg(form) + map.Table().Html() + hexes.Table().Html();
            var before = Page();
            var culture = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var after = Page();
            CultureInfo.CurrentCulture = culture;
            return before == after;
        }, iter: 60);

    [Fact]
    public void Every_area_and_every_figure_is_in_the_table_whether_or_not_it_is_on_the_map()
    {
        var table = MapSamples.Verdicts.Table();
        Assert.Equal(["District", "Percentage of adults who smoke", "95% confidence interval", "Compared with England", "On the map"], table.Columns.Select(column => column.Heading));
        Assert.Equal(13, table.Rows.Count);
        Assert.Equal(["Ashmere", "12.1%", "10.7% to 13.5%", "Similar", "Yes"], table.Rows[0]);
        Assert.Equal(["Holmeside", "Suppressed", "", "", "Yes"], table.Rows[7]);
        Assert.Equal(["Gull Stacks", "No figure given", "", "", "Yes"], table.Rows[11]);
        Assert.Equal(["Nether Sallow", "11.0%", "9.6% to 12.4%", "Similar", "No"], table.Rows[12]);
        Assert.Equal(["Port Merrow", "19.3%", "17.9% to 20.7%", "5 (highest)", "Yes"], MapSamples.Fifths.Table().Rows[10]);
    }

    [Fact]
    public void Areas_that_the_map_lacks_are_counted_and_named()
    {
        foreach (var svg in new[] { MapSamples.Verdicts.Svg(), MapSamples.HexVerdicts.Svg(ChartForm.Narrow) })
        {
            Assert.Contains("1 area is not on this map: Nether Sallow.", new Picture(svg).Words, StringComparison.Ordinal);
            Assert.Contains("1 area is not on this map: Nether Sallow.", new Picture(svg).Part("desc"), StringComparison.Ordinal);
        }
        var many = MapSamples.Verdicts with { Values = [.. Enumerable.Range(0, 45).Select(i => new MapFigure($"Z{i}", new(i), $"Area {i}"))] };
        Assert.Contains("45 areas are not on this map: Area 0; Area 1;", new Picture(many.Svg()).Words, StringComparison.Ordinal);
        Assert.Contains("and 25 areas more, which the table lists.", new Picture(many.Svg()).Words, StringComparison.Ordinal);
        Assert.Equal(57, many.Table().Rows.Count);
    }

    [Fact]
    public void The_key_counts_the_areas_of_each_class()
    {
        var words = new Picture(MapSamples.Verdicts.Svg()).Words;
        foreach (var entry in new[] { "Better than England 3 areas", "Similar to England 4 areas", "Worse than England 3 areas", "Suppressed 1 area: Holmeside", "No figure given 1 area: Gull Stacks" })
            Assert.Contains(entry, words, StringComparison.Ordinal);
        Assert.Contains("5 (highest) 16.2% to 19.3%, 2 areas", new Picture(MapSamples.Fifths.Svg(ChartForm.Narrow)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_area_of_a_small_map_is_named_on_it_or_beside_it_in_every_form()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
            foreach (var area in MapSamples.Districts.Areas)
            {
                Assert.Contains(Letters(area.Name), Letters(new Picture(MapSamples.Verdicts.Svg(form)).Words), StringComparison.Ordinal);
                Assert.Contains(Letters(area.Name), Letters(new Picture(MapSamples.HexFifths.Svg(form)).Words), StringComparison.Ordinal);
            }
    }

    [Fact]
    public void Equal_figures_are_in_the_same_fifth_and_the_callers_fifths_are_kept()
    {
        var same = MapSamples.Fifths with { Values = [.. MapSamples.Districts.Areas.Select(area => new MapFigure(area.Code, new(5)))] };
        Assert.All(same.Table().Rows, row => Assert.Equal("1 (lowest)", row[^1]));
        var given = same with { Values = [.. same.Values.Select((value, i) => value with { Fifth = (i % 5) + 1 })] };
        Assert.Equal("3", given.Table().Rows[2][^1]);
        Assert.Throws<ArgumentException>(() => (same with { Values = [same.Values[0] with { Fifth = 6 }] }).Svg());
    }

    [Fact]
    public void Two_figures_for_one_area_are_refused() =>
        Assert.Contains("X07000001", Assert.Throws<ArgumentException>(() => (MapSamples.Verdicts with { Values = [MapSamples.Smoking[0], MapSamples.Smoking[0]] }).Svg()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_map_without_figures_or_without_areas_still_says_so()
    {
        var none = MapSamples.Verdicts with { Values = [] };
        Assert.Contains("No figure given 12 areas", new Picture(none.Svg()).Words, StringComparison.Ordinal);
        var held = MapSamples.Verdicts with { Values = [.. MapSamples.Smoking.Select(value => value with { Figure = Estimate.Missing(Absence.Suppressed) })] };
        Assert.Contains("Suppressed 11 areas", new Picture(held.Svg()).Words, StringComparison.Ordinal);
        Assert.Contains("No areas to show", new Picture((none with { Shapes = MapSamples.Districts.Only([]) }).Svg()).Words, StringComparison.Ordinal);
        Assert.Contains("No areas to show", new Picture((MapSamples.HexVerdicts with { Shapes = MapSamples.Hexes.Only([]) }).Svg()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("a\"b")]
    public void An_id_that_would_break_the_page_is_refused(string id)
    {
        Assert.Throws<ArgumentException>(() => (MapSamples.Verdicts with { Id = id }).Svg());
        Assert.Throws<ArgumentException>(() => (MapSamples.HexVerdicts with { Id = id }).Svg());
    }

    [Fact]
    public void An_area_that_is_pointed_at_says_its_name_figure_and_verdict() =>
        Assert.Contains("<title>Brackwell: 14.8%. Worse than England</title>", MapSamples.Verdicts.Svg(), StringComparison.Ordinal);

    [Fact]
    public void Fifths_are_clearly_darker_step_by_step_and_their_numbers_can_be_read()
    {
        for (var i = 0; i < 4; i++)
            foreach (var kind in ColourVision.Kinds.Keys)
                Assert.True(ColourVision.Distance(Palette.Fifths[i], Palette.Fifths[i + 1], kind) >= 15, $"{i}, {kind}: {ColourVision.Distance(Palette.Fifths[i], Palette.Fifths[i + 1], kind)}");
        string[] fills = [.. Palette.Fifths, .. Enum.GetValues<VerdictMark>().SelectMany(mark => new[] { Palette.Standard.Fill(mark), Palette.PublicHealth.Fill(mark) }), Palette.NoFigure];
        foreach (var fill in fills)
        {
            var ink = Endeavour.Charts.Maps.Drawing.AreaSign.InkOn(fill);
            Assert.True(ColourVision.Contrast(fill, ink == "#fff" ? "#ffffff" : ink) >= 4.5, fill);
            Assert.True(ink != "#fff" || ColourVision.Contrast(fill, "#ffffff") >= 3, "a dark area stands out from the page and from the light boundary");
        }
        foreach (var fill in fills.Where(fill => Endeavour.Charts.Maps.Drawing.AreaSign.InkOn(fill) != "#fff")) Assert.True(ColourVision.Contrast(fill, Palette.Boundary) >= 3, fill);
    }

    [Fact]
    public void England_is_under_90_KB_and_drawn_in_a_moment_once_it_is_read()
    {
        var england = RealMap.Read("derived_utla23_england.geojson", "utla23_code", "utla23_name");
        var chart = MapSamples.Verdicts with { Shapes = england, Values = MapSamples.For(england.Areas) };
        foreach (var form in Enum.GetValues<ChartForm>())
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(chart.Svg(form)), 10_000, 90 * 1024);
            NoFault(chart.Svg(form));
        }
        Assert.InRange(Fastest(() => chart.Svg()), 0, 1000); // Some 30 ms on two free cores: the rest is room for a busy machine.
    }

    [Fact]
    public void On_a_large_map_the_area_that_the_page_is_about_is_named_beside_the_map_and_in_the_key()
    {
        var england = RealMap.Read("derived_utla23_england.geojson", "utla23_code", "utla23_name");
        foreach (var form in Enum.GetValues<ChartForm>())
        {
            var svg = (MapSamples.Verdicts with { Shapes = england, Values = [new("E06000017", new(6.8, 4.1, 9.5, VerdictMark.Better), Emphasis: true)] }).Svg(form);
            Assert.Equal(2, new Picture(svg).Texts.Count(text => text.Words == "Rutland"));
            Assert.Null(new Picture(svg).Fault());
        }
    }

    [Fact]
    public void A_hex_map_of_all_districts_is_under_50_KB()
    {
        var hexes = RealMap.Hexes();
        var chart = MapSamples.HexVerdicts with { Shapes = hexes, Values = MapSamples.For(hexes.Areas) };
        Assert.Equal(361, hexes.Areas.Count);
        foreach (var form in Enum.GetValues<ChartForm>()) Assert.InRange(Encoding.UTF8.GetByteCount(chart.Svg(form)), 10_000, 50 * 1024);
        Assert.InRange(Fastest(() => chart.Svg()), 0, 1000); // Some 30 ms on two free cores: the rest is room for a busy machine.
    }

    [Fact]
    public void Real_wards_and_neighbourhoods_have_no_words_that_touch()
    {
        (string File, string Code, string Name)[] files =
        [
            ("small_area/ward_E06000002_Middlesbrough.geojson", "WD25CD", "WD25NM"), ("small_area/ward_E06000003_Redcar_and_Cleveland.geojson", "WD25CD", "WD25NM"),
            ("small_area/ward_E06000017_Rutland.geojson", "WD25CD", "WD25NM"), ("small_area/ward_E06000034_Thurrock.geojson", "WD25CD", "WD25NM"),
            ("small_area/lsoa_E06000017_Rutland.geojson", "LSOA21CD", "LSOA21NM"), ("small_area/lsoa_E06000034_Thurrock.geojson", "LSOA21CD", "LSOA21NM"),
            ("icb22_england.geojson", "icb22_code", "icb22_name"), ("ltla24_england.geojson", "ltla24_code", "ltla24_name"),
        ];
        foreach (var (file, code, name) in files)
        {
            var map = RealMap.Read(file, code, name);
            foreach (var form in Enum.GetValues<ChartForm>())
                foreach (var shading in Enum.GetValues<MapShading>())
                    NoFault((MapSamples.Verdicts with { Shapes = map, Values = MapSamples.For(map.Areas, 5), Shading = shading }).Svg(form));
        }
    }

    static double Fastest(Func<string> draw) => Enumerable.Range(0, 8).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        draw();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });

    static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    static bool NoFault(string svg) => new Picture(svg).Fault() is not { } fault ? true : throw new InvalidOperationException(fault);
}
