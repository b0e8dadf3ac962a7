using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Inequalities;

public class AttributableFractionTests
{
    [Fact]
    public void Without_exposure_or_without_risk_nothing_is_attributable()
    {
        Assert.Equal(0, PopulationAttributableFraction.Levin(0, 5).Value);
        Assert.Equal(0, PopulationAttributableFraction.Levin(0.3, 1).Value);
        Assert.Equal(0.75, PopulationAttributableFraction.Levin(1, 4).Value);
        Assert.Equal(-1, PopulationAttributableFraction.Levin(1, 0.5).Value, 1e-15);
    }

    [Fact]
    public void More_exposure_or_more_risk_never_lowers_the_fraction() =>
        Gen.Select(Gen.Double[0, 0.5], Gen.Double[0, 0.5], Gen.Double[1, 20], Gen.Double[0, 20]).Sample((share, more, risk, higher) =>
        {
            var fraction = PopulationAttributableFraction.Levin(share, risk).Value;
            Assert.InRange(fraction, 0, 1);
            Assert.True(PopulationAttributableFraction.Levin(share + more, risk).Value >= fraction);
            Assert.True(PopulationAttributableFraction.Levin(share, risk + higher).Value >= fraction);
        });

    [Fact]
    public void Shares_of_everybody_and_shares_of_cases_give_the_same_fraction_where_risks_are_unadjusted() =>
        Gen.Select(Gen.Double[0, 0.3], Gen.Double[0, 0.3], Gen.Double[0.5, 9], Gen.Double[0.5, 9]).Sample((light, heavy, lightRisk, heavyRisk) =>
        {
            var cases = 1 - light - heavy + light * lightRisk + heavy * heavyRisk;
            var levin = PopulationAttributableFraction.Levin([new(light, lightRisk), new(heavy, heavyRisk)]).Value;
            var miettinen = PopulationAttributableFraction.Miettinen([new(light * lightRisk / cases, lightRisk), new(heavy * heavyRisk / cases, heavyRisk)]).Value;
            Assert.Equal(levin, miettinen, 1e-12);
        });

    [Fact]
    public void With_a_known_prevalence_both_limits_agree_for_small_errors_and_contain_the_fraction() =>
        Gen.Select(Gen.Double[0.05, 1], Gen.Double[0.5, 10], Gen.Double[0.001, 0.02]).Sample((share, risk, error) =>
        {
            var range = new Interval(risk * Math.Exp(-1.9599639845400536 * error), risk * Math.Exp(1.9599639845400536 * error));
            var delta = PopulationAttributableFraction.Levin([new ExposureLevel(share, risk).WithRiskLimits(range)]);
            var substituted = PopulationAttributableFraction.Substituted(share, range);
            Assert.True(delta.Limits().Contains(delta.Value) && substituted.Contains(delta.Value));
            Assert.Equal(substituted.Lower, delta.Limits().Lower, 0.05 * substituted.Width + 1e-9);
            Assert.True(delta.Limits(0.998).Width > delta.Limits().Width && delta.Limits(0.998).Upper < 1);
        });

    [Fact]
    public void Cases_are_the_fraction_of_all_cases() => Assert.Equal(75, PopulationAttributableFraction.Levin(1, 4).Cases(100));

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => PopulationAttributableFraction.Levin(20, 2));
        Assert.ThrowsAny<ArgumentException>(() => PopulationAttributableFraction.Levin(0.2, 0));
        Assert.ThrowsAny<ArgumentException>(() => PopulationAttributableFraction.Levin([]));
        Assert.ThrowsAny<ArgumentException>(() => PopulationAttributableFraction.Levin([new(0.6, 2), new(0.6, 3)]));
        Assert.ThrowsAny<ArgumentException>(() => PopulationAttributableFraction.Miettinen([new(0.5, 2) { LogRiskError = double.NaN }]));
        Assert.ThrowsAny<ArgumentException>(() => new ExposureLevel(0.5, 2).WithRiskLimits(new(0, 3)));
        Assert.ThrowsAny<ArgumentException>(() => PopulationAttributableFraction.Levin(0.2, 2).Cases(-1));
    }
}
