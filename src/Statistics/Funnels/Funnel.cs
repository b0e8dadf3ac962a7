using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>
/// Funnel plots (Spiegelhalter 2005): which areas differ from the average, or from what is expected, by more than chance would explain at their size.
/// The limits are those of 95% (one area in forty beyond each by chance) and 99.8% (one in a thousand).
/// In all methods NaN marks what is missing, and such a row is left out.
/// </summary>
public static class Funnel
{
    const double Tail95 = 0.025;
    const double Tail998 = 0.001;

    /// <summary>The limits of proportions: the average ± z √(average (1 − average) / denominator), kept within what is possible.</summary>
    /// <param name="counts">The numerators, one an area; NaN where missing.</param>
    /// <param name="denominators">The denominators, as many as counts, above zero; NaN where missing.</param>
    /// <param name="multiplier">The unit of the limits: 1 for proportions, 100 for percentages. Above zero.</param>
    /// <returns>The table; <see cref="FunnelRow.Axis"/> is the denominator. <see cref="Missing.NotGiven"/> if no row is complete.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, a number is negative or infinite, or a count exceeds its denominator.</exception>
    public static Answer<FunnelTable> ProportionLimits(ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators, double multiplier = 100)
    {
        Check.Multiplier(multiplier);
        if (FunnelSizes.Average(counts, denominators) is not { } average) return default;
        var rows = Rows(FunnelAxis.Range(average.Sizes), 0, denominator => ProportionRow(average.Value, denominator, multiplier));
        return new(new FunnelTable(average.Value * multiplier, rows));
    }

    /// <summary>
    /// The limits of ratios of observed to expected events: for each number of observed events the expected numbers (exact Poisson) at which it
    /// would lie on each limit.
    /// </summary>
    /// <param name="expected">The expected events, one an area, above zero: they set the range of the axis. NaN where missing.</param>
    /// <param name="kind">How the ratio is shown: as a share above or below, or times 100.</param>
    /// <returns>
    /// The table; <see cref="FunnelRow.Axis"/> is the number of observed events, <see cref="FunnelPlace.Size"/> the expected ones.
    /// <see cref="Missing.NotGiven"/> if there is no number.
    /// </returns>
    /// <exception cref="ArgumentException">A number is not above zero, or infinite.</exception>
    public static Answer<FunnelTable> RatioLimits(ReadOnlySpan<double> expected, FunnelRatio kind)
    {
        if (FunnelSizes.Range(expected) is not { } sizes) return default;
        var (unit, taken) = kind == FunnelRatio.Count ? (1.0, 1.0) : (100.0, 0.0);
        var rows = Rows(FunnelAxis.Range(sizes), 1, events => ExpectedRow(events, limit => new(limit, events / limit * unit - taken)));
        return new(new FunnelTable(unit - taken, rows));
    }

    /// <summary>
    /// The limits of rates: for each number of events the populations (exact Poisson) at which the rate would lie on each limit around the average.
    /// Each area's population is the one that its rate implies, multiplier × events / rate.
    /// </summary>
    /// <param name="areas">The areas' events, rates and populations.</param>
    /// <returns>
    /// The table; <see cref="FunnelRow.Axis"/> is the number of events, <see cref="FunnelPlace.Size"/> the population of one year.
    /// <see cref="Missing.NotGiven"/> if no row is complete, <see cref="Missing.NothingExpected"/> if there are no events at all.
    /// </returns>
    /// <exception cref="ArgumentException">A number is negative or infinite, or a rate is zero where there are events.</exception>
    public static Answer<FunnelTable> RateLimits(FunnelRates areas)
    {
        if (areas.Average() is not { } average) return default;
        if (average.Value == 0) return new(Missing.NothingExpected);
        var (years, unit) = (areas.Years, areas.Multiplier);
        var people = FunnelAxis.Range(new(average.Sizes.Lower / years, average.Sizes.Upper / years));
        var events = new Interval(Math.Floor(people.Lower * years * average.Value), Math.Ceiling(people.Upper * years * average.Value));
        var rows = Rows(events, 0, count => ExpectedRow(count, expected => new(expected / average.Value / years, count / (expected / average.Value) * unit)));
        return new(new FunnelTable(average.Value * unit, rows));
    }

    /// <summary>Where each proportion lies from the limits at its own denominator, which themselves are not significant.</summary>
    /// <param name="counts">The numerators, one an area; NaN where missing.</param>
    /// <param name="denominators">The denominators, as many as counts, above zero; NaN where missing.</param>
    /// <param name="into">Where the significances go, as many places as counts.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a number is negative or infinite, or a count exceeds its denominator.</exception>
    public static void ProportionSignificance(ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators, Span<Answer<FunnelSignificance>> into)
    {
        FunnelSizes.CheckRoom(counts.Length, into.Length);
        var average = FunnelSizes.Average(counts, denominators)?.Value ?? double.NaN;
        for (var i = 0; i < counts.Length; i++)
        {
            var value = counts[i] / denominators[i];
            var error = Math.Sqrt(average * (1 - average) / denominators[i]);
            into[i] = double.IsNaN(value) ? default : new(Judge(
                Place(value, average, Normal.UpperQuantile(Tail998) * error), Place(value, average, Normal.UpperQuantile(Tail95) * error)));
        }
    }

    /// <summary>Where each ratio lies from what is expected: by the limits of <see cref="Rate.Byars(double, double, double, double)"/> against 1.</summary>
    /// <param name="observed">The observed events, one an area; NaN where missing.</param>
    /// <param name="expected">The expected events, as many as observed, above zero; NaN where missing.</param>
    /// <param name="into">Where the significances go, as many places as observed.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or a number is negative or infinite.</exception>
    public static void RatioSignificance(ReadOnlySpan<double> observed, ReadOnlySpan<double> expected, Span<Answer<FunnelSignificance>> into)
    {
        FunnelSizes.CheckRoom(observed.Length, into.Length);
        FunnelSizes.CheckPairs(observed.Length, expected.Length);
        for (var i = 0; i < observed.Length; i++) into[i] = OfCount(observed[i], expected[i], 1);
    }

    /// <summary>Where each rate lies from the average: by the limits of its events over the population that the rate implies.</summary>
    /// <param name="areas">The areas' events, rates and populations.</param>
    /// <param name="into">
    /// Where the significances go, one an area; <see cref="Missing.TooFewEvents"/> for a directly standardised rate of fewer than ten events.
    /// </param>
    /// <exception cref="ArgumentException">There is not one place an area, a number is negative or infinite, or a rate is zero where there are events.</exception>
    public static void RateSignificance(FunnelRates areas, Span<Answer<FunnelSignificance>> into)
    {
        FunnelSizes.CheckRoom(areas.Count, into.Length);
        var average = areas.Average()?.Value ?? double.NaN;
        for (var i = 0; i < areas.Count; i++)
            into[i] = areas.TooFewEvents(i) ? new(Missing.TooFewEvents) : OfCount(areas.Events(i), areas.Population(i), average);
    }

    /// <summary>The points of a funnel plot of rates: the rate over the population of one year that it implies.</summary>
    /// <param name="areas">The areas' events, rates and populations.</param>
    /// <param name="into">Where the points go, one an area; <see cref="Missing.TooFewEvents"/> for a directly standardised rate of fewer than ten events.</param>
    /// <exception cref="ArgumentException">There is not one place an area, a number is negative or infinite, or a rate is zero where there are events.</exception>
    public static void RatePoints(FunnelRates areas, Span<Answer<FunnelPlace>> into)
    {
        FunnelSizes.CheckRoom(areas.Count, into.Length);
        for (var i = 0; i < areas.Count; i++)
        {
            var population = areas.Population(i);
            into[i] = areas.TooFewEvents(i) ? new(Missing.TooFewEvents)
                : double.IsNaN(population) ? default : new(new FunnelPlace(population / areas.Years, areas.Rate(i)));
        }
    }

    static FunnelRow[] Rows(Interval range, int extraStep, Func<double, FunnelRow> row)
    {
        Span<double> places = stackalloc double[FunnelAxis.Places];
        FunnelAxis.Fill(range, extraStep, places);
        var rows = new FunnelRow[FunnelAxis.Places];
        for (var i = 0; i < rows.Length; i++) rows[i] = row(places[i]);
        return rows;
    }

    static FunnelRow ProportionRow(double average, double denominator, double multiplier)
    {
        var error = Math.Sqrt(average * (1 - average) / denominator);
        FunnelPlace At(double z) => new(denominator, Math.Clamp(average + z * error, 0, 1) * multiplier);
        var (z95, z998) = (Normal.UpperQuantile(Tail95), Normal.UpperQuantile(Tail998));
        return new(denominator, At(-z95), At(z95), At(-z998), At(z998));
    }

    // A number of events lies on its lower limit where it is rather fewer than expected.
    static FunnelRow ExpectedRow(double events, Func<double, FunnelPlace> point) => new(
        events,
        point(PoissonMean.SoManyOrFewer(events, Tail95)), point(PoissonMean.SoManyOrMore(events, Tail95)),
        point(PoissonMean.SoManyOrFewer(events, Tail998)), point(PoissonMean.SoManyOrMore(events, Tail998)));

    static Answer<FunnelSignificance> OfCount(double events, double denominator, double target)
    {
        if (double.IsNaN(events) || double.IsNaN(denominator)) return default;
        var (wide, narrow) = (Statistics.Rate.Byars(events, denominator, 1 - 2 * Tail998), Statistics.Rate.Byars(events, denominator, 1 - 2 * Tail95));
        return new(Judge(Outside(wide, target), Outside(narrow, target)));
    }

    static int Place(double value, double average, double width) => value > average + width ? 1 : value < average - width ? -1 : 0;

    static int Outside(Interval limits, double target) => limits.Lower > target ? 1 : limits.Upper < target ? -1 : 0;

    static FunnelSignificance Judge(int wide, int narrow) => (wide, narrow) switch
    {
        (1, _) => FunnelSignificance.FarHigh,
        (-1, _) => FunnelSignificance.FarLow,
        (_, 1) => FunnelSignificance.High,
        (_, -1) => FunnelSignificance.Low,
        _ => FunnelSignificance.NotSignificant,
    };
}
