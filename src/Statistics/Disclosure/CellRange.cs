namespace Endeavour.Statistics;

/// <summary>What can be worked out about one hidden figure of a table from all that is shown.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Least">The least count that fits.</param>
/// <param name="Most">The largest count that fits; null if there is no end.</param>
/// <param name="IsProtected">
/// For a small count: it could be anything from the lowest count (or the lowest that the shown zeros leave) to more than the threshold.
/// For another: it cannot be worked out exactly.
/// </param>
public readonly record struct CellRange(int Row, int Column, long Least, long? Most, bool IsProtected);
