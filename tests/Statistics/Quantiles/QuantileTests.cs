using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics;

public class QuantileTests
{
    static readonly Gen<double[]> Untied = Gen.Double[0, 100].ArrayUnique[10, 200];

    [Fact]
    public void Quantile_one_holds_the_highest_values_unless_asked_otherwise()
    {
        Assert.Equal([5, 4, 3, 2, 1], Numbers(Quantiles.Assign([1, 2, 3, 4, 5], 5)));
        Assert.Equal([1, 2, 3, 4, 5], Numbers(Quantiles.Assign([1, 2, 3, 4, 5], 5, highestFirst: false)));
    }

    [Fact]
    public void Without_ties_no_two_quantiles_differ_by_more_than_one_area() =>
        Gen.Select(Untied, Gen.Int[2, 10]).Sample((values, quantiles) =>
        {
            var sizes = Numbers(Quantiles.Assign(values, quantiles)).CountBy(quantile => quantile).Select(pair => pair.Value).ToList();
            Assert.Equal(quantiles, sizes.Count);
            Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
        }, iter: 1000);

    [Fact]
    public void Without_ties_and_in_even_groups_the_two_directions_mirror_each_other() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[1, 20]).Sample((quantiles, size) =>
        {
            double[] values = [.. Enumerable.Range(0, quantiles * size).Select(i => (i * 7919 % 10007) / 10.0)];
            var (high, low) = (Numbers(Quantiles.Assign(values, quantiles)), Numbers(Quantiles.Assign(values, quantiles, highestFirst: false)));
            Assert.Equal(high, low.Select(quantile => quantiles + 1 - quantile));
        });

    [Fact]
    public void Turning_the_values_upside_down_is_the_same_as_turning_the_direction() =>
        Gen.Select(Gen.Int[0, 20].Select(whole => whole / 2.0).Array[0, 100], Gen.Int[2, 10]).Sample((values, quantiles) =>
            Assert.Equal(Quantiles.Assign(values, quantiles), Quantiles.Assign([.. values.Select(value => -value)], quantiles, highestFirst: false)), iter: 1000);

    [Fact]
    public void Ties_share_a_quantile_and_a_higher_value_never_has_a_later_one() =>
        Gen.Select(Gen.Int[0, 20].Select(whole => (double)whole).Array[10, 100], Gen.Int[2, 10]).Sample((values, quantiles) =>
        {
            var found = Numbers(Quantiles.Assign(values, quantiles));
            for (var i = 1; i < values.Length; i++)
                Assert.True(values[i] == values[0] ? found[i] == found[0] : values[i] > values[0] ? found[i] <= found[0] : found[i] >= found[0]);
        }, iter: 1000);

    [Fact]
    public void Fewer_values_than_quantiles_give_none_with_the_reason()
    {
        var found = Quantiles.Assign([1, 2, double.NaN, 3, 4], 5);
        Assert.Equal([Missing.TooFewValues, Missing.TooFewValues, Missing.NotGiven, Missing.TooFewValues, Missing.TooFewValues], found.Select(answer => answer.Reason!.Value));
        Assert.Empty(Quantiles.Assign([], 5));
    }

    [Fact]
    public void A_missing_value_takes_no_place_among_the_others() =>
        Assert.Equal([5, 4, null, 3, 2, 1], Quantiles.Assign([1, 2, double.NaN, 3, 4, 5], 5).Select(answer => answer.OrNull()));

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("quantiles", () => Quantiles.Assign([1, 2], 1));
        Assert.Throws<ArgumentOutOfRangeException>("values", () => Quantiles.Assign([1, double.PositiveInfinity], 2));
        Assert.Throws<ArgumentException>("into", () => Quantiles.Assign([1, 2], 2, true, new Answer<int>[3]));
    }

    static int[] Numbers(Answer<int>[] answers) => [.. answers.Select(answer => answer.Value)];
}
