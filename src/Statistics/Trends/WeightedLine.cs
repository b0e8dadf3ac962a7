namespace Endeavour.Statistics;

/// <summary>A straight line by weighted least squares. Spread is the weighted sum of squares of time about its mean: the slope's variance is one over it.</summary>
readonly record struct WeightedLine(double Slope, double Spread)
{
    // Values are taken from one of them, so that equal values give a slope of exactly zero.
    public static WeightedLine Fit(ReadOnlySpan<double> times, ReadOnlySpan<double> values, ReadOnlySpan<double> weights, int leftOut = -1)
    {
        var origin = values[leftOut == 0 ? 1 : 0];
        var (sum, time) = (0.0, 0.0);
        for (var i = 0; i < times.Length; i++)
            if (i != leftOut) (sum, time) = (sum + weights[i], time + weights[i] * times[i]);
        var (together, spread) = (0.0, 0.0);
        for (var i = 0; i < times.Length; i++)
        {
            if (i == leftOut) continue;
            var t = times[i] - time / sum;
            (together, spread) = (together + weights[i] * t * (values[i] - origin), spread + weights[i] * t * t);
        }
        return new(together / spread, spread);
    }
}
