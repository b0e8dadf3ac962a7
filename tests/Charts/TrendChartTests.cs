using System.Text;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class TrendChartTests
{
    [Fact]
    public void A_trend_of_15_points_with_limits_and_england_is_under_6_KB()
    {
        foreach (var form in Enum.GetValues<ChartForm>()) Assert.InRange(Encoding.UTF8.GetByteCount(Samples.Trend.Svg(form)), 1000, 6 * 1024);
        Assert.InRange(Encoding.UTF8.GetByteCount(Samples.Verdicts.Svg()), 1000, 6 * 1024);
    }

    [Fact]
    public void The_last_figure_and_its_limits_stand_at_the_end_of_the_line()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
            Assert.Contains("Calderdale 87.0 (80.0 to 94.0) England 73.1", new Picture(Samples.Trend.Svg(form)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_last_figure_is_missing_the_label_says_which_period_it_gives() =>
        Assert.Contains("45.8% (43.1% to 48.6%) in 2020–22", new Picture(Samples.FourCouncils.Svg()).Words, StringComparison.Ordinal);

    [Fact]
    public void A_gap_is_left_open_and_the_reason_stands_below()
    {
        var svg = Samples.Verdicts.Svg();
        Assert.Contains("Not published: Rutland", svg, StringComparison.Ordinal);
        Assert.Contains("Suppressed: Rutland", svg, StringComparison.Ordinal);
        Assert.Equal(3, Line(svg).Count(letter => letter == 'M'));
    }

    [Fact]
    public void An_axis_that_does_not_reach_zero_says_so()
    {
        const string Words = "(axis does not start at zero)";
        var high = Samples.Trend with { Series = [Samples.Line("Rutland", Enumerable.Range(0, 15).Select(i => (double?)(80 + (i * 0.1))))], Comparator = null };
        Assert.Contains(Words, new Picture(high.Svg()).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, new Picture((high with { FromZero = true }).Svg()).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, new Picture(Samples.Trend.Svg()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void With_nothing_to_show_it_says_so() => Assert.Contains("No figures to show", new Picture(Samples.Nothing.Svg()).Words, StringComparison.Ordinal);

    [Fact]
    public void The_target_is_a_dotted_line_with_its_label()
    {
        Assert.Contains("Target for 2030 75.0", new Picture(Samples.TwoCouncils.Svg()).Words, StringComparison.Ordinal);
        Assert.Contains("stroke-dasharray=\"0 6\"", Samples.TwoCouncils.Svg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_without_a_point_for_each_period_is_a_bug_and_so_are_five_areas()
    {
        Assert.Throws<ArgumentException>(() => (Samples.Trend with { Periods = ["2024"] }).Svg());
        Assert.Throws<ArgumentException>(() => (Samples.Trend with { Series = [.. Enumerable.Repeat(Samples.Trend.Series[0], 5)] }).Svg());
        Assert.Throws<ArgumentException>(() => (Samples.Trend with { Series = [] }).Svg());
    }

    [Fact]
    public void Marks_too_close_together_are_left_out_but_for_the_last()
    {
        var many = Samples.Trend with
        {
            Periods = Samples.Years(60),
            Series = [Samples.Line("Rutland", Enumerable.Range(1, 60).Select(i => (double?)i), 0.1, _ => VerdictMark.Worse)],
            Comparator = null,
        };
        var squares = many.Svg(ChartForm.Narrow).Split(Palette.Standard.Fill(VerdictMark.Worse)).Length - 1;
        Assert.Equal(2, squares);
    }

    static string Line(string svg)
    {
        var start = svg.IndexOf($"stroke=\"{Palette.Series[0]}\" stroke-width=\"3\"", StringComparison.Ordinal);
        var data = svg.IndexOf(" d=\"", start, StringComparison.Ordinal) + 4;
        return svg[data..svg.IndexOf('"', data)];
    }
}
