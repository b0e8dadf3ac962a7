using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Disclosure;

public class DerivedFigureTests
{
    static readonly Cell People = Cell.Shown(38_046);

    [Fact]
    public void The_rate_and_its_limits_are_hidden_with_the_count() =>
        Gen.Long[1, 7].Sample(count =>
        {
            var cell = SuppressionRule.Default.Publish(count);
            Assert.True(DerivedFigures.MustWithhold(cell, People));
            Assert.Equal(Missing.Suppressed, DerivedFigures.Rate(cell, People, 100_000).Reason);
            Assert.Equal(Missing.Suppressed, DerivedFigures.RateLimits(cell, People).Reason);
            Assert.Equal(Missing.Suppressed, DerivedFigures.Percentage(cell, People).Reason);
            Assert.Equal(Missing.Suppressed, DerivedFigures.Rate(People, cell).Reason);
        });

    [Fact]
    public void A_rate_of_a_rounded_count_does_not_give_the_exact_one_back() =>
        Gen.Long[8, 5000].Sample(count =>
        {
            var cell = SuppressionRule.Nhs.Publish(count);
            Assert.Equal(cell.Value, DerivedFigures.Rate(cell, People, 100_000).Value / 100_000 * 38_046, 1e-9);
        });

    [Fact]
    public void Shown_counts_have_rates_limits_and_percentages()
    {
        Assert.Equal(Rate.Byars(42, 38_046, 0.95, 100_000), DerivedFigures.RateLimits(Cell.Shown(42), People, 0.95, 100_000).Value);
        Assert.Equal(21, DerivedFigures.Percentage(Cell.Shown(42), Cell.Shown(200)).Value);
        Assert.Equal(Missing.NotGiven, DerivedFigures.Rate(Cell.Shown(42), Cell.Shown(0)).Reason);
        Assert.False(DerivedFigures.MustWithhold(Cell.Shown(42), People));
        Assert.Throws<ArgumentException>(() => DerivedFigures.Percentage(Cell.Shown(42), Cell.Shown(41)));
    }
}
