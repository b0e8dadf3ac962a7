namespace Endeavour.Statistics;

/// <summary>The healthy life expectancy at the start of every age band.</summary>
public sealed class HealthyLifeTable
{
    readonly int[] _startAges;
    readonly Missing? _noHealth;

    internal HealthyLifeTable(int[] startAges, HealthyLifeExpectancyEstimate[] rows, Missing? noHealth) => (_startAges, Rows, _noHealth) = (startAges, rows, noHealth);

    /// <summary>A row for each band of deaths that was given, by age. Each row says itself whether it has a healthy life expectancy.</summary>
    public IReadOnlyList<HealthyLifeExpectancyEstimate> Rows { get; }

    /// <summary>The healthy life expectancy at one age.</summary>
    /// <param name="age">The start age of one of the bands of deaths: 0 for healthy life expectancy at birth.</param>
    /// <returns>The healthy life expectancy, or why there is none; <see cref="Missing.AgeBandMissing"/> where the band itself was not given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No band of this table starts at that age.</exception>
    public HealthyLifeExpectancyEstimate At(int age)
    {
        LifeExpectancy.CheckAge(age, _startAges);
        foreach (var row in Rows)
            if (row.Age == age) return row;
        return new(new(age, double.NaN, double.NaN, Missing.AgeBandMissing), _noHealth ?? Missing.AgeBandMissing);
    }
}
