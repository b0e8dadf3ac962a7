using System.Text;
using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class FunnelTests
{
    public static TheoryData<string, string> Drawings => new()
    {
        { "funnel-wide", FunnelSamples.Councils.Svg() },
        { "funnel-narrow", FunnelSamples.Councils.Svg(ChartForm.Narrow) },
        { "funnel-spread-print", FunnelSamples.Spread.Svg(ChartForm.Print) },
        { "funnel-hospitals-wide", FunnelSamples.Hospitals.Svg() },
        { "funnel-right-to-left-wide", FunnelSamples.RightToLeft.Svg() },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_funnel_is_as_it_was_approved(string name, string svg) => ApprovedTests.Same(name, svg);

    [Fact]
    public void No_two_words_of_a_funnel_touch_and_none_leaves_the_drawing() =>
        Gen.Select(AnyFunnel.Chart, Any.Form).Sample((chart, form) => LayoutTests.NoFault(chart.Svg(form)), iter: 500);

    [Fact]
    public void A_funnel_of_152_areas_is_under_16_KB()
    {
        foreach (var form in Enum.GetValues<ChartForm>()) Assert.InRange(Encoding.UTF8.GetByteCount(FunnelSamples.Councils.Svg(form)), 4000, 16 * 1024);
    }

    [Fact]
    public void The_emphasised_area_is_named_with_its_figures_in_every_form()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
            foreach (var chart in new[] { FunnelSamples.Councils, FunnelSamples.Spread })
                Assert.Matches(@"Calderdale [0-9.]+ \([0-9.]+ to [0-9.]+\)", new Picture(chart.Svg(form)).Words);
    }

    [Fact]
    public void Names_that_have_no_room_are_counted()
    {
        var words = new Picture(FunnelSamples.Spread.Svg(ChartForm.Narrow)).Words;
        Assert.Matches("[0-9]+ more areas are beyond the 99.8% limits: see the table", words);
        var left = int.Parse(System.Text.RegularExpressions.Regex.Match(words, "([0-9]+) more areas").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var beyond = FunnelSamples.Spread.Points.Where(point => point.Figure.Mark is VerdictMark.Best or VerdictMark.Worst).ToArray();
        Assert.Equal(beyond.Length - left, beyond.Count(point => new Picture(FunnelSamples.Spread.Svg(ChartForm.Narrow)).Texts.Any(text => point.Area.StartsWith(text.Words, StringComparison.Ordinal))));
    }

    [Fact]
    public void It_says_how_many_areas_are_beyond_the_limits()
    {
        Assert.Matches("^[0-9]+ of 152 areas are beyond the 99.8% limits: [0-9]+ worse, [0-9]+ better.$", FunnelSamples.Spread.Sentence());
        Assert.Equal("None of 2 areas is beyond the 99.8% limits.", FunnelSamples.Hospitals.Sentence());
        Assert.Equal("There are no figures to show.", FunnelSamples.Nothing.Sentence());
        Assert.Contains("1 of 1 area is beyond", (FunnelSamples.Hospitals with { Points = [new("Kettering", 60, new(2.5))] }).Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_area_without_a_verdict_is_judged_by_the_limits_at_its_size()
    {
        string Sentence(double value) => (FunnelSamples.Hospitals with { Points = [new("Kettering", 60, new(value))] }).Sentence();
        var limit = 1 + (3.09 / Math.Sqrt(60));
        Assert.StartsWith("The one area is not", Sentence(limit - 0.001), StringComparison.Ordinal);
        Assert.EndsWith("1 higher.", Sentence(limit + 0.001), StringComparison.Ordinal);
    }

    [Fact]
    public void Suppressed_areas_are_counted_below_and_stand_in_the_table()
    {
        Assert.Contains("Suppressed: 1 area", new Picture(FunnelSamples.Hospitals.Svg()).Words, StringComparison.Ordinal);
        Assert.Equal(["Northampton", "110", "Suppressed", ""], FunnelSamples.Hospitals.Table().Rows[2]);
        Assert.Equal(["As expected", "", "1.00", ""], FunnelSamples.Hospitals.Table().Rows[^1]);
    }

    [Fact]
    public void Even_sizes_begin_where_the_limits_do_so_that_curves_have_no_upright_edge_within_the_plot()
    {
        FunnelLimits[] limits = [.. Enumerable.Range(0, 40).Select(i => 20_000d + (i * 5_000)).Select(size => new FunnelLimits(size, 77 - (9e3 / Math.Sqrt(size)), 77 + (9e3 / Math.Sqrt(size)), 77 - (14e3 / Math.Sqrt(size)), 77 + (14e3 / Math.Sqrt(size))))];
        var svg = (FunnelSamples.Hospitals with { Average = 77, Limits = limits, Points = [new("Kettering", 84_000, new(80))] }).Svg();
        string Start(string begins) => System.Text.RegularExpressions.Regex.Match(svg, begins + "M([0-9.]+) ").Groups[1].Value;
        Assert.Equal(Start($"stroke=\"{Palette.Grid}\" stroke-width=\"1\" d=\""), Start("fill-opacity=\".06\" d=\""));
    }

    /// <summary>A name as wide as the plot is steep may have to stand on a curve; it stands where it covers least of them.</summary>
    [Fact]
    public void A_label_keeps_off_a_steep_line_between_the_places_that_describe_it()
    {
        var placement = new Endeavour.Charts.Labels.Placement(new(0, 0, 400, 300), 3);
        placement.AddLine([(130, 0), (132, 300)]);
        Assert.True(placement.Find(100, 150, 5, 60, 15)!.Value.Box.Right <= 130);
    }

    [Fact]
    public void The_table_of_a_funnel_has_a_row_for_each_area() => AnyFunnel.Chart.Sample(
        chart => chart.Table().Rows.All(row => row.Count == chart.Table().Columns.Count) && chart.Table().Rows.Count >= chart.Points.Count, iter: 200);

    [Fact]
    public void With_nothing_to_show_it_says_so() => Assert.Contains("No figures to show", new Picture(FunnelSamples.Nothing.Svg()).Words, StringComparison.Ordinal);
}
