using System.Xml.Linq;
using Endeavour.Charts;
using Endeavour.Charts.Drawing;

namespace Endeavour.Tests.Charts;

public class DirectionTests
{
    [Theory]
    [InlineData("مجلس الصحة", true)]
    [InlineData("(12) לונדון", true)]
    [InlineData("Rutland مجلس", false)]
    [InlineData("12.4%", false)]
    [InlineData("", false)]
    public void The_first_letter_decides_how_a_line_is_read(string text, bool fromRight)
    {
        Assert.Equal(fromRight, Direction.IsRightToLeft(text));
        Assert.Equal(fromRight ? $"\u2067{text}\u2069" : text, Direction.Line(text));
    }

    [Fact]
    public void A_name_inside_an_english_line_does_not_turn_the_line_round()
    {
        var line = $"{Direction.Inside("مجلس")} ×4; Rutland ×3";
        Assert.Equal(line, Direction.Line(line));
        Assert.Equal("Rutland", Direction.Inside("Rutland"));
    }

    [Fact]
    public void Every_drawing_runs_from_left_to_right_so_that_anchors_hold_on_any_page()
    {
        foreach (var svg in new[] { Samples.Trend.Svg(), Samples.Areas.Svg(), FunnelSamples.RightToLeft.Svg(), PyramidSamples.Gaps.Svg(ChartForm.Narrow) })
            Assert.Equal("ltr", XElement.Parse(svg).Attribute("direction")!.Value);
    }

    [Fact]
    public void Signs_that_set_a_name_apart_take_no_room() => Assert.Equal(TextWidth.Of("مجلس", 15), TextWidth.Of(Direction.Line("مجلس"), 15));

    [Fact]
    public void In_a_table_a_name_read_from_the_right_is_set_apart() =>
        Assert.Contains("<th scope=\"row\" class=\"govuk-table__header\"><bdi>لندن</bdi></th>", (FunnelSamples.Hospitals with { Points = [new("لندن", 20, new(1))] }).Table().Html(), StringComparison.Ordinal);
}
