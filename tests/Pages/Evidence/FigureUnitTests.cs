using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Definitions;

namespace Endeavour.Tests.Pages.Evidence;

public sealed class FigureUnitTests
{
    [Theory]
    [InlineData("%", "Proportion", 14.0, "14.0%")]
    [InlineData("%", "Proportion", 99.96, "100%")]
    [InlineData("Years", "Life expectancy", 75.9, "75.9 years")]
    [InlineData("per 100,000", "Directly standardised rate", 239.87, "239.9 per 100,000")]
    [InlineData("per 100,000", "Directly standardised rate", 2463.4, "2,463 per 100,000")]
    [InlineData("Years", "Slope Index of Inequality", 9.4, "9.4 years")]
    [InlineData("per 1,000", "Crude rate", 0.12345, "0.123 per 1,000")]
    [InlineData("£", "Count", 12.5, "£12.5")]
    [InlineData("", "", 14.1, "14.1")]
    public void A_figure_is_written_by_its_size_and_never_more_finely_than_it_was_published(string unit, string kind, double value, string written) =>
        Assert.Equal(written, Unit(unit, kind, value).Full(value));

    [Fact]
    public void All_figures_of_an_outcome_have_the_same_decimals() => Assert.Equal("9.0", Unit("Years", "Life expectancy", 9, 12.34).Bare(9));

    [Fact]
    public void A_difference_of_percentages_is_in_percentage_points() => Assert.Equal("9.1 percentage points", Unit("%", "Proportion", 14.1).Difference(-9.1));

    static FigureUnit Unit(string unit, string kind, params double[] values) => FigureUnit.Of(new IndicatorDefinition(1, "Any") { Unit = unit, ValueType = kind }, values);
}
