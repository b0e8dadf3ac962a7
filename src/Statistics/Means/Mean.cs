namespace Endeavour.Statistics;

/// <summary>The mean of measured values, with limits by Student's t-distribution.</summary>
public static class Mean
{
    /// <summary>
    /// The arithmetic mean and the standard deviation of a sample, in two passes: compensated sum (Neumaier 1974), then squared deviations from the
    /// mean with their own rounding taken off (Chan, Golub and LeVeque 1983). Any NaN makes the mean <see cref="Missing.NotGiven"/>.
    /// </summary>
    /// <param name="values">The values, one or more, in any unit; NaN where missing.</param>
    /// <returns>The mean. One value has a mean, but neither a standard deviation nor limits.</returns>
    /// <exception cref="ArgumentException">There is no value at all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite or beyond ±1e60.</exception>
    public static Answer<MeanEstimate> Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) throw new ArgumentException("Give at least one value for each mean.", nameof(values));
        var sum = Sum(values);
        if (double.IsNaN(sum)) return default;
        var mean = sum / values.Length;
        if (values.Length == 1) return new(new MeanEstimate(mean, sum, 1, new(Missing.TooFewValues)));
        var (squares, rest) = (0.0, 0.0);
        foreach (var value in values)
        {
            var gap = value - mean;
            squares += gap * gap;
            rest += gap;
        }
        var variance = Math.Max(0, squares - rest * rest / values.Length) / (values.Length - 1);
        return new(new MeanEstimate(mean, sum, values.Length, new(Math.Sqrt(variance))));
    }

    /// <summary>The means of many groups that follow each other in one span, without an allocation for any group.</summary>
    /// <param name="values">The values of all groups, group after group; NaN where missing, which makes its group <see cref="Missing.NotGiven"/>.</param>
    /// <param name="starts">Where each group starts in <paramref name="values"/>, rising, the first at 0; a group ends where the next one starts.</param>
    /// <param name="means">Where the means go, one a group.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other, or a group is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite or beyond ±1e60.</exception>
    public static void Of(ReadOnlySpan<double> values, ReadOnlySpan<int> starts, Span<Answer<MeanEstimate>> means)
    {
        if (starts.Length != means.Length) throw new ArgumentException("Give room for one mean for each group.", nameof(means));
        if (starts.IsEmpty ? !values.IsEmpty : starts[0] != 0) throw new ArgumentException("Start the first group at the first value, 0.", nameof(starts));
        for (var group = 0; group < starts.Length; group++)
        {
            var (start, end) = (starts[group], group + 1 < starts.Length ? starts[group + 1] : values.Length);
            if (end <= start || end > values.Length) throw new ArgumentException("Give rising starts within the values, so that each group has a value.", nameof(starts));
            means[group] = Of(values[start..end]);
        }
    }

    /// <summary>The limits of many means at several confidence levels, without an allocation for any mean.</summary>
    /// <param name="means">The means.</param>
    /// <param name="confidences">The confidence levels, each from 0.9 to 1.</param>
    /// <param name="limits">Where the intervals go, means × levels: level <c>j</c> of mean <c>i</c> is at <c>i * confidences.Length + j</c>.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A confidence is out of its range.</exception>
    public static void Limits(ReadOnlySpan<Answer<MeanEstimate>> means, ReadOnlySpan<double> confidences, Span<Answer<Interval>> limits)
    {
        Check.Room(means.Length, confidences.Length, limits.Length);
        Span<double> quantiles = stackalloc double[64];
        for (var level = 0; level < confidences.Length; level++)
        {
            Check.Confidence(confidences[level]);
            quantiles.Clear();
            for (var row = 0; row < means.Length; row++)
            {
                ref var limit = ref limits[row * confidences.Length + level];
                if (!means[row].TryGet(out var mean)) limit = new(means[row].Reason!.Value);
                else if (mean.Count == 1) limit = new(Missing.TooFewValues);
                else limit = new(mean.Within(Quantile(mean, confidences[level], quantiles)));
            }
        }
    }

    // Small groups share their quantiles; zero stands for one that is not known yet.
    static double Quantile(MeanEstimate mean, double confidence, Span<double> known)
    {
        if (mean.Count >= known.Length) return mean.Quantile(confidence);
        ref var slot = ref known[mean.Count];
        return slot > 0 ? slot : slot = mean.Quantile(confidence);
    }

    static double Sum(ReadOnlySpan<double> values)
    {
        var (sum, lost) = (0.0, 0.0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) return double.NaN;
            Check.Finite(value, nameof(values));
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return sum + lost;
    }
}
