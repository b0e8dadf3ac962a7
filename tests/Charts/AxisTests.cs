using CsCheck;
using Endeavour.Charts;
using Endeavour.Charts.Drawing;

namespace Endeavour.Tests.Charts;

public class AxisTests
{
    [Fact]
    public void The_scale_holds_every_value_in_a_readable_number_of_steps() => Gen.OneOf(Gen.Double[-1e12, 1e12], Gen.Double[0, 1], Gen.Double[60, 61]).Array[1, 20].Sample(
        values => Axis.For(values) is { } axis && axis.Min <= values.Min() + (1e-5 * axis.Step) && axis.Max >= values.Max() - (1e-5 * axis.Step) && axis.Ticks.Count() is >= 3 and <= 9, iter: 20_000);

    [Theory]
    [InlineData(new[] { 72.0, 195 }, "0 50 100 150 200")]
    [InlineData(new[] { 70.0, 82.5 }, "70 72 74 76 78 80 82 84")]
    [InlineData(new[] { 0.02, 0.3 }, "0.00 0.05 0.10 0.15 0.20 0.25 0.30")]
    [InlineData(new[] { -3.0, 5 }, "−4 −2 0 2 4 6")]
    [InlineData(new[] { 0.0 }, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(new[] { 99.5, 100 }, "99.5 99.6 99.7 99.8 99.9 100.0")]
    public void Steps_are_round(double[] values, string labels) => Assert.Equal(labels, string.Join(' ', Axis.For(values)!.Labels(new Figures())));

    [Fact]
    public void Blocks_are_moved_apart_as_little_as_can_be()
    {
        Assert.Equal([85, 105], Spread.Apart([(100, 20), (100, 20)], 0, 300, 0).Select(top => top + 5).ToArray());
        Assert.Equal([0, 25, 50], Spread.Apart([(5, 20), (6, 20), (7, 20)], 0, 300, 5));
        Assert.Equal([230, 255, 280], Spread.Apart([(299, 20), (299, 20), (300, 20)], 0, 300, 5));
        Assert.Equal([90, 190], Spread.Apart([(100, 20), (200, 20)], 0, 300, 5));
    }
}
