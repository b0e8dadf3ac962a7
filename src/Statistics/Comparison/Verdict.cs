namespace Endeavour.Statistics;

/// <summary>What a comparison with a benchmark says about an area.</summary>
public enum Verdict
{
    /// <summary>No comparison was made.</summary>
    NotCompared,

    /// <summary>Better than the benchmark at 95% confidence.</summary>
    Better,

    /// <summary>Not clearly different from the benchmark.</summary>
    Similar,

    /// <summary>Worse than the benchmark at 95% confidence.</summary>
    Worse,

    /// <summary>Higher than the benchmark, which is neither good nor bad.</summary>
    Higher,

    /// <summary>Lower than the benchmark, which is neither good nor bad.</summary>
    Lower,

    /// <summary>Better than the benchmark at 99.8% confidence, where two levels are used.</summary>
    Best,

    /// <summary>Worse than the benchmark at 99.8% confidence, where two levels are used.</summary>
    Worst,
}

/// <summary>What a comparison with a goal says about an area.</summary>
public enum GoalVerdict
{
    /// <summary>No comparison was made.</summary>
    NotCompared,

    /// <summary>The goal is met (green).</summary>
    Met,

    /// <summary>Between met and missed: between two limits, or the goal is inside the confidence limits (amber).</summary>
    Close,

    /// <summary>The goal is missed (red).</summary>
    Missed,
}
