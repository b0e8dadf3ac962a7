namespace Endeavour.Statistics;

/// <summary>A confidence interval: the range in which the true value plausibly lies.</summary>
/// <param name="Lower">The lower limit, in the unit of the value.</param>
/// <param name="Upper">The upper limit, in the unit of the value.</param>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Whether a number lies in the interval, both ends included.</summary>
    /// <param name="x">The number, in the unit of the limits.</param>
    /// <returns>True from the lower to the upper limit.</returns>
    public bool Contains(double x) => x >= Lower && x <= Upper;

    /// <summary>Upper limit minus lower limit.</summary>
    public double Width => Upper - Lower;
}
