namespace Endeavour.Statistics;

/// <summary>The strata of one area put in the order of the bands; NaN where a number was not given.</summary>
readonly ref struct Gathered
{
    public Gathered(ReadOnlySpan<Stratum> strata, Bands bands)
    {
        Counts = new double[bands.Names.Count];
        Populations = new double[bands.Names.Count];
        var seen = new bool[bands.Names.Count];
        foreach (var stratum in strata)
        {
            var place = bands.Place(stratum.Band);
            if (place < 0) continue;
            if (seen[place]) throw new ArgumentException($"Give each age band once: \"{stratum.Band}\" is there twice.", nameof(strata));
            seen[place] = true;
            if (stratum.Count is { } count) Check.Count(count);
            if (stratum.Population is { } population) Check.Population(population);
            Counts[place] = stratum.Count ?? double.NaN;
            Populations[place] = stratum.Population ?? double.NaN;
        }
        BandMissing = seen.Contains(false);
    }

    public double[] Counts { get; }

    public double[] Populations { get; }

    public bool BandMissing { get; }
}
