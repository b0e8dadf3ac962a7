using Endeavour.Charts;
using Endeavour.Charts.Drawing;

namespace Endeavour.Tests.Charts;

/// <summary>Names in scripts that are read from the right.</summary>
public class RightToLeftNameTests
{
    const string Arabic = "مجلس مدينة الواحة (الشمال)";

    [Theory]
    [InlineData(Arabic, true), InlineData("(דרום) 12", true), InlineData("12.4% مجلس", true), InlineData("Rutland", false), InlineData("Suppressed: مجلس", false), InlineData("12.4%", false), InlineData("", false)]
    public void Only_a_text_that_begins_from_the_right_is_set_apart(string text, bool apart) =>
        Assert.Equal(apart ? $"\u2067{text}\u2069" : text, Direction.Line(text));

    [Fact]
    public void What_sets_a_name_apart_takes_no_room() => Assert.Equal(TextWidth.Of(Arabic, 15), TextWidth.Of(Direction.Line(Arabic), 15));

    [Fact]
    public void A_chart_with_such_names_keeps_every_word_in_its_place()
    {
        var bars = Samples.Areas with { Items = [.. Samples.Areas.Items.Select(item => item with { Label = Arabic + " " + item.Label })] };
        var trend = Samples.FourCouncils with { Series = [.. Samples.FourCouncils.Series.Select(series => series with { Name = Arabic })] };
        foreach (var form in Enum.GetValues<ChartForm>())
        {
            Assert.Null(new Picture(bars.Svg(form)).Fault());
            Assert.Null(new Picture(trend.Svg(form)).Fault());
        }
    }

    [Fact]
    public void A_heading_of_a_table_keeps_the_words_after_such_a_name_after_it()
    {
        var table = (Samples.Trend with { Series = [Samples.Line(Arabic, Samples.Scaled(1), 0.1)] }).Table();
        Assert.Contains(table.Columns, column => column.Heading == $"\u2068{Arabic}\u2069: 95% confidence interval");
    }
}
