using Endeavour.Charts.Drawing;

namespace Endeavour.Tests.Charts;

public class TextWidthTests
{
    /// <summary>Widths at 100 pixels as Chromium measures them in Inter, regular and bold.</summary>
    [Theory]
    [InlineData("–", 50, 50)]
    [InlineData("−", 66, 68)]
    [InlineData("’", 18, 23)]
    [InlineData("£", 63, 67)]
    [InlineData("é", 58, 60)]
    [InlineData("ŵ", 81, 85)]
    [InlineData("中", 99, 105)]
    [InlineData("W", 95, 104)]
    [InlineData("m", 87, 91)]
    [InlineData("8", 62, 66)]
    [InlineData("%", 98.2, 101.6)]
    [InlineData("W", 100.7, 105.7)]
    [InlineData("\"", 46.6, 55.2)]
    [InlineData("'", 30, 33.9)]
    [InlineData(".", 28, 33.4)]
    [InlineData("N", 75, 76.2)]
    [InlineData("ש", 71, 76)]
    [InlineData("س", 122, 138)]
    [InlineData("ف", 104, 116)]
    [InlineData("و", 48, 54)]
    [InlineData("\u064b", 0, 0)]
    public void No_letter_is_wider_than_it_is_taken_to_be(string letter, double regular, double bold)
    {
        Assert.True(TextWidth.Of(letter, 100) >= regular);
        Assert.True(TextWidth.Of(letter, 100, bold: true) >= bold);
    }

    [Fact]
    public void Wrapping_loses_no_letter_and_keeps_to_the_width()
    {
        var lines = Wrap.Lines("Leicester, Leicestershire and Rutland Integrated Care Board Llanfairpwllgwyngyll", 90, 15);
        Assert.Equal("Leicester,LeicestershireandRutlandIntegratedCareBoardLlanfairpwllgwyngyll", string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(TextWidth.Of(line, 15) <= 90, line));
    }
}
