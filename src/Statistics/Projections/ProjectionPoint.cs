namespace Endeavour.Statistics;

/// <summary>The scale on which a series is taken to follow a straight line.</summary>
public enum ProjectionScale
{
    /// <summary>The values themselves: so much more or less each year.</summary>
    Natural,

    /// <summary>Their logarithms: so many per cent more or less each year; never below zero. Fit for rates.</summary>
    Log,

    /// <summary>Their logits, log(p / (1 - p)): odds of so many per cent more or less each year; never outside none to all. Fit for proportions.</summary>
    Logit,
}

/// <summary>One value of a series.</summary>
/// <param name="Year">When the value is of, in years from -10,000 to 10,000, such as 2024 or, for a period, its middle.</param>
/// <param name="Value">The value; NaN where missing.</param>
public readonly record struct ProjectionPoint(double Year, double Value)
{
    /// <summary>How much the value counts, above zero, such as one over its squared standard error on the scale of the line; 1 unless set. No more than 1e15 times another.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>How a series is projected.</summary>
/// <param name="Scale">The scale of the straight line.</param>
/// <param name="Whole">What everybody is in the unit of the values, for <see cref="ProjectionScale.Logit"/>: 1 for proportions, 100 for percentages.</param>
public readonly record struct ProjectionSettings(ProjectionScale Scale, double Whole = 1)
{
    internal double Forward(double value) => Scale switch
    {
        ProjectionScale.Natural => value,
        ProjectionScale.Log => Math.Log(value),
        _ => Math.Log(value / (Whole - value)),
    };

    internal double Back(double scaled) => Scale switch
    {
        ProjectionScale.Natural => scaled,
        ProjectionScale.Log => Math.Exp(scaled),
        _ => Whole / (1 + Math.Exp(-scaled)),
    };

    /// <summary>A yearly step on the scale of the line as it is told: in the unit of the values, or in per cent.</summary>
    internal double Told(double step) => Scale == ProjectionScale.Natural ? step : 100 * (Math.Exp(step) - 1);

    internal bool Fits(double value) => Scale switch
    {
        ProjectionScale.Natural => true,
        ProjectionScale.Log => value >= Check.Least,
        _ => value >= Check.Least && value < Whole,
    };

    internal void CheckSettings()
    {
        Check.Multiplier(Whole);
        if (Scale is < ProjectionScale.Natural or > ProjectionScale.Logit) throw new ArgumentOutOfRangeException(nameof(Scale), Scale, "This is not a known scale.");
    }
}
