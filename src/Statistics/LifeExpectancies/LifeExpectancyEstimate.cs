using System.Runtime.CompilerServices;
using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>The life expectancy at one age, or why there is none, with what its limits at any confidence need. <c>default</c> is <see cref="Missing.NotGiven"/>.</summary>
public readonly record struct LifeExpectancyEstimate
{
    const double WidestHalf = 10;

    static readonly double Z95 = Normal.TwoSided(0.95);

    readonly Answer<double> _years;
    readonly double _error;

    internal LifeExpectancyEstimate(int age, double deaths, double population, Missing reason)
        : this(age, deaths, population) => _years = new(reason);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LifeExpectancyEstimate(int age, double deaths, double population, double years, double variance)
        : this(age, deaths, population) => (_years, _error) = (new(years), Math.Sqrt(variance));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    LifeExpectancyEstimate(int age, double deaths, double population) => (Age, Deaths, Population) = (age, deaths, population);

    /// <summary>The age that it is the life expectancy at.</summary>
    public int Age { get; }

    /// <summary>The deaths from that age on; NaN if one of their numbers is missing.</summary>
    public double Deaths { get; }

    /// <summary>The people from that age on; NaN if one of their numbers is missing.</summary>
    public double Population { get; }

    /// <summary>The life expectancy, in years from that age; <see cref="Missing.IntervalTooWide"/> if its 95% interval is wider than 20 years.</summary>
    public Answer<double> Value => Z95 * _error > WidestHalf ? new(Missing.IntervalTooWide) : _years;

    /// <summary>The standard error of the life expectancy, in years; there also where the interval is too wide.</summary>
    public Answer<double> StandardError => _years.IsMissing ? _years : new(_error);

    /// <summary>The limits: value ± z standard errors, the lower one clamped at zero. They are there also where the interval is too wide for a value.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is zero to infinity.</param>
    /// <returns>The limits, in years, or why there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Answer<Interval> Limits(double confidence = 0.95)
    {
        Check.Confidence(confidence);
        return ClampedWithin(Normal.TwoSided(confidence));
    }

    /// <summary>The limits as the normal distribution gives them: where few people are left the lower one can be negative.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is infinite.</param>
    /// <returns>The limits, in years, or why there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Answer<Interval> UnclampedLimits(double confidence = 0.95)
    {
        Check.Confidence(confidence);
        return Within(Normal.TwoSided(confidence));
    }

    /// <summary>The life expectancy even where it is too uncertain to show.</summary>
    internal Answer<double> Years => _years;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Answer<Interval> ClampedWithin(double z)
    {
        if (_years.IsMissing) return new(_years.Reason!.Value);
        var (years, half) = (_years.Value, z * _error);
        return double.IsPositiveInfinity(z) ? new(new Interval(0, z)) : new(new Interval(Math.Max(0, years - half), years + half));
    }

    internal Answer<Interval> Within(double z)
    {
        if (!_years.TryGet(out var years)) return new(_years.Reason!.Value);
        if (double.IsPositiveInfinity(z)) return new(new Interval(double.NegativeInfinity, double.PositiveInfinity));
        return new(new Interval(years - z * _error, years + z * _error));
    }
}
