namespace Endeavour.Statistics;

/// <summary>The areas of a funnel plot of rates. The numbers are read from the caller's memory, not copied.</summary>
public readonly ref struct FunnelRates
{
    const int FewestForStandardised = 10;
    readonly ReadOnlySpan<double> _events;
    readonly ReadOnlySpan<double> _rates;
    readonly ReadOnlySpan<double> _denominators;

    /// <summary>Takes the numbers of the areas.</summary>
    /// <param name="kind">What the rates are.</param>
    /// <param name="events">The events of all years together, one an area, zero or more; NaN where missing.</param>
    /// <param name="rates">The rates, as many as events, above zero where there are events; NaN where missing.</param>
    /// <param name="denominators">
    /// The person-years, as many as events, or empty. Used only for crude rates of no events, whose rate does not imply a population.
    /// </param>
    /// <exception cref="ArgumentException">The spans differ in length, a number is negative or infinite, or a rate is zero where there are events.</exception>
    public FunnelRates(FunnelRate kind, ReadOnlySpan<double> events, ReadOnlySpan<double> rates, ReadOnlySpan<double> denominators = default)
    {
        FunnelSizes.CheckPairs(events.Length, rates.Length);
        if (denominators.Length > 0) FunnelSizes.CheckPairs(events.Length, denominators.Length);
        Kind = kind;
        _events = events;
        _rates = rates;
        _denominators = denominators;
        for (var i = 0; i < events.Length; i++) CheckArea(i);
    }

    /// <summary>What the rates are.</summary>
    public FunnelRate Kind { get; }

    /// <summary>The number of years that the events are of, above zero; 1 unless set.</summary>
    public double Years { get; init { Check.Years(value); field = value; } } = 1;

    /// <summary>The unit of the rates, above zero; 100,000 unless set.</summary>
    public double Multiplier { get; init { Check.Multiplier(value); field = value; } } = 100_000;

    /// <summary>The number of areas.</summary>
    public int Count => _events.Length;

    internal double Events(int area) => _events[area];

    internal double Rate(int area) => _rates[area];

    internal bool TooFewEvents(int area) => Kind == FunnelRate.DirectlyStandardised && _events[area] < FewestForStandardised;

    /// <summary>Person-years: those that the rate implies; NaN if it implies none.</summary>
    internal double Population(int area)
    {
        if (_events[area] > 0) return Multiplier * _events[area] / _rates[area];
        return Kind == FunnelRate.Crude && _denominators.Length > 0 && _events[area] == 0 ? _denominators[area] : double.NaN;
    }

    internal FunnelAverage? Average()
    {
        var (events, people, sizes) = (0.0, 0.0, FunnelSizes.Nothing);
        for (var i = 0; i < Count; i++)
        {
            var population = Population(i);
            if (double.IsNaN(population)) continue;
            (events, people, sizes) = (events + _events[i], people + population, FunnelSizes.Widened(sizes, population));
        }
        return sizes == FunnelSizes.Nothing ? null : new(events / people, sizes);
    }

    void CheckArea(int area)
    {
        if (!double.IsNaN(_events[area])) Check.Count(_events[area]);
        if (!double.IsNaN(_rates[area])) Check.Rate(_rates[area]);
        if (_denominators.Length > 0 && !double.IsNaN(_denominators[area])) Check.Denominator(_denominators[area]);
        if (_events[area] > 0 && _rates[area] == 0) throw new ArgumentException("Give a rate above zero where there are events, or NaN where it is missing.", nameof(area));
    }
}
