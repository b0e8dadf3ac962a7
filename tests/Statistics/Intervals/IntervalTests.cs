using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Intervals;

public class IntervalTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(1.5, true)]
    [InlineData(0.999, false)]
    [InlineData(2.001, false)]
    [InlineData(double.NaN, false)]
    public void Both_ends_belong_to_an_interval(double x, bool inside) => Assert.Equal(inside, new Interval(1, 2).Contains(x));
}
