using System.Text.RegularExpressions;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public partial class PaletteTests
{
    const string White = "#ffffff";

    public static TheoryData<Palette> Palettes => [Palette.Standard, Palette.PublicHealth];

    [Fact]
    public void Better_similar_and_worse_differ_clearly_with_every_kind_of_colour_blindness()
    {
        var closest = Closest(Palette.Standard, VerdictMark.Better, VerdictMark.Similar, VerdictMark.Worse);
        Assert.True(closest >= 50, $"{closest}");
    }

    [Fact]
    public void Higher_and_lower_differ_clearly_too()
    {
        var closest = Closest(Palette.Standard, VerdictMark.Higher, VerdictMark.Lower);
        Assert.True(closest >= 45, $"{closest}");
    }

    [Fact]
    public void The_public_health_colours_do_not_so_that_they_are_only_an_option() =>
        Assert.InRange(Closest(Palette.PublicHealth, VerdictMark.Better, VerdictMark.Similar, VerdictMark.Worse), 0, 50);

    [Theory]
    [MemberData(nameof(Palettes))]
    public void Every_mark_stands_out_from_the_page_and_shows_its_colour(Palette palette)
    {
        foreach (var mark in Enum.GetValues<VerdictMark>())
        {
            var outline = mark == VerdictMark.NotCompared ? Palette.FaintOutline : Palette.Ink;
            Assert.True(ColourVision.Contrast(outline, White) >= 3, $"{mark}: outline on white");
            var (onOutline, onWhite) = (ColourVision.Contrast(palette.Fill(mark), outline), ColourVision.Contrast(palette.Fill(mark), White));
            Assert.True(Math.Max(onOutline, onWhite) >= 3, $"{mark}: {onOutline} and {onWhite}");
        }
    }

    [Fact]
    public void Every_verdict_has_a_shape_of_its_own_and_no_verdict_is_a_hollow_circle()
    {
        var verdicts = Enum.GetValues<VerdictMark>().Where(mark => mark != VerdictMark.NotCompared);
        var shapes = verdicts.Select(mark => Colours().Replace(Mark.Svg(mark).Split("height", 2)[1], ""));
        Assert.Equal(7, shapes.Distinct().Count());
        Assert.Contains($"fill=\"{White}\"", Mark.Svg(VerdictMark.NotCompared), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_can_be_read_and_lines_can_be_seen()
    {
        string[] texts = [Palette.Ink, Palette.SecondaryInk, Palette.Series[0]];
        foreach (var text in texts) Assert.True(ColourVision.Contrast(text, White) >= 4.5, text);
        foreach (var line in Palette.Series.Append(Palette.Fit).Append(Palette.SecondaryInk).Append(Palette.SpineEdge))
            Assert.True(ColourVision.Contrast(line, White) >= 2.9, $"{line} {ColourVision.Contrast(line, White)}");
        string[] bars = [Palette.SpineMiddle, Palette.SpineRange, Palette.BarFill, Palette.BarEmphasis];
        foreach (var bar in bars) Assert.True(ColourVision.Contrast(bar, Palette.Ink) >= 3, bar);
        Assert.True(ColourVision.Contrast(Palette.SpineMiddle, Palette.SpineRange) >= 2.5, $"{ColourVision.Contrast(Palette.SpineMiddle, Palette.SpineRange)}");
    }

    [Fact]
    public void Lines_differ_by_pattern_as_well_as_by_colour()
    {
        var svg = Samples.FourCouncils.Svg();
        foreach (var pattern in new[] { "13 4", "11 3 2 3", "4 3", "6 5" }) Assert.Contains($"stroke-dasharray=\"{pattern}\"", svg, StringComparison.Ordinal);
    }

    static double Closest(Palette palette, params VerdictMark[] marks) => ColourVision.Closest([.. marks.Select(palette.Fill)]);

    [GeneratedRegex("#[0-9a-f]{3,6}")]
    private static partial Regex Colours();
}
