namespace Endeavour.Statistics;

/// <summary>The average of the areas of a funnel plot and the range of their sizes.</summary>
readonly record struct FunnelAverage(double Value, Interval Sizes);

static class FunnelSizes
{
    public static FunnelAverage? Average(ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators)
    {
        CheckPairs(counts.Length, denominators.Length);
        var (events, people, sizes) = (0.0, 0.0, Nothing);
        for (var i = 0; i < counts.Length; i++)
        {
            if (double.IsNaN(counts[i]) || double.IsNaN(denominators[i])) continue;
            Check.CountWithinDenominator(counts[i], denominators[i]);
            (events, people, sizes) = (events + counts[i], people + denominators[i], Widened(sizes, denominators[i]));
        }
        return sizes == Nothing ? null : new(events / people, sizes);
    }

    public static Interval? Range(ReadOnlySpan<double> sizes)
    {
        var range = Nothing;
        foreach (var size in sizes)
        {
            if (double.IsNaN(size)) continue;
            Check.Denominator(size);
            range = Widened(range, size);
        }
        return range == Nothing ? null : range;
    }

    public static Interval Nothing => new(double.PositiveInfinity, 0);

    public static Interval Widened(Interval range, double size) => new(Math.Min(range.Lower, size), Math.Max(range.Upper, size));

    public static void CheckPairs(int counts, int denominators)
    {
        if (counts != denominators) throw new ArgumentException("Give one denominator, rate or expected number for each count.", nameof(denominators));
    }

    public static void CheckRoom(int rows, int places)
    {
        if (rows != places) throw new ArgumentException("Give one place for each area.", nameof(places));
    }
}
