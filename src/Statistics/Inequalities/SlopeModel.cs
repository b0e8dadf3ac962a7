namespace Endeavour.Statistics;

/// <summary>A fitted line and, once asked for, its simulated indices in order.</summary>
sealed class SlopeModel(double[] room, SlopeSettings settings)
{
    const int Runs = 10;
    readonly SlopeEnds _ends = new SlopeLine(room).Ends();
    double[][]? _sorted;

    public SlopeEstimate Estimate => SlopeEstimate.Of(_ends, settings);

    public bool IsSimulated => settings.Simulates && _ends.SlopeVariance + _ends.StartVariance > 0;

    public SlopeLimits Limits(double confidence)
    {
        Check.Confidence(confidence);
        if (!IsSimulated) return Known(SlopeLimits.Exact(_ends, settings, confidence));
        if (_sorted is null)
        {
            var draws = Draw(0);
            foreach (var index in draws) Array.Sort(index);
            _sorted = draws;
        }
        return Known(SlopeDraws.Limits(_sorted[0], _sorted[1], confidence));
    }

    public SlopeStability Stability(double confidence)
    {
        var first = Limits(confidence);
        if (!IsSimulated) return new(0, first.Rii.Reason is { } none ? new(none) : new(0.0), first);
        var (slope, ratio, known) = (0.0, 0.0, !first.Rii.IsMissing);
        for (ulong run = 1; run < Runs; run++)
        {
            var draws = Draw(run);
            var there = SlopeDraws.Limits(draws[0], draws[1], confidence);
            slope += Apart(first.Sii, there.Sii);
            known = known && !there.Rii.IsMissing;
            if (known) ratio += Apart(first.Rii.Value, there.Rii.Value);
        }
        return new(slope / (2 * (Runs - 1)), known ? new(ratio / (2 * (Runs - 1))) : new(Missing.NoRatio), first);
    }

    public Answer<SlopeLinearity> Linearity()
    {
        var line = new SlopeLine(room);
        Span<double> places = stackalloc double[line.Values.Length], errors = stackalloc double[line.Values.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = line.Places[i];
            errors[i] = line.Errors[i] * Steepness(line.Values[i]);
        }
        return SlopeLinearity.Test(places, line.Values, errors);
    }

    double Steepness(double value) => settings switch
    {
        { Transform: true } or { Values: InequalityValue.Other } => 1,
        { Values: InequalityValue.Rate } => value,
        _ => value * (1 - value),
    };

    double[][] Draw(ulong run)
    {
        double[] slopes = new double[settings.Repetitions], ratios = new double[settings.Repetitions];
        SlopeDraws.Fill(new(room), settings, run, [], slopes, ratios);
        return [slopes, ratios];
    }

    SlopeLimits Known(SlopeLimits limits) => Estimate.Rii.IsMissing ? limits with { Rii = new(Missing.NoRatio) } : limits;

    static double Apart(Interval one, Interval other) => Math.Abs(one.Lower - other.Lower) + Math.Abs(one.Upper - other.Upper);
}
