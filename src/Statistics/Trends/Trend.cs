namespace Endeavour.Statistics;

/// <summary>Which way a series has gone over its latest five points.</summary>
public enum TrendDirection
{
    /// <summary>The series is not fit for the test; the reason says why.</summary>
    CannotBeCalculated,

    /// <summary>No significant change.</summary>
    NoSignificantChange,

    /// <summary>Increasing.</summary>
    Increasing,

    /// <summary>Decreasing.</summary>
    Decreasing,
}

/// <summary>A recent trend and why it is what it is.</summary>
/// <param name="Direction">Which way the series has gone.</param>
/// <param name="Reason">Why the direction is what it is.</param>
/// <param name="ChiSquared">The test statistic on one degree of freedom, zero or more; NaN exactly where the direction is "cannot be calculated".</param>
/// <param name="Slope">
/// The slope a year: of the logit for proportions, of the value otherwise; NaN exactly where the direction is "cannot be calculated".
/// </param>
public readonly record struct Trend(TrendDirection Direction, TrendReason Reason, double ChiSquared, double Slope)
{
    /// <summary>True if the test was made.</summary>
    public bool IsCalculated => Direction != TrendDirection.CannotBeCalculated;

    /// <summary>A trend that cannot be calculated.</summary>
    /// <param name="reason">Why not: any reason but the three that a test gives.</param>
    /// <returns>A trend without statistic and slope.</returns>
    /// <exception cref="ArgumentException">The reason is the outcome of a test.</exception>
    public static Trend NotCalculated(TrendReason reason)
    {
        if (reason is TrendReason.SignificantTrend or TrendReason.NoSignificantTrend or TrendReason.OutlierFound)
            throw new ArgumentException("Give a reason why there is no test; this one is the outcome of a test.", nameof(reason));
        return new(TrendDirection.CannotBeCalculated, reason, double.NaN, double.NaN);
    }
}
