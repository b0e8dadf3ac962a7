using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>The healthy life expectancy at one age, or why there is none, with what its limits at any confidence need.</summary>
public readonly record struct HealthyLifeExpectancyEstimate
{
    readonly double _years, _health, _mortality;

    internal HealthyLifeExpectancyEstimate(LifeExpectancyEstimate life, double years, double health, double mortality) =>
        (LifeExpectancy, _years, _health, _mortality) = (life, years, health, mortality);

    internal HealthyLifeExpectancyEstimate(LifeExpectancyEstimate life, Missing reason) => (LifeExpectancy, NoHealth) = (life, reason);

    /// <summary>The age that it is the healthy life expectancy at.</summary>
    public int Age => LifeExpectancy.Age;

    /// <summary>The life expectancy at the same age.</summary>
    public LifeExpectancyEstimate LifeExpectancy { get; }

    /// <summary>The healthy life expectancy, in years from that age; missing where the life expectancy is, and for the same reason.</summary>
    public Answer<double> Value => LifeExpectancy.Value.Reason is { } reason ? new(reason) : NoHealth is { } none ? new(none) : new(_years);

    /// <summary>The share of the life expectancy that is spent in good health, 0 to 1.</summary>
    public Answer<double> Share => Value.TryGet(out var years) ? new(Math.Min(1, years / LifeExpectancy.Value.Value)) : Value;

    /// <summary>The limits from the uncertainty of the survey alone: value ± z standard errors, within zero and the life expectancy.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is zero to the life expectancy.</param>
    /// <returns>The limits, in years, or why there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Answer<Interval> Limits(double confidence = 0.95) => Within(confidence, _health, LifeExpectancy.Years.OrNull() ?? 0);

    /// <summary>The limits from the uncertainty of the survey and of the death rates together; the lower one is clamped at zero.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is zero to infinity.</param>
    /// <returns>The limits, in years, or why there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Answer<Interval> LimitsWithMortality(double confidence = 0.95) => Within(confidence, _health + _mortality, double.PositiveInfinity);

    Missing? NoHealth { get; }

    Answer<Interval> Within(double confidence, double variance, double most)
    {
        Check.Confidence(confidence);
        if (LifeExpectancy.Years.Reason is { } reason) return new(reason);
        if (NoHealth is { } none) return new(none);
        var z = Normal.TwoSided(confidence);
        var half = double.IsPositiveInfinity(z) ? z : z * Math.Sqrt(variance);
        return new(new Interval(Math.Max(0, _years - half), Math.Max(_years, Math.Min(most, _years + half))));
    }
}
