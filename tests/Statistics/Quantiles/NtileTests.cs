using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics;

public class NtileTests
{
    static readonly Gen<double[]> Values = Gen.Int[0, 20].Select(value => (double)value).Array[1, 60];

    [Fact]
    public void Sizes_differ_by_one_at_most_and_the_first_groups_are_the_larger_ones() =>
        Gen.Select(Values, Gen.Int[2, 10]).Sample((values, quantiles) =>
        {
            var found = Quantiles.Ntile(Keys(values.Length), values, quantiles);
            if (values.Length < quantiles)
            {
                Assert.All(found, there => Assert.Equal(Missing.TooFewValues, there.Reason));
                return;
            }
            int[] sizes = [.. Enumerable.Range(1, quantiles).Select(quantile => found.Count(there => there.Value == quantile))];
            Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
            Assert.Equal(sizes.OrderDescending(), sizes);
            for (var i = 0; i < values.Length; i++)
                for (var j = 0; j < values.Length; j++)
                    if (values[i] < values[j]) Assert.True(found[i].Value <= found[j].Value);
        }, iter: 300);

    [Fact]
    public void The_order_in_which_areas_come_does_not_matter_even_for_ties() =>
        Values.Sample(values =>
        {
            var keys = Keys(values.Length);
            var (there, back) = (Quantiles.Ntile(keys, values, 5), Quantiles.Ntile([.. keys.Reverse()], [.. values.Reverse()], 5));
            Assert.Equal(there, back.Reverse());
        });

    [Fact]
    public void Ties_go_by_the_key_and_missing_values_take_no_place()
    {
        var found = Quantiles.Ntile(["E3", "E1", "E2", "E5", "E4"], [1, 1, 1, double.NaN, 1], 2);
        Assert.Equal([2, 1, 1, null, 2], found.Select(there => there.OrNull()));
        Assert.Equal(Missing.NotGiven, found[3].Reason);
        Assert.Throws<ArgumentException>(() => Quantiles.Ntile(["E1", "E1"], [1, 2], 2));
        Assert.Throws<ArgumentException>(() => Quantiles.Ntile(["E1"], [1, 2], 2));
    }

    [Fact]
    public void Quartiles_have_the_rule_of_the_quintiles_with_other_percentiles()
    {
        var bounds = Quantiles.FingertipsQuartiles([5, 1, 3, 2, 4]).Value;
        Assert.Equal(new QuartileBounds(1, 2, 3, 4, 5), bounds);
        Assert.Equal([Quartile.Lowest, Quartile.Lowest, Quartile.SecondLowest, Quartile.SecondHighest, Quartile.Highest], new double[] { 1, 2, 3, 4, 5 }.Select(bounds.Of));
        Assert.Equal(Missing.TooFewValues, Quantiles.FingertipsQuartiles([1, 2, 3]).Reason);
        Assert.Equal(4, Quartile.Lowest.Number(Polarity.HighIsGood));
        Assert.Equal(["Lowest quartile", "2nd lowest quartile", "2nd highest quartile", "Highest quartile"], Enum.GetValues<Quartile>().Select(quartile => quartile.Words()));
    }

    static string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(i => $"E{(i * 37) % 101:000}")];
}
