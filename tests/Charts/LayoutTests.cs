using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class LayoutTests
{
    [Fact]
    public void No_two_words_of_a_trend_touch_and_none_leaves_the_drawing() =>
        Gen.Select(Any.Trend, Any.Form).Sample((chart, form) => NoFault(chart.Svg(form)), iter: 600);

    [Fact]
    public void No_two_words_of_a_gradient_touch_and_none_leaves_the_drawing() =>
        Gen.Select(Any.Gradient, Any.Form).Sample((chart, form) => NoFault(chart.Svg(form)), iter: 400);

    [Fact]
    public void No_two_words_of_bars_touch_and_none_leaves_the_drawing() =>
        Gen.Select(Any.Bars, Any.Form).Sample((chart, form) => NoFault(chart.Svg(form)), iter: 400);

    [Fact]
    public void No_two_words_of_the_key_to_spines_touch() =>
        Gen.Select(Any.Name, Gen.Enum<Orientation>(), Any.Form).Sample((name, orientation, form) => NoFault(SpineRow.Key("key", orientation, name, form)), iter: 200);

    [Fact]
    public void Whatever_the_figures_a_drawing_is_well_formed_and_every_place_in_it_is_a_number() => Any.Drawing.Sample(
        svg => !new Picture(svg).Root.DescendantsAndSelf().SelectMany(element => element.Attributes())
            .Any(attribute => attribute.Value.Contains("NaN", StringComparison.Ordinal) || attribute.Value.Contains('∞', StringComparison.Ordinal)), iter: 600);

    [Fact]
    public void Names_are_shown_in_full_however_long() => Gen.Select(Any.Bars, Any.Form).Sample(
        (chart, form) => chart.Items.All(item => Letters(new Picture(chart.Svg(form)).Words).Contains(Letters(item.Label), StringComparison.Ordinal)), iter: 300);

    [Fact]
    public void The_last_period_always_has_its_label()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
            for (var count = 1; count < 60; count++)
            {
                var chart = Samples.Trend with { Periods = Samples.Years(count), Series = [Samples.Line("Rutland", Enumerable.Repeat<double?>(5, count))], Comparator = null };
                Assert.Contains("2021–23", new Picture(chart.Svg(form)).Words, StringComparison.Ordinal);
            }
    }

    [Fact]
    public void Text_is_at_least_13_pixels_at_natural_size_and_9_points_on_paper()
    {
        Assert.True(new Picture(Samples.Trend.Svg()).Size >= 13);
        Assert.True(new Picture(Samples.Trend.Svg(ChartForm.Narrow)).Size >= 13);
        var print = new Picture(Samples.Trend.Svg(ChartForm.Print));
        const double PointsInAMillimetre = 72 / 25.4;
        Assert.True(print.Size / print.Width * 130 * PointsInAMillimetre >= 9, "130 mm is the narrowest column of a printed page");
    }

    [Fact]
    public void Forty_bars_share_a_sheet_of_paper_with_words_of_9_points()
    {
        var picture = new Picture((Samples.Areas with { Items = [.. Enumerable.Range(1, 40).Select(i => new Bar($"Area {i}", new(10 + i, 8 + i, 12 + i, VerdictMark.Similar)))] }).Svg(ChartForm.Print));
        const double Sheet = 232 * 72 / 25.4;
        Assert.True(picture.Size * Math.Min(1, Sheet / picture.Height) >= 9, $"{picture.Height} is too tall.");
    }

    [Fact]
    public void A_figure_is_not_broken_in_two()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
            Assert.Contains("£912,345,678,901.000", (Samples.Negative with { Figures = new(3, "£"), Items = [new("White", new(912_345_678_901)), new("Mixed", new(3))] }).Svg(form), StringComparison.Ordinal);
    }

    static string Letters(string text) => string.Concat(Endeavour.Charts.Drawing.Xml.OneLine(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not (>= '\u2066' and <= '\u2069')));

    internal static bool NoFault(string svg) => new Picture(svg).Fault() is not { } fault ? true : throw new InvalidOperationException(fault);
}
