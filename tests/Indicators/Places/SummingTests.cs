using Endeavour.Indicators.Areas;

namespace Endeavour.Tests.Indicators.Places;

public class SummingTests
{
    [Theory]
    [InlineData("Count", SumBy.Count)]
    [InlineData("Crude rate", SumBy.Rate)]
    [InlineData("Proportion", SumBy.Proportion)]
    [InlineData("Indirectly standardised ratio", SumBy.Ratio)]
    public void What_may_be_added_up_is_and_how_is_said(string valueType, SumBy by) => Assert.Equal(new Summing(by, null), Summing.Of(valueType));

    [Theory]
    [InlineData("Directly standardised rate")]
    [InlineData("Life expectancy")]
    [InlineData("Slope Index of Inequality")]
    [InlineData("Median")]
    [InlineData("Mean")]
    [InlineData("Score")]
    [InlineData("Gap")]
    [InlineData("Ratio")]
    [InlineData("Excess risk")]
    [InlineData("Percentage point")]
    [InlineData("Indirectly standardised proportion")]
    [InlineData("")]
    [InlineData("something new")]
    public void Nothing_else_is_and_the_reason_is_a_sentence(string valueType)
    {
        var sum = Summing.Of(valueType);
        Assert.False(sum.Allowed);
        Assert.EndsWith(".", sum.WhyNot, StringComparison.Ordinal);
    }
}
