namespace Endeavour.Statistics;

/// <summary>How a slope index is worked out. Everything has a default that suits values such as life expectancy.</summary>
public sealed record SlopeSettings
{
    const int FewestRepetitions = 1000;
    const int MostRepetitions = 10_000_000;

    /// <summary>What the values are.</summary>
    public InequalityValue Values { get; init; }

    /// <summary>True: the line is fitted on the log scale (rates) or logit scale (proportions), and its ends are taken back. No effect on other values.</summary>
    public bool Transform { get; init; }

    /// <summary>
    /// The unit of the index, such as 100 for percentages; not zero, no further from it than 1e60. A negative one turns the index round: from the last group to the first.
    /// </summary>
    public double Multiplier
    {
        get;
        init => field = Math.Abs(value) is >= Check.Least and <= Check.Most
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a multiplier that is not zero, from 1e-60 to 1e60, or the same below zero.");
    } = 1;

    /// <summary>The number of groups that there must be, numbered from 1; null: all numbers from the lowest to the highest given.</summary>
    public int? Quantiles { get; init; }

    /// <summary>The number of draws where limits are simulated, 1,000 to 10 million.</summary>
    public int Repetitions
    {
        get;
        init => field = value is >= FewestRepetitions and <= MostRepetitions ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Give 1,000 repetitions or more, and 10 million at most.");
    } = 100_000;

    /// <summary>Where the random numbers start: the same seed gives the same limits, to the last digit.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether limits need a simulation: for rates and proportions whose line is fitted to the values as they are.</summary>
    public bool Simulates => Values != InequalityValue.Other && !Transform;

    internal InequalityValue LineScale => Transform ? Values : InequalityValue.Other;
}
