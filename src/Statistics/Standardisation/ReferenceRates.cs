namespace Endeavour.Statistics;

/// <summary>The events and people of a reference population, such as England, by key: what indirect standardisation applies to an area.</summary>
public sealed class ReferenceRates
{
    readonly double[] _counts;
    readonly double[] _populations;

    /// <summary>The reference population.</summary>
    /// <param name="strata">The events and people of each band, both given, each band once. The people are above zero.</param>
    /// <exception cref="ArgumentException">A band is there twice, there is none, or a number was not given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or a population not above zero.</exception>
    public ReferenceRates(params IEnumerable<Stratum> strata)
    {
        var rows = strata.ToList();
        Bands = new([.. rows.Select(row => row.Band)]);
        _counts = [.. rows.Select(row => row.Count ?? throw NotGiven(row.Band))];
        _populations = [.. rows.Select(row => row.Population ?? throw NotGiven(row.Band))];
        IndirectStandardisation.CheckReference(_counts, _populations);
    }

    ReferenceRates(Bands bands, double[] counts, double[] populations) => (Bands, _counts, _populations) = (bands, counts, populations);

    /// <summary>The names of the bands, in order.</summary>
    public IReadOnlyList<string> Names => Bands.Names;

    /// <summary>The events of each band, in the order of <see cref="Names"/>.</summary>
    public ReadOnlySpan<double> Counts => _counts;

    /// <summary>The people in each band, in the order of <see cref="Names"/>.</summary>
    public ReadOnlySpan<double> Populations => _populations;

    /// <summary>The reference of some of the bands, for a ratio of those ages alone. Figures for its other bands are then passed over.</summary>
    /// <param name="bands">The bands to keep, by name or start age, each once.</param>
    /// <returns>The reference of those bands.</returns>
    /// <exception cref="ArgumentException">A band is not in this reference or named twice, or none is named.</exception>
    public ReferenceRates Only(params ReadOnlySpan<string> bands)
    {
        var (kept, chosen) = Bands.Only(bands);
        return new(kept, [.. chosen.Select(place => _counts[place])], [.. chosen.Select(place => _populations[place])]);
    }

    /// <summary>The bands that figures lack, to name them in a message where a ratio is <see cref="Missing.AgeBandMissing"/>.</summary>
    /// <param name="bands">The bands that there are figures for, by name or start age.</param>
    /// <returns>The names of the others, in order.</returns>
    /// <exception cref="ArgumentException">A band is not in this reference.</exception>
    public IReadOnlyList<string> Lacking(IEnumerable<string> bands) => Bands.Lacking(bands);

    internal Bands Bands { get; }

    static ArgumentException NotGiven(string band) => new($"Give the events and the people of the reference in the age band \"{band}\".", nameof(band));
}
