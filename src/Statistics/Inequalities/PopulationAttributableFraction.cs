using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>One level of an exposure, such as light smoking.</summary>
/// <param name="Share">The share of people at this level: of everybody for <see cref="PopulationAttributableFraction.Levin(ReadOnlySpan{ExposureLevel})"/>, of those who fell ill for <see cref="PopulationAttributableFraction.Miettinen"/>.</param>
/// <param name="RelativeRisk">The risk at this level over the risk of the unexposed, above zero.</param>
public readonly record struct ExposureLevel(double Share, double RelativeRisk)
{
    /// <summary>The standard error of the share; zero where it is taken as known.</summary>
    public double ShareError { get; init; }

    /// <summary>The standard error of the natural logarithm of the relative risk; zero where it is taken as known.</summary>
    public double LogRiskError { get; init; }

    /// <summary>The same level with the standard error that the 95% limits of its relative risk imply, log(upper / lower) / (2 × 1.95996…).</summary>
    /// <param name="limits95">The limits, above zero.</param>
    /// <returns>The level with <see cref="LogRiskError"/>.</returns>
    /// <exception cref="ArgumentException">A limit is not above zero, or the lower one is above the upper one.</exception>
    public ExposureLevel WithRiskLimits(Interval limits95)
    {
        Check.Limits(limits95);
        PopulationAttributableFraction.CheckRisk(limits95.Lower);
        PopulationAttributableFraction.CheckRisk(limits95.Upper);
        return this with { LogRiskError = Math.Log(limits95.Upper / limits95.Lower) / (2 * Normal.TwoSided(0.95)) };
    }
}

/// <summary>
/// The population attributable fraction: the share of cases that would not be there without an exposure, if the exposure is their cause and the relative
/// risks are free of confounding.
/// </summary>
/// <param name="Value">The fraction, 1 at most; below zero where the exposure protects.</param>
/// <param name="LogError">The standard error of log(1 - fraction), by the delta method; 0 to 50.</param>
public readonly record struct PopulationAttributableFraction(double Value, double LogError)
{
    const double LargestLogError = 50;

    /// <summary>The fraction, 1 at most; below zero where the exposure protects.</summary>
    public double Value { get; init => field = Possible(value); } = Possible(Value);

    /// <summary>The standard error of log(1 - fraction), by the delta method; 0 to 50.</summary>
    public double LogError { get; init => field = Workable(value); } = Workable(LogError);

    /// <summary>From the prevalence of one exposure and its relative risk: p (RR - 1) / (1 + p (RR - 1)) (Levin 1953).</summary>
    /// <param name="prevalence">The share of everybody who is exposed, 0 to 1.</param>
    /// <param name="relativeRisk">The relative risk, above zero and not adjusted for other causes.</param>
    /// <returns>The fraction, without uncertainty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static PopulationAttributableFraction Levin(double prevalence, double relativeRisk) => Levin([new(prevalence, relativeRisk)]);

    /// <summary>
    /// From the prevalence of several levels of an exposure and their relative risks: Σ p (RR - 1) / (1 + Σ p (RR - 1)) (Levin 1953; Walter 1976).
    /// Shares and risks are taken as independent of each other in the standard error.
    /// </summary>
    /// <param name="levels">The levels apart from the unexposed; their shares of everybody add to 1 at most.</param>
    /// <returns>The fraction with its uncertainty.</returns>
    /// <exception cref="ArgumentException">
    /// There is no level, a number is out of its range, the shares add to more than 1, or the standard errors leave nothing known of the fraction.
    /// </exception>
    public static PopulationAttributableFraction Levin(ReadOnlySpan<ExposureLevel> levels)
    {
        CheckLevels(levels);
        var (excess, variance, exposed, risk) = (0.0, 0.0, 0.0, 0.0);
        foreach (var level in levels)
        {
            var (byShare, byRisk) = ((level.RelativeRisk - 1) * level.ShareError, level.Share * level.RelativeRisk * level.LogRiskError);
            (excess, variance) = (excess + level.Share * (level.RelativeRisk - 1), variance + byShare * byShare + byRisk * byRisk);
            (exposed, risk) = (exposed + level.Share, risk + level.Share * level.RelativeRisk);
        }
        var all = Math.Max(0, 1 - exposed) + risk; // 1 + excess, without loss where everybody is exposed.
        return new(excess / all, Math.Sqrt(variance) / all);
    }

    /// <summary>
    /// From the shares of the cases at each level of an exposure and adjusted relative risks: Σ c (RR - 1) / RR (Miettinen 1974; Bruzzi and others 1985).
    /// This form, unlike Levin's, holds with relative risks that are adjusted for other causes.
    /// </summary>
    /// <param name="levels">The levels apart from the unexposed; their shares of the cases add to 1 at most.</param>
    /// <returns>The fraction with its uncertainty.</returns>
    /// <exception cref="ArgumentException">
    /// There is no level, a number is out of its range, the shares add to more than 1, or the standard errors leave nothing known of the fraction.
    /// </exception>
    public static PopulationAttributableFraction Miettinen(ReadOnlySpan<ExposureLevel> levels)
    {
        CheckLevels(levels);
        var (fraction, variance, exposed, rest) = (0.0, 0.0, 0.0, 0.0);
        foreach (var level in levels)
        {
            var part = (level.RelativeRisk - 1) / level.RelativeRisk;
            var (byShare, byRisk) = (part * level.ShareError, level.Share / level.RelativeRisk * level.LogRiskError);
            (fraction, variance) = (fraction + level.Share * part, variance + byShare * byShare + byRisk * byRisk);
            (exposed, rest) = (exposed + level.Share, rest + level.Share / level.RelativeRisk);
        }
        return new(Math.Min(1, fraction), Math.Sqrt(variance) / (Math.Max(0, 1 - exposed) + rest)); // 1 - fraction, without loss where it is small.
    }

    /// <summary>
    /// The range where only the relative risk is uncertain: Levin's formula at each of its limits (Daly 1998). It is exact, as the fraction grows with the risk.
    /// </summary>
    /// <param name="prevalence">The share of everybody who is exposed, 0 to 1, taken as known.</param>
    /// <param name="relativeRiskLimits">The limits of the relative risk, above zero.</param>
    /// <returns>The limits of the fraction at the level of the given limits.</returns>
    /// <exception cref="ArgumentException">A number is out of its range, or the lower limit is above the upper one.</exception>
    public static Interval Substituted(double prevalence, Interval relativeRiskLimits)
    {
        Check.Limits(relativeRiskLimits);
        var (lower, upper) = (Levin(prevalence, relativeRiskLimits.Lower).Value, Levin(prevalence, relativeRiskLimits.Upper).Value);
        return new(Math.Min(lower, upper), upper); // Near 1 the last digit of either is by rounding.
    }

    /// <summary>The limits, 1 - (1 - fraction) e^(± z error): they never exceed 1.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1.</param>
    /// <returns>The limits; from minus infinity to 1 at a confidence of 1, unless nothing is uncertain.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Interval Limits(double confidence = 0.95)
    {
        Check.Confidence(confidence);
        if (LogError == 0) return new(Value, Value);
        var factor = Math.Exp(Normal.TwoSided(confidence) * LogError);
        if (double.IsPositiveInfinity(factor)) return new(double.NegativeInfinity, 1);
        return new(1 - (1 - Value) * factor, 1 - (1 - Value) / factor);
    }

    /// <summary>The number of cases that are put down to the exposure.</summary>
    /// <param name="cases">All cases, zero or more.</param>
    /// <returns>The fraction of them; below zero where the exposure protects.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of cases is negative or not finite.</exception>
    public double Cases(double cases)
    {
        Check.Count(cases);
        return Value * cases;
    }

    static double Possible(double fraction) => fraction is >= -Check.Most and <= 1
        ? fraction
        : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "Give a fraction of 1 at most, and no lower than -1e60.");

    // Beyond it the limits say nothing, and their factor e^(z error) could not be represented.
    static double Workable(double logError) => logError is >= 0 and <= LargestLogError
        ? logError
        : throw new ArgumentOutOfRangeException(nameof(logError), logError, "Give smaller standard errors of the shares and risks: these leave nothing known of the fraction.");

    internal static void CheckRisk(double risk)
    {
        if (risk is not (>= Check.Least and <= Check.Most)) throw new ArgumentOutOfRangeException(nameof(risk), risk, "Give relative risks, and limits of them, above zero; from 1e-60 to 1e60.");
    }

    static void CheckLevels(ReadOnlySpan<ExposureLevel> levels)
    {
        if (levels.IsEmpty) throw new ArgumentException("Give one level of exposure or more.", nameof(levels));
        var all = 0.0;
        foreach (var level in levels)
        {
            if (!(level.Share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(levels), level.Share, "Give shares from 0 to 1: divide percentages by 100.");
            CheckRisk(level.RelativeRisk);
            Check.Error(level.ShareError);
            Check.Error(level.LogRiskError);
            all += level.Share;
        }
        if (all > 1 + 1e-9) throw new ArgumentException("Give shares that add to 1 at most: leave out the unexposed.", nameof(levels));
    }
}
