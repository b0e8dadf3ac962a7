namespace Endeavour.Statistics;

/// <summary>Whether a target lies within what a series may reach by its date.</summary>
public enum TargetChance
{
    /// <summary>The target is inside the prediction interval: it may be reached or missed.</summary>
    Open,

    /// <summary>The whole prediction interval reaches the target.</summary>
    Clear,

    /// <summary>The whole prediction interval misses the target.</summary>
    None,
}

/// <summary>Whether a series reaches a target by its date if it goes on as it has.</summary>
/// <param name="Projected">The value at the date with its prediction interval.</param>
/// <param name="IsReached">Whether the value itself reaches the target; the target itself counts.</param>
/// <param name="Chance">Whether the interval does.</param>
public readonly record struct TargetOutlook(IntervalEstimate Projected, bool IsReached, TargetChance Chance);
