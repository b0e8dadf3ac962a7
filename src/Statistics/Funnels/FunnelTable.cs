namespace Endeavour.Statistics;

/// <summary>A point of a funnel plot.</summary>
/// <param name="Size">Where it is drawn from left to right: the denominator, the expected events, or the population of one year.</param>
/// <param name="Value">How high it is drawn, in the unit of the plot.</param>
public readonly record struct FunnelPlace(double Size, double Value);

/// <summary>One row of the table of limits: a point of each of the four lines.</summary>
/// <param name="Axis">The denominator (proportions) or the observed events (ratios, rates) that the row stands for.</param>
/// <param name="Lower95">The lower limit that one area in forty falls below by chance.</param>
/// <param name="Upper95">The upper limit that one area in forty exceeds by chance.</param>
/// <param name="Lower998">The lower limit that one area in a thousand falls below by chance.</param>
/// <param name="Upper998">The upper limit that one area in a thousand exceeds by chance.</param>
public readonly record struct FunnelRow(double Axis, FunnelPlace Lower95, FunnelPlace Upper95, FunnelPlace Lower998, FunnelPlace Upper998);

/// <summary>The limits of a funnel plot.</summary>
/// <param name="Baseline">The line in the middle, in the unit of the plot: the average of all areas, or for ratios what is expected.</param>
/// <param name="Rows">The 100 rows, by size.</param>
public readonly record struct FunnelTable(double Baseline, IReadOnlyList<FunnelRow> Rows);

/// <summary>How a ratio of observed to expected events is shown.</summary>
public enum FunnelRatio
{
    /// <summary>As the share of events above or below what is expected: 0.1 is a tenth more.</summary>
    Count,

    /// <summary>As an indirectly standardised ratio: 110 is a tenth more.</summary>
    IndirectlyStandardised,
}

/// <summary>What a rate in a funnel plot is.</summary>
public enum FunnelRate
{
    /// <summary>Directly standardised: not shown below ten events.</summary>
    DirectlyStandardised,

    /// <summary>Crude: events over people.</summary>
    Crude,
}
