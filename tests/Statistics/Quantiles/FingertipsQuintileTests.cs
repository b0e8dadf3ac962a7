using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics;

public class FingertipsQuintileTests
{
    [Fact]
    public void Bounds_are_percentiles_by_interpolation() =>
        Assert.Equal(new QuintileBounds(10, 17.5, 25, 32.5, 40, 47.5), Quantiles.FingertipsQuintiles([47.5, 10, 40, double.NaN, 17.5, 32.5, 25]).Value);

    [Fact]
    public void A_bound_between_two_areas_lies_in_proportion()
    {
        var bounds = Quantiles.FingertipsQuintiles([1, 2, 4, 8, 16]).Value; // Places 1.8, 2.6, 3.4 and 4.2.
        Assert.Equal(new QuintileBounds(1, 1.8, 3.2, 5.6, 9.6, 16), bounds);
    }

    [Fact]
    public void Bounds_are_rounded_to_ten_decimals() =>
        Assert.Equal(0.3333333333, Quantiles.FingertipsQuintiles([1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0]).Value.First);

    [Fact]
    public void A_value_on_a_bound_goes_down_and_extremes_go_to_the_outer_quintiles()
    {
        var bounds = new QuintileBounds(0, 2, 4, 6, 8, 10);
        Assert.Equal(
            [Quintile.Lowest, Quintile.Lowest, Quintile.SecondLowest, Quintile.SecondLowest, Quintile.Middle, Quintile.SecondHighest, Quintile.Highest, Quintile.Highest],
            new[] { -1, 2, 2.1, 4, 6, 8, 8.1, 11 }.Select(bounds.Of));
    }

    [Fact]
    public void Four_areas_are_too_few()
    {
        Assert.Equal(Missing.TooFewValues, Quantiles.FingertipsQuintiles([1, 2, 3, 4, double.NaN]).Reason);
        Assert.False(Quantiles.FingertipsQuintiles([1, 2, 3, 4, 5]).IsMissing);
    }

    [Fact]
    public void Without_ties_quintiles_differ_by_no_more_than_one_area() =>
        Gen.Int[5, 150].Sample(count =>
        {
            double[] values = [.. Enumerable.Range(1, count).Select(i => i * 1.5)];
            var bounds = Quantiles.FingertipsQuintiles(values).Value;
            var sizes = values.CountBy(bounds.Of).Select(pair => pair.Value).ToList();
            Assert.Equal(5, sizes.Count);
            Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
        });

    [Fact]
    public void Numbers_run_from_the_lowest_but_from_the_highest_where_high_is_good()
    {
        Assert.Equal(1, Quintile.Lowest.Number(Polarity.LowIsGood));
        Assert.Equal(1, Quintile.Lowest.Number(Polarity.NoJudgement));
        Assert.Equal(5, Quintile.Lowest.Number(Polarity.HighIsGood));
        Assert.Equal(1, Quintile.Highest.Number(Polarity.HighIsGood));
    }

    [Fact]
    public void Labels_are_those_that_Fingertips_prints() =>
        Assert.Equal(
            ["Lowest quintile", "2nd lowest quintile", "Middle quintile", "2nd highest quintile", "Highest quintile"],
            Enum.GetValues<Quintile>().Select(quintile => quintile.Words()));
}
