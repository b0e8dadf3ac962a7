using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>What the values of an inequality index are: it decides the scale on which their chance is normal.</summary>
public enum InequalityValue
{
    /// <summary>Any other value, such as life expectancy: its chance is normal on the scale of the value.</summary>
    Other = 0,

    /// <summary>A rate above zero: its chance is normal on the log scale.</summary>
    Rate = 1,

    /// <summary>A proportion between 0 and 1: its chance is normal on the logit scale, log(p / (1 - p)).</summary>
    Proportion = 2,
}

/// <summary>One group of the population, such as a deprivation tenth, in the order of disadvantage.</summary>
/// <param name="Quantile">The place in the order, a whole number: groups are put in order by it, as numbers.</param>
/// <param name="Population">The people in the group: they decide how wide the group is on the scale from 0 to 1.</param>
/// <param name="Value">The group's value; NaN where missing.</param>
/// <param name="StandardError">Its standard error, on the scale of <see cref="InequalityValue"/>: zero or more, 10 at most for rates and proportions; NaN where missing.</param>
public readonly record struct InequalityGroup(int Quantile, double Population, double Value, double StandardError)
{
    /// <summary>A group whose standard error follows from 95% limits: their distance on the scale of the kind over 2 × 1.95996….</summary>
    /// <param name="quantile">The place in the order.</param>
    /// <param name="population">The people in the group.</param>
    /// <param name="value">The group's value; NaN where missing.</param>
    /// <param name="limits95">The 95% limits of the value; NaN where missing.</param>
    /// <param name="kind">What the value is.</param>
    /// <returns>The group. Its standard error is infinite where a limit has no log or logit, such as a rate's lower limit of zero.</returns>
    /// <exception cref="ArgumentException">The lower limit is above the upper one, a limit is infinite, or a limit of a rate or proportion is out of its range.</exception>
    public static InequalityGroup FromLimits(int quantile, double population, double value, Interval limits95, InequalityValue kind = InequalityValue.Other)
    {
        if (double.IsNaN(limits95.Lower) || double.IsNaN(limits95.Upper)) return new(quantile, population, value, double.NaN);
        Check.Limits(limits95);
        Check.Finite(limits95.Lower, nameof(limits95));
        Check.Finite(limits95.Upper, nameof(limits95));
        var width = SlopeScale.Forward(kind, limits95.Upper) - SlopeScale.Forward(kind, limits95.Lower);
        return new(quantile, population, value, limits95.Width == 0 ? 0 : width / (2 * Normal.TwoSided(0.95)));
    }
}
