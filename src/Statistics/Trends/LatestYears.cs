namespace Endeavour.Statistics;

/// <summary>Finds the points with the latest years.</summary>
static class LatestYears
{
    /// <summary>Fills the places of the latest points, earliest first, or says why it cannot. Allocates nothing.</summary>
    public static TrendReason? Of<T>(ReadOnlySpan<T> points, Func<T, int> yearOf, Span<int> latest)
    {
        var found = 0;
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = 0; j < i; j++)
                if (yearOf(points[j]) == yearOf(points[i])) return TrendReason.DuplicateYears;
            found = Insert(points, yearOf, latest, found, i);
        }
        return found < latest.Length ? TrendReason.NotEnoughPoints : null;
    }

    // Keeps `latest` sorted by year; when it is full, the earliest gives way.
    static int Insert<T>(ReadOnlySpan<T> points, Func<T, int> yearOf, Span<int> latest, int found, int candidate)
    {
        var year = yearOf(points[candidate]);
        var place = found;
        while (place > 0 && yearOf(points[latest[place - 1]]) > year) place--;
        if (found < latest.Length)
        {
            latest[place..found].CopyTo(latest[(place + 1)..]);
            latest[place] = candidate;
            return found + 1;
        }
        if (place == 0) return found;
        latest[1..place].CopyTo(latest);
        latest[place - 1] = candidate;
        return found;
    }
}
