using System.Globalization;
using System.Text;
using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class PyramidTests
{
    public static TheoryData<string, string> Drawings => new()
    {
        { "pyramid-people-wide", PyramidSamples.People.Svg() },
        { "pyramid-compared-wide", PyramidSamples.Compared.Svg() },
        { "pyramid-compared-narrow", PyramidSamples.Compared.Svg(ChartForm.Narrow) },
        { "pyramid-gaps-print", PyramidSamples.Gaps.Svg(ChartForm.Print) },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_pyramid_is_as_it_was_approved(string name, string svg) => ApprovedTests.Same(name, svg);

    [Fact]
    public void No_two_words_of_a_pyramid_touch_and_none_leaves_the_drawing() =>
        Gen.Select(AnyPyramid.Chart, Any.Form).Sample((chart, form) => LayoutTests.NoFault(chart.Svg(form)), iter: 500);

    [Fact]
    public void A_pyramid_of_19_bands_with_a_comparison_is_under_10_KB()
    {
        foreach (var form in Enum.GetValues<ChartForm>()) Assert.InRange(Encoding.UTF8.GetByteCount(PyramidSamples.Compared.Svg(form)), 2000, 10 * 1024);
    }

    [Fact]
    public void The_sentence_gives_the_total_and_both_sexes()
    {
        Assert.Equal("41,630 people: 20,530 males (49.3%) and 21,100 females (50.7%).", PyramidSamples.People.Sentence());
        Assert.Equal("1,920 people: 400 males (20.8%) and 1,520 females (79.2%). 3 figures are missing from the bands.", (PyramidSamples.Gaps with { MaleLabel = "Males", FemaleLabel = "Females" }).Sentence());
        Assert.Equal("There are no figures to show.", PyramidSamples.Nothing.Sentence());
        Assert.Equal("500 people.", (PyramidSamples.People with { Shows = PyramidFigures.Percentages, People = 500 }).Sentence());
    }

    [Fact]
    public void Percentages_are_of_all_people_and_add_up_to_100()
    {
        var table = PyramidSamples.Compared.Table();
        Assert.Equal(["Age", "Males", "Males: Percentage of all people", "Males: England", "Females", "Females: Percentage of all people", "Females: England"], table.Columns.Select(column => column.Heading));
        Assert.Equal(100, table.Rows.Sum(row => Number(row[2]) + Number(row[5])), 0.8);
        Assert.Equal(100, table.Rows.Sum(row => Number(row[3]) + Number(row[6])), 0.8);
    }

    [Fact]
    public void A_figure_that_is_missing_or_below_zero_has_a_sign_a_phrase_and_no_bar()
    {
        var words = new Picture(PyramidSamples.Gaps.Svg()).Words;
        Assert.Contains("Not published Suppressed Could not be calculated", words, StringComparison.Ordinal);
        Assert.Equal("Suppressed", PyramidSamples.Gaps.Table().Rows[0][5]);
        Assert.Equal("Could not be calculated", PyramidSamples.Gaps.Table().Rows[2][2]);
    }

    [Fact]
    public void The_oldest_are_on_top()
    {
        var picture = new Picture(PyramidSamples.People.Svg());
        Assert.True(picture.Texts.Single(text => text.Words == "90 and over").Top < picture.Texts.Single(text => text.Words == "0 to 4").Top);
    }

    [Fact]
    public void The_colours_of_both_sides_let_the_outline_and_the_interval_be_seen()
    {
        foreach (var fill in new[] { Palette.BarFill, Palette.BarSecond }) Assert.True(ColourVision.Contrast(fill, Palette.Ink) >= 7, fill);
        foreach (var edge in new[] { Palette.Series[0], Palette.Series[1] }) Assert.True(ColourVision.Contrast(edge, "#ffffff") >= 3, edge);
        Assert.True(ColourVision.Closest(Palette.Series[0], Palette.Series[1]) >= 30, "the outlines differ with every kind of colour blindness");
    }

    [Fact]
    public void The_table_of_a_pyramid_has_a_row_for_each_band() => AnyPyramid.Chart.Sample(
        chart => chart.Table().Rows.Count == chart.Bands.Count && chart.Table().Rows.All(row => row.Count == chart.Table().Columns.Count), iter: 200);

    static double Number(string text) => double.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture);
}
