using Endeavour.Platform.Partnerships;

namespace Endeavour.Tests.Rules.Platform;

public sealed class BrandColourTests
{
    [Theory]
    [InlineData("#00594f", "#00594f")]
    [InlineData("#5B2C83", "#5b2c83")]
    public void A_colour_that_white_text_can_be_read_on_is_kept(string written, string css) => Assert.Equal(css, BrandColour.From(written).Css);

    [Theory]
    [InlineData("#ffdd00")]
    [InlineData("#ffffff")]
    [InlineData("#7fd1ae")]
    public void A_light_colour_is_darkened_until_white_text_can_be_read_on_it(string written)
    {
        Assert.True(BrandColour.Parse(written)!.Value.ContrastWithWhite < 4.5);
        Assert.InRange(BrandColour.From(written).ContrastWithWhite, 4.5, 5.2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("green")]
    [InlineData("#12345")]
    [InlineData("#gggggg")]
    [InlineData("#00594f;}body{display:none")]
    public void What_is_not_a_colour_never_reaches_the_style_sheet(string written) => Assert.Equal(BrandColour.Default, BrandColour.From(written));

    [Fact]
    public void Contrast_is_worked_out_as_WCAG_says()
    {
        Assert.Equal(21, BrandColour.Parse("#000000")!.Value.ContrastWithWhite, 3);
        Assert.Equal(1, BrandColour.Parse("#ffffff")!.Value.ContrastWithWhite, 3);
        Assert.Equal(4.54, BrandColour.Parse("#767676")!.Value.ContrastWithWhite, 2);
    }
}
