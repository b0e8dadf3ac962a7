using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics;

public class GoalTests
{
    [Theory]
    [InlineData(94.9, Polarity.HighIsGood, GoalVerdict.Missed)]
    [InlineData(95, Polarity.HighIsGood, GoalVerdict.Met)]
    [InlineData(95.1, Polarity.HighIsGood, GoalVerdict.Met)]
    [InlineData(94.9, Polarity.LowIsGood, GoalVerdict.Met)]
    [InlineData(95, Polarity.LowIsGood, GoalVerdict.Met)]
    [InlineData(95.1, Polarity.LowIsGood, GoalVerdict.Missed)]
    [InlineData(95.1, Polarity.NoJudgement, GoalVerdict.NotCompared)]
    [InlineData(95.1, Polarity.NotApplicable, GoalVerdict.NotCompared)]
    public void One_limit_is_met_or_missed_and_the_limit_itself_meets_it(double value, Polarity polarity, GoalVerdict expected) =>
        Assert.Equal(expected, Comparison.AgainstGoal(value, 95, polarity));

    [Theory]
    [InlineData(95, 97, Polarity.HighIsGood, GoalVerdict.Met)]
    [InlineData(94.9, 97, Polarity.HighIsGood, GoalVerdict.Close)]
    [InlineData(93, 95, Polarity.HighIsGood, GoalVerdict.Close)]
    [InlineData(93, 94.9, Polarity.HighIsGood, GoalVerdict.Missed)]
    [InlineData(95, 97, Polarity.LowIsGood, GoalVerdict.Missed)]
    [InlineData(93, 95, Polarity.LowIsGood, GoalVerdict.Close)]
    [InlineData(93, 94.9, Polarity.LowIsGood, GoalVerdict.Met)]
    [InlineData(93, 97, Polarity.NoJudgement, GoalVerdict.NotCompared)]
    [InlineData(96, 97, Polarity.NotApplicable, GoalVerdict.NotCompared)]
    public void With_limits_of_confidence_a_goal_inside_them_is_close(double lower, double upper, Polarity polarity, GoalVerdict expected) =>
        Assert.Equal(expected, Comparison.AgainstGoal(new Interval(lower, upper), 95, polarity));

    [Theory]
    [InlineData(89.9, Polarity.HighIsGood, GoalVerdict.Missed)]
    [InlineData(90, Polarity.HighIsGood, GoalVerdict.Close)]
    [InlineData(94.9, Polarity.HighIsGood, GoalVerdict.Close)]
    [InlineData(95, Polarity.HighIsGood, GoalVerdict.Met)]
    [InlineData(89.9, Polarity.LowIsGood, GoalVerdict.Met)]
    [InlineData(90, Polarity.LowIsGood, GoalVerdict.Close)]
    [InlineData(95, Polarity.LowIsGood, GoalVerdict.Missed)]
    [InlineData(92, Polarity.NoJudgement, GoalVerdict.NotCompared)]
    [InlineData(96, Polarity.NotApplicable, GoalVerdict.NotCompared)]
    public void Between_two_limits_is_close(double value, Polarity polarity, GoalVerdict expected) =>
        Assert.Equal(expected, Comparison.AgainstGoal(value, 90, 95, polarity));

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Comparison.AgainstGoal(double.NaN, 1, Polarity.HighIsGood));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => Comparison.AgainstGoal(1, double.NaN, Polarity.HighIsGood));
        Assert.Throws<ArgumentException>("lowerLimit", () => Comparison.AgainstGoal(1, 5, 3, Polarity.HighIsGood));
        Assert.Throws<ArgumentException>("limits95", () => Comparison.AgainstGoal(new Interval(2, 1), 3, Polarity.HighIsGood));
        Assert.Throws<ArgumentOutOfRangeException>("polarity", () => Comparison.AgainstGoal(1, 1, (Polarity)9));
    }
}
