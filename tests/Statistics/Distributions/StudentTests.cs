using CsCheck;
using Endeavour.Statistics.Distributions;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Distributions;

public class StudentTests
{
    // Forty-digit arithmetic: bisection of the regularised incomplete beta function.
    [Theory]
    [InlineData(0.4, 0.1, 1.5129761706778620134)]
    [InlineData(0.3, 0.1, 27.170126296735762052)]
    [InlineData(0.025, 0.1, 1682362288745.0245499)]
    [InlineData(5e-13, 0.1, 1.6429319226025418119e+119)]
    [InlineData(0.25, 0.5, 1.5537739740300373073)]
    [InlineData(0.05, 0.5, 41.136000092878270888)]
    [InlineData(0.4, 1, 0.32491969623290624903)]
    [InlineData(0.25, 1, 1.0)]
    [InlineData(0.025, 1, 12.706204736174703938)]
    [InlineData(5e-13, 1, 636619772367.58135588)]
    [InlineData(0.3, 1.5, 0.65179548260235709647)]
    [InlineData(0.025, 1.5, 6.0166631044279316927)]
    [InlineData(0.2, 2, 1.0606601717798212253)]
    [InlineData(0.025, 2, 4.3026527297494637234)]
    [InlineData(5e-13, 2, 999999.99999925001006)]
    [InlineData(0.025, 3, 3.1824463052837095204)]
    [InlineData(0.001, 3, 10.214531852407386477)]
    [InlineData(0.4, 7.25, 0.2628227594267798168)]
    [InlineData(0.025, 7.25, 2.3481948491053721627)]
    [InlineData(1e-06, 7.25, 13.610610944165604181)]
    [InlineData(0.25, 10, 0.69981206131243162734)]
    [InlineData(0.05, 10, 1.8124611228116763796)]
    [InlineData(0.025, 30, 2.0422724563012382836)]
    [InlineData(5e-13, 30, 11.722008426303951796)]
    [InlineData(0.2, 99, 0.84526703195349678056)]
    [InlineData(0.025, 99, 1.9842169515864174706)]
    [InlineData(0.001, 99, 3.1746038497557522177)]
    [InlineData(0.4, 1000.5, 0.25341448214466525186)]
    [InlineData(0.25, 1000.5, 0.67473504192142692234)]
    [InlineData(0.2, 1000.5, 0.84198064238421773153)]
    [InlineData(0.025, 1000.5, 1.9623378924593484607)]
    [InlineData(5e-13, 1000.5, 7.2239073681155220052)]
    public void Quantiles_are_right_to_thirteen_digits(double tail, double degrees, double expected) =>
        Near.Equal(expected, Student.UpperQuantile(tail, degrees), $"{tail} at {degrees}", 1e-13);

    // Fisher and Cornish 1960: the expansion about the normal quantile.
    [Fact]
    public void Quantiles_at_very_many_degrees_of_freedom_follow_the_expansion_about_the_normal_one() =>
        Gen.Select(Gen.Double[-9, Math.Log10(0.49)], Gen.Double[5.5, 15]).Sample((logTail, logDegrees) =>
        {
            var (tail, f) = (Math.Pow(10, logTail), Math.Pow(10, logDegrees));
            var z = Normal.UpperQuantile(tail);
            var s = z * z;
            var expected = z * (1 + (s + 1) / (4 * f) + ((5 * s + 16) * s + 3) / (96 * f * f));
            Near.Equal(expected, Student.UpperQuantile(tail, f), $"{tail} at {f}", 2e-13);
        }, iter: 2000);

    [Fact]
    public void One_degree_of_freedom_is_the_tangent_and_two_have_a_closed_form() =>
        Gen.Double[1e-12, 0.499].Sample(tail =>
        {
            Near.Equal(1 / Math.Tan(Math.PI * tail), Student.UpperQuantile(tail, 1), $"{tail} at 1", 1e-12);
            Near.Equal((1 - 2 * tail) / Math.Sqrt(2 * tail * (1 - tail)), Student.UpperQuantile(tail, 2), $"{tail} at 2", 1e-12);
        }, iter: 2000);

    [Fact]
    public void Quantiles_fall_with_the_tail_and_with_the_degrees_of_freedom() =>
        Gen.Select(Gen.Double[0.0001, 0.49], Gen.Double[0.2, 60], Gen.Double[1.01, 2]).Sample((tail, f, more) =>
        {
            Assert.True(Student.UpperQuantile(tail / more, f) > Student.UpperQuantile(tail, f));
            Assert.True(Student.UpperQuantile(tail, f * more) < Student.UpperQuantile(tail, f));
        }, iter: 5000);

    [Fact]
    public void The_ends_are_the_ends()
    {
        Assert.Equal(0, Student.UpperQuantile(0.5, 3));
        Assert.Equal(double.PositiveInfinity, Student.UpperQuantile(0, 3));
        Assert.Equal(Normal.UpperQuantile(0.025), Student.UpperQuantile(0.025, double.PositiveInfinity));
    }
}
