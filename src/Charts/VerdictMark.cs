namespace Endeavour.Charts;

/// <summary>What a comparison with a benchmark found. Each has a shape, a colour, a dark outline and a word of its own.</summary>
public enum VerdictMark
{
    /// <summary>No comparison could be made. Hollow grey circle.</summary>
    NotCompared,

    /// <summary>Better at the stricter level (99.8%). Circle with a second ring.</summary>
    Best,

    /// <summary>Better. Circle.</summary>
    Better,

    /// <summary>Similar. Diamond.</summary>
    Similar,

    /// <summary>Worse. Square.</summary>
    Worse,

    /// <summary>Worse at the stricter level (99.8%). Square with a second outline.</summary>
    Worst,

    /// <summary>Higher, where neither way is better. Triangle that points up.</summary>
    Higher,

    /// <summary>Lower, where neither way is better. Triangle that points down.</summary>
    Lower,
}
