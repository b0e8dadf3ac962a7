using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Projections;

public class ProjectionTests
{
    static readonly ProjectionSettings Natural = new(ProjectionScale.Natural), Log = new(ProjectionScale.Log), Percent = new(ProjectionScale.Logit, 100);

    [Fact]
    public void A_series_on_a_line_is_projected_on_it_without_uncertainty() =>
        Gen.Select(Gen.Double[50, 90], Gen.Double[-1, 1], Gen.Int[5, 20], Gen.Int[1, 20]).Sample((start, step, count, ahead) =>
        {
            var line = Projection.Of([.. Enumerable.Range(0, count).Select(i => new ProjectionPoint(2000 + i, start + step * i))]).Value;
            var there = line.At(2000 + count + ahead);
            Assert.Equal(start + step * (count + ahead), there.Value, 1e-10);
            Assert.InRange(there.Limits.Width, 0, 1e-10);
            Assert.Equal(step, line.YearlyChange().Value, 1e-12);
            Assert.Equal(step, line.NeededYearlyChange(2000 + count + ahead, there.Value).Value, 1e-10);
        });

    [Fact]
    public void A_series_that_falls_by_the_same_share_is_projected_so_on_the_log_scale()
    {
        var line = Projection.Of([.. Enumerable.Range(0, 6).Select(i => new ProjectionPoint(2018 + i, 100 * Math.Pow(0.95, i)))], Log).Value;
        Assert.Equal(-5, line.YearlyChange().Value, 1e-10);
        Assert.Equal(100 * Math.Pow(0.95, 10), line.At(2028).Value, 1e-9);
        Assert.Equal(100 * (Math.Pow(0.5, 1 / 5.0) - 1), line.NeededYearlyChange(2028, line.Latest.Value / 2).Value, 1e-10);
    }

    [Fact]
    public void The_prediction_interval_is_that_of_the_textbook()
    {
        double[] values = [12.1, 11.4, 11.9, 10.8, 10.2, 10.4];
        var line = Projection.Of([.. values.Select((value, i) => new ProjectionPoint(2018 + i, value))]).Value;
        var (mean, slope) = (values.Average(), values.Select((value, i) => (i - 2.5) * value).Sum() / 17.5);
        var error = Math.Sqrt(values.Select((value, i) => Math.Pow(value - mean - slope * (i - 2.5), 2)).Sum() / 4);
        var there = line.At(2026);
        Assert.Equal(mean + slope * 5.5, there.Value, 1e-12);
        Assert.Equal(2.7764451051977987 * error * Math.Sqrt(1 + 1 / 6.0 + 5.5 * 5.5 / 17.5), (there.Limits.Upper - there.Limits.Lower) / 2, 1e-9);
        Assert.Equal(2.7764451051977987 * error / Math.Sqrt(17.5), line.YearlyChange().Limits.Upper - slope, 1e-9);
    }

    [Fact]
    public void Intervals_widen_with_time_and_confidence_and_stay_possible() =>
        Gen.Select(Gen.Double[1, 99].Array[5, 15], Gen.Enum<ProjectionScale>()).Sample((values, scale) =>
        {
            var line = Projection.Of([.. values.Select((value, i) => new ProjectionPoint(i, value))], new(scale, 100)).Value;
            var (near, far) = (line.At(values.Length), line.At(values.Length, 0.998));
            Assert.True(near.Limits.Contains(near.Value) && far.Limits.Lower <= near.Limits.Lower && far.Limits.Upper >= near.Limits.Upper);
            if (scale == ProjectionScale.Natural) Assert.True(line.At(values.Length + 3).Limits.Width >= near.Limits.Width);
            else Assert.True(line.At(values.Length + 50).Limits.Lower >= 0);
            if (scale == ProjectionScale.Logit) Assert.True(line.At(values.Length + 50).Limits.Upper <= 100);
        });

    [Fact]
    public void Values_that_count_nothing_like_the_others_hardly_move_the_line()
    {
        ProjectionPoint[] points = [.. Enumerable.Range(0, 6).Select(i => new ProjectionPoint(i, i == 2 ? 90 : 10 + i) { Weight = i == 2 ? 1e-12 : 1 })];
        Assert.Equal(20, Projection.Of(points).Value.At(10).Value, 1e-6);
    }

    [Theory]
    [InlineData(9.0, true, TargetChance.Open)]
    [InlineData(20.0, true, TargetChance.Clear)]
    [InlineData(2.0, false, TargetChance.None)]
    public void A_target_is_reached_missed_or_open(double target, bool reached, TargetChance chance)
    {
        double[] values = [12.1, 11.4, 11.9, 10.8, 10.2, 10.4];
        var outlook = Projection.Of([.. values.Select((value, i) => new ProjectionPoint(2018 + i, value))]).Value.Towards(2027, target, Polarity.LowIsGood);
        Assert.Equal((reached, chance), (outlook.IsReached, outlook.Chance));
    }

    [Fact]
    public void High_is_good_is_low_is_good_upside_down() =>
        Gen.Select(Gen.Double[-9, 9].Array[5, 9], Gen.Double[-9, 9]).Sample((values, target) =>
        {
            var up = Projection.Of([.. values.Select((value, i) => new ProjectionPoint(i, value))]).Value.Towards(12, target, Polarity.HighIsGood);
            var down = Projection.Of([.. values.Select((value, i) => new ProjectionPoint(i, -value))]).Value.Towards(12, -target, Polarity.LowIsGood);
            Assert.Equal((up.IsReached, up.Chance), (down.IsReached, down.Chance));
        });

    [Fact]
    public void Equal_values_go_on_as_they_are() =>
        Assert.Equal(new IntervalEstimate(7.3, new(7.3, 7.3)), Projection.Of([.. Enumerable.Range(0, 5).Select(i => new ProjectionPoint(i, 7.3))]).Value.At(30));

    [Fact]
    public void Four_values_are_too_few_and_none_or_all_has_no_logarithm()
    {
        Assert.Equal(Missing.TooFewValues, Projection.Of([new(1, 1), new(2, 2), new(3, 3), new(4, 4), new(5, double.NaN)]).Reason);
        Assert.Equal(Missing.NoneOrAll, Projection.Of(Series(0), Log).Reason);
        Assert.Equal(Missing.NoneOrAll, Projection.Of(Series(100), Percent).Reason);
        Assert.Equal(Missing.NoneOrAll, Projection.Of(Series(3), Log).Value.NeededYearlyChange(2030, 0).Reason);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Projection.Of([new(1, 1), new(2, 2), new(3, 3), new(4, 4), new(4, 5)]));
        Assert.ThrowsAny<ArgumentException>(() => Projection.Of([new(1, 1) { Weight = 0 }]));
        Assert.ThrowsAny<ArgumentException>(() => Projection.Of([new(1, double.PositiveInfinity)]));
        Assert.ThrowsAny<ArgumentException>(() => Projection.Of(Series(3), new((ProjectionScale)9)));
        Assert.ThrowsAny<ArgumentException>(() => Projection.Of(Series(3)).Value.NeededYearlyChange(2004, 3));
        Assert.ThrowsAny<ArgumentException>(() => Projection.Of(Series(3)).Value.At(double.NaN));
        Assert.ThrowsAny<ArgumentException>(() => Projection.Of(Series(3)).Value.Towards(2030, 3, Polarity.NoJudgement));
    }

    static ProjectionPoint[] Series(double last) => [new(2000, 5), new(2001, 6), new(2002, 4), new(2003, 5), new(2004, last)];
}
