using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics;

public class BenchmarkTests
{
    [Theory]
    [InlineData(9.99, Position.Above)]
    [InlineData(10, Position.Similar)]
    [InlineData(12, Position.Similar)]
    [InlineData(15, Position.Similar)]
    [InlineData(15.01, Position.Below)]
    public void A_benchmark_inside_the_limits_or_on_an_end_is_similar(double benchmark, Position expected) =>
        Assert.Equal(expected, Comparison.Against(benchmark, 12, new(10, 15)));

    [Theory]
    [InlineData(7.99, Position.FarAbove)]
    [InlineData(8, Position.Above)]
    [InlineData(9.99, Position.Above)]
    [InlineData(10, Position.Similar)]
    [InlineData(15, Position.Similar)]
    [InlineData(15.01, Position.Below)]
    [InlineData(18, Position.Below)]
    [InlineData(18.01, Position.FarBelow)]
    public void Two_levels_tell_clear_from_very_clear_differences(double benchmark, Position expected) =>
        Assert.Equal(expected, Comparison.AgainstTwoLevels(benchmark, 12, new(10, 15), new(8, 18)));

    [Fact]
    public void Two_levels_agree_with_one_level_on_the_side() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[10, 90], Gen.Double[0, 9], Gen.Double[0, 9]).Sample((benchmark, value, narrow, more) =>
        {
            var one = Comparison.Against(benchmark, value, new(value - narrow, value + narrow));
            var two = Comparison.AgainstTwoLevels(benchmark, value, new(value - narrow, value + narrow), new(value - narrow - more, value + narrow + more));
            Assert.Equal(Math.Sign((sbyte)one), Math.Sign((sbyte)two));
        }, iter: 2000);

    [Theory]
    [InlineData(Polarity.HighIsGood, Verdict.Worst, Verdict.Worse, Verdict.Similar, Verdict.Better, Verdict.Best)]
    [InlineData(Polarity.LowIsGood, Verdict.Best, Verdict.Better, Verdict.Similar, Verdict.Worse, Verdict.Worst)]
    [InlineData(Polarity.NoJudgement, Verdict.Lower, Verdict.Lower, Verdict.Similar, Verdict.Higher, Verdict.Higher)]
    [InlineData(Polarity.NotApplicable, Verdict.NotCompared, Verdict.NotCompared, Verdict.NotCompared, Verdict.NotCompared, Verdict.NotCompared)]
    public void Polarity_decides_what_a_position_means(Polarity polarity, params Verdict[] expected) =>
        Assert.Equal(expected, Enumerable.Range(-2, 5).Select(position => Comparison.Judge((Position)position, polarity)));

    [Fact]
    public void A_missing_position_is_not_compared() =>
        Assert.All(Enum.GetValues<Polarity>(), polarity => Assert.Equal(Verdict.NotCompared, Comparison.Judge(null, polarity)));

    [Fact]
    public void Unknown_words_are_refused_and_never_become_a_verdict()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Comparison.Judge(Position.Above, (Polarity)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Comparison.Judge(Position.Similar, (Polarity)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Comparison.Judge((Position)3, Polarity.HighIsGood));
        Assert.Throws<ArgumentOutOfRangeException>(() => Comparison.Judge((Position)3, Polarity.NoJudgement));
    }

    [Fact]
    public void Missing_numbers_and_limits_the_wrong_way_round_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("benchmark", () => Comparison.Against(double.NaN, 1, new(0, 2)));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Comparison.Against(1, double.NaN, new(0, 2)));
        Assert.Throws<ArgumentException>("limits95", () => Comparison.Against(1, 1, new(double.NaN, 2)));
        Assert.Throws<ArgumentException>("limits95", () => Comparison.Against(1, 1, new(2, 0)));
        Assert.Throws<ArgumentException>("limits998", () => Comparison.AgainstTwoLevels(1, 1, new(0, 2), new(0, double.NaN)));
    }
}
