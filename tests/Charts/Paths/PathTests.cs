using System.Text;
using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class PathTests
{
    public static TheoryData<string, string> Drawings => new()
    {
        { "path-wide", PathSamples.Missed.Svg() },
        { "path-narrow", PathSamples.Missed.Svg(ChartForm.Narrow) },
        { "path-gaps-print", PathSamples.Gaps.Svg(ChartForm.Print) },
        { "path-without-projection-wide", PathSamples.NoProjection.Svg() },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_path_is_as_it_was_approved(string name, string svg) => ApprovedTests.Same(name, svg);

    [Fact]
    public void No_two_words_of_a_path_touch_and_none_leaves_the_drawing() =>
        Gen.Select(AnyPath.Chart, Any.Form).Sample((chart, form) => LayoutTests.NoFault(chart.Svg(form)), iter: 500);

    [Fact]
    public void A_path_of_19_periods_is_under_7_KB()
    {
        foreach (var form in Enum.GetValues<ChartForm>()) Assert.InRange(Encoding.UTF8.GetByteCount(PathSamples.Missed.Svg(form)), 1000, 7 * 1024);
    }

    [Fact]
    public void The_sentence_says_where_the_present_path_leads_and_what_the_target_is()
    {
        Assert.Equal("On the present path 14.2% (11.9% to 16.8%) in 2030; the target is 12.0%. The present path may or may not meet the target.", Sentence(12.0));
        Assert.EndsWith("The present path meets the target.", Sentence(16.8), StringComparison.Ordinal);
        Assert.EndsWith("The present path misses the target.", Sentence(11.7), StringComparison.Ordinal);
        Assert.Equal("On the present path 14.2% (11.9% to 16.8%) in 2030.", PathSamples.NoTarget.Sentence());
        Assert.Equal("15.1% (13.9% to 16.3%) in 2023; the target is 12.0% in 2030.", PathSamples.NoProjection.Sentence());
        Assert.EndsWith("The present path meets the target.", PathSamples.Gaps.Sentence(), StringComparison.Ordinal);
        Assert.Equal("There are no figures to show.", PathSamples.Nothing.Sentence());
    }

    [Fact]
    public void Which_way_is_better_decides_and_without_it_nothing_is_said()
    {
        Assert.EndsWith("The present path meets the target.", (PathSamples.Missed with { Better = Orientation.HighIsBetter, Target = new(11, "2030") }).Sentence(), StringComparison.Ordinal);
        Assert.EndsWith("the target is 12.0%.", (PathSamples.Missed with { Better = Orientation.LowToHigh }).Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_needed_path_runs_straight_from_the_last_figure_to_the_target()
    {
        var rows = PathSamples.Missed.Table().Rows;
        Assert.Equal(["2023", "15.1%", "13.9% to 16.3%", "", "", ""], rows[11]);
        Assert.Equal(["2030", "", "", "14.2%", "11.9% to 16.8%", "12.0%"], rows[^1]);
        Assert.Equal("14.7%", rows[12][5]);
    }

    [Fact]
    public void The_area_the_projection_and_the_target_are_named_where_they_end()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
        {
            var words = new Picture(PathSamples.Missed.Svg(form)).Words;
            foreach (var name in new[] { "Middlesbrough", "On the present path", "Target for 2030", "12.0% in 2030", "Path needed to reach the target" }) Assert.Contains(name, words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_gap_in_a_projection_is_left_open()
    {
        var chart = PathSamples.Missed with { Projection = [.. PathSamples.Missed.Projection.Select((figure, i) => i == 3 ? Estimate.Missing(Absence.NotCalculated) : figure)] };
        var line = System.Text.RegularExpressions.Regex.Match(chart.Svg(), "stroke-dasharray=\"8 5\" stroke-linejoin=\"round\" d=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal(2, line.Count(letter => letter == 'M'));
    }

    [Fact]
    public void With_one_figure_the_words_stand_to_both_sides_of_the_line_and_no_label_on_it()
    {
        var chart = PathSamples.Missed with { History = [new(15.1, 13.9, 16.3)], Projection = [] };
        foreach (var form in Enum.GetValues<ChartForm>())
        {
            var svg = chart.Svg(form);
            var divider = double.Parse(System.Text.RegularExpressions.Regex.Match(svg, $"stroke=\"{Palette.SpineEdge}\" stroke-width=\"1\" d=\"M([0-9.]+) ").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            var texts = new Picture(svg).Texts;
            Assert.InRange(texts.Single(text => text.Words == "so far").Right, 0, divider);
            Assert.InRange(texts.Single(text => text.Words == "Still to come").Left, divider, 720);
            if (form != ChartForm.Narrow) Assert.DoesNotContain(texts, text => text.Words is "Middlesbrough" && text.Left < divider && text.Right > divider);
        }
    }

    [Fact]
    public void A_target_outside_the_periods_and_too_many_figures_are_bugs()
    {
        Assert.Throws<ArgumentException>(() => (PathSamples.Missed with { Target = new(1, "2050") }).Svg());
        Assert.Throws<ArgumentException>(() => (PathSamples.Missed with { Periods = ["2024"], Target = null }).Svg());
    }

    [Fact]
    public void The_table_of_a_path_has_a_row_for_each_period() => AnyPath.Chart.Sample(
        chart => chart.Table().Rows.Count == chart.Periods.Count && chart.Table().Rows.All(row => row.Count == chart.Table().Columns.Count), iter: 200);

    static string Sentence(double target) => (PathSamples.Missed with { Target = new(target, "2030") }).Sentence();
}
