using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>A mean with what its limits at any confidence need.</summary>
/// <param name="Value">The mean, in the unit of the values.</param>
/// <param name="Sum">The sum of the values.</param>
/// <param name="Count">The number of values, one or more.</param>
/// <param name="StandardDeviation">The standard deviation of the values (n − 1), zero or more; <see cref="Missing.TooFewValues"/> for a single value.</param>
public readonly record struct MeanEstimate(double Value, double Sum, int Count, Answer<double> StandardDeviation)
{
    /// <summary>The limits: value ± t s / √n, t from Student's distribution with n − 1 degrees of freedom (Student 1908).</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the limits are infinite.</param>
    /// <returns>The limits, in the unit of the values; <see cref="Missing.TooFewValues"/> for a single value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Answer<Interval> Limits(double confidence = 0.95)
    {
        Check.Confidence(confidence);
        return StandardDeviation.IsMissing ? new(StandardDeviation.Reason!.Value) : new(Within(Quantile(confidence)));
    }

    internal double Quantile(double confidence) => Student.UpperQuantile((1 - confidence) / 2, Count - 1);

    internal Interval Within(double quantile)
    {
        if (double.IsPositiveInfinity(quantile)) return new(double.NegativeInfinity, double.PositiveInfinity);
        var half = quantile * StandardDeviation.Value / Math.Sqrt(Count);
        return new(Value - half, Value + half);
    }
}
