using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.Intervals;

/// <summary>Compares intervals with the rows of a reference file.</summary>
static class IntervalRows
{
    /// <summary>Rows with limits at 95% and 99.8%, in the order of the batch.</summary>
    public static void Match(OracleTable expected, ReadOnlySpan<Answer<Interval>> limits)
    {
        Assert.Equal(limits.Length, expected.Rows.Count * 2);
        for (var i = 0; i < expected.Rows.Count; i++)
        {
            Match(expected.Rows[i], "lower95_0cl", "upper95_0cl", limits[2 * i], $"row {i + 1} at 95%");
            Match(expected.Rows[i], "lower99_8cl", "upper99_8cl", limits[2 * i + 1], $"row {i + 1} at 99.8%");
        }
    }

    public static void Match(OracleRow expected, Interval limits, string where) => Match(expected, "lowercl", "uppercl", new(limits), where);

    // The reference takes 95 and 0.95 alike.
    public static double Level(OracleRow row) => row.Number("confidence_arg") is var level && level >= 90 ? level / 100 : level;

    static void Match(OracleRow expected, string lower, string upper, Answer<Interval> limits, string where)
    {
        Assert.Equal(double.IsNaN(expected.Number(lower)), limits.IsMissing);
        if (!limits.TryGet(out var interval)) return;
        Near.Equal(expected.Number(lower), interval.Lower, where + ", lower");
        Near.Equal(expected.Number(upper), interval.Upper, where + ", upper");
    }
}
