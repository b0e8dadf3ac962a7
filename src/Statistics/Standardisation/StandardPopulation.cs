namespace Endeavour.Statistics;

/// <summary>A standard population: the weight of each age band, by key.</summary>
public sealed class StandardPopulation
{
    readonly Bands _bands;
    readonly double[] _weights;

    /// <summary>A standard population of your own.</summary>
    /// <param name="bands">The bands, each with its weight: zero or more, in any unit, not all zero. Each key once.</param>
    /// <exception cref="ArgumentException">A band is there twice, or there is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite, or all are zero.</exception>
    public StandardPopulation(params IEnumerable<(string Band, double Weight)> bands)
    {
        var rows = bands.ToList();
        _bands = new([.. rows.Select(row => row.Band)]);
        _weights = [.. rows.Select(row => row.Weight)];
        Check.Weights(_weights);
    }

    StandardPopulation(Bands bands, double[] weights)
    {
        _bands = bands;
        _weights = weights;
        Check.Weights(_weights);
    }

    /// <summary>The European Standard Population 2013: 19 bands from "0-4" to "90+", 100,000 people in all (Eurostat 2013).</summary>
    public static StandardPopulation European2013 { get; } = new(
        ("0-4", 5000), ("5-9", 5500), ("10-14", 5500), ("15-19", 5500), ("20-24", 6000), ("25-29", 6000), ("30-34", 6500), ("35-39", 7000), ("40-44", 7000), ("45-49", 7000),
        ("50-54", 7000), ("55-59", 6500), ("60-64", 6000), ("65-69", 5500), ("70-74", 5000), ("75-79", 4000), ("80-84", 2500), ("85-89", 1500), ("90+", 1000));

    /// <summary>The names of the bands, in order.</summary>
    public IReadOnlyList<string> Names => _bands.Names;

    /// <summary>The weights, in the order of <see cref="Names"/>.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>
    /// The standard population of some of the bands, for a rate of those ages alone, such as under 75. Figures for its other bands are then passed
    /// over; any band that it names must be there.
    /// </summary>
    /// <param name="bands">The bands to keep, by name or start age, each once.</param>
    /// <returns>The standard population of those bands, with the same weights.</returns>
    /// <exception cref="ArgumentException">A band is not in this standard population or named twice, or none is named.</exception>
    public StandardPopulation Only(params ReadOnlySpan<string> bands)
    {
        var (kept, chosen) = _bands.Only(bands);
        return new(kept, [.. chosen.Select(place => _weights[place])]);
    }

    /// <summary>The bands that figures lack, to name them in a message where a rate is <see cref="Missing.AgeBandMissing"/>.</summary>
    /// <param name="bands">The bands that there are figures for, by name or start age.</param>
    /// <returns>The names of the others, in order.</returns>
    /// <exception cref="ArgumentException">A band is not in this standard population.</exception>
    public IReadOnlyList<string> Lacking(IEnumerable<string> bands) => _bands.Lacking(bands);

    internal Bands Bands => _bands;
}
