namespace Endeavour.Statistics;

/// <summary>The life expectancy at the start of every age band.</summary>
public sealed class LifeTable
{
    readonly int[] _startAges;

    internal LifeTable(int[] startAges, LifeExpectancyEstimate[] rows) => (_startAges, Rows) = (startAges, rows);

    /// <summary>A row for each band that was given, by age. Each row says itself whether it has a life expectancy.</summary>
    public IReadOnlyList<LifeExpectancyEstimate> Rows { get; }

    /// <summary>The life expectancy at one age.</summary>
    /// <param name="age">The start age of one of the bands: 0 for life expectancy at birth.</param>
    /// <returns>The life expectancy, or why there is none; <see cref="Missing.AgeBandMissing"/> where the band itself was not given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No band of this table starts at that age.</exception>
    public LifeExpectancyEstimate At(int age)
    {
        LifeExpectancy.CheckAge(age, _startAges);
        foreach (var row in Rows)
            if (row.Age == age) return row;
        return new(age, double.NaN, double.NaN, Missing.AgeBandMissing);
    }
}
