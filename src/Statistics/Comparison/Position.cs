namespace Endeavour.Statistics;

/// <summary>Where an area's interval lies from a benchmark value.</summary>
public enum Position : sbyte
{
    /// <summary>Below, and the benchmark is outside even the 99.8% limits.</summary>
    FarBelow = -2,

    /// <summary>Below, and the benchmark is outside the 95% limits.</summary>
    Below = -1,

    /// <summary>The benchmark is inside the 95% limits, ends included.</summary>
    Similar = 0,

    /// <summary>Above, and the benchmark is outside the 95% limits.</summary>
    Above = 1,

    /// <summary>Above, and the benchmark is outside even the 99.8% limits.</summary>
    FarAbove = 2,
}
