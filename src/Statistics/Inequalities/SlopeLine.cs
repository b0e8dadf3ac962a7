namespace Endeavour.Statistics;

/// <summary>The fitted line at its start (0) and its end (1), and what chance does to it: all on the scale of the fit.</summary>
readonly record struct SlopeEnds(double Start, double Slope, double StartVariance, double SlopeVariance, double EndVariance, double Covariance)
{
    public double End => Start + Slope;
}

/// <summary>
/// The weighted least squares line of the groups' values on their place in the population, the weights being the shares of the population. Its slope
/// and start are weighted sums of the values: what each value is multiplied by is worked out once. A view of a caller's memory of 6 numbers a group.
/// </summary>
readonly ref struct SlopeLine(Span<double> room)
{
    public const int Room = 6;
    const double LargestScaledError = 10;

    /// <summary>The values on the scale of the fit.</summary>
    public Span<double> Values { get; } = room[..(room.Length / Room)];

    /// <summary>The values on the scale on which their chance is normal.</summary>
    public Span<double> Normal { get; } = room.Slice(room.Length / Room, room.Length / Room);

    /// <summary>The standard errors on that scale.</summary>
    public Span<double> Errors { get; } = room.Slice(2 * (room.Length / Room), room.Length / Room);

    /// <summary>What the values are multiplied by for the slope.</summary>
    public Span<double> ForSlope { get; } = room.Slice(3 * (room.Length / Room), room.Length / Room);

    /// <summary>What the values are multiplied by for the start.</summary>
    public Span<double> ForStart { get; } = room.Slice(4 * (room.Length / Room), room.Length / Room);

    /// <summary>The places in the population, from the middle: -1/2 to 1/2.</summary>
    public Span<double> Places { get; } = room.Slice(5 * (room.Length / Room), room.Length / Room);

    /// <summary>Puts in the groups, which are in order. Returns why there is no line, or null.</summary>
    public Missing? Fill(ReadOnlySpan<double> populations, ReadOnlySpan<double> values, ReadOnlySpan<double> errors, SlopeSettings settings)
    {
        if (populations.Length < SlopeIndex.FewestGroups) return Missing.TooFewValues;
        for (var i = 0; i < populations.Length; i++)
        {
            if (Unfit(populations[i], values[i], errors[i]) is { } reason) return reason;
            if (settings.Values != InequalityValue.Other) CheckScale(values[i], errors[i]);
            var normal = SlopeScale.Forward(settings.Values, values[i]);
            if (double.IsInfinity(normal) || double.IsPositiveInfinity(errors[i])) return Missing.NoneOrAll;
            (Normal[i], Errors[i], Values[i]) = (normal, errors[i], settings.Transform ? normal : values[i]);
        }
        Weigh(populations);
        return null;
    }

    public SlopeEnds Ends()
    {
        // Values are taken from the first, so that equal values give a slope of exactly zero.
        var (start, slope, origin) = (0.0, 0.0, Values[0]);
        var (startVariance, slopeVariance, endVariance, covariance) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < Values.Length; i++)
        {
            var (error, atEnd) = (Errors[i] * Errors[i], ForStart[i] + ForSlope[i]);
            (start, slope) = (start + ForStart[i] * (Values[i] - origin), slope + ForSlope[i] * (Values[i] - origin));
            (startVariance, slopeVariance) = (startVariance + ForStart[i] * ForStart[i] * error, slopeVariance + ForSlope[i] * ForSlope[i] * error);
            (endVariance, covariance) = (endVariance + atEnd * atEnd * error, covariance + ForStart[i] * atEnd * error);
        }
        return new(origin + start, slope, startVariance, slopeVariance, endVariance, covariance);
    }

    // A group's place is the share of people before it plus half its own. From the middle it is half the share before less the share after:
    // that keeps the digits where one group holds nearly everybody.
    void Weigh(ReadOnlySpan<double> populations)
    {
        var (after, before, all) = (0.0, 0.0, 0.0);
        for (var i = populations.Length - 1; i >= 0; i--)
        {
            Places[i] = -after;
            after += populations[i];
        }
        all = after;
        var spread = 0.0;
        for (var i = 0; i < populations.Length; i++)
        {
            Places[i] = (Places[i] + before) / (2 * all);
            before += populations[i];
            spread += populations[i] / all * Places[i] * Places[i];
        }
        for (var i = 0; i < populations.Length; i++)
        {
            var share = populations[i] / all;
            ForSlope[i] = Places[i] * (share / spread);
            ForStart[i] = share - ForSlope[i] / 2;
        }
    }

    static void CheckScale(double value, double error)
    {
        if (value is > 0 and < Check.Least) throw new ArgumentOutOfRangeException(nameof(value), value, "Give a rate or proportion of zero or more; if not zero, from 1e-60.");
        if (!(error > LargestScaledError && double.IsFinite(error))) return;
        throw new ArgumentOutOfRangeException(nameof(error), error, "Give the standard error of a rate on the log scale, and of a proportion on the logit scale: it is never above 10.");
    }

    static Missing? Unfit(double population, double value, double error)
    {
        if (double.IsNaN(population) || double.IsNaN(value) || double.IsNaN(error) || population == 0) return Missing.GroupMissing;
        Check.Population(population);
        Check.Finite(value);
        if (!double.IsPositiveInfinity(error)) Check.Error(error); // An infinite one stands for a limit without a log or logit.
        return null;
    }
}
