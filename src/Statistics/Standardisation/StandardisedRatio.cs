namespace Endeavour.Statistics;

/// <summary>Observed events against those expected at the rates of a reference population, with what the limits at any confidence need.</summary>
/// <param name="Observed">The events observed, zero or more.</param>
/// <param name="Expected">The events expected, above zero.</param>
/// <param name="Reference">What "as many as expected" stands for: 1 or 100 for a ratio, the rate of the reference population for a rate.</param>
public readonly record struct StandardisedRatio(double Observed, double Expected, double Reference)
{
    /// <summary>The ratio or rate: observed ÷ expected, times <see cref="Reference"/>.</summary>
    public double Value => Observed / Expected * Reference;

    /// <summary>The limits of the observed count (exact below ten events, Byar from ten: <see cref="Rate.Byars(double, double, double, double)"/>) over the expected one.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1. At 1 the interval is zero to infinity.</param>
    /// <returns>The limits, in the unit of <see cref="Value"/>; the lower one is zero or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public Interval Limits(double confidence = 0.95)
    {
        var ratio = Rate.Byars(Observed, Expected, confidence);
        return new(ratio.Lower * Reference, ratio.Upper * Reference);
    }
}
