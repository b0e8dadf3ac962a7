namespace Endeavour.Statistics;

/// <summary>The slope index and the relative index of inequality of one population, with what their limits need.</summary>
public readonly record struct Slope
{
    readonly SlopeModel _model;

    internal Slope(SlopeModel model) => _model = model;

    /// <summary>The slope index: the fitted line at its end less at its start, in the unit of the multiplier.</summary>
    public double Sii => _model.Estimate.Sii;

    /// <summary>The relative index: the line at its end over at its start; <see cref="Missing.NoRatio"/> where an end is not above zero.</summary>
    public Answer<double> Rii => _model.Estimate.Rii;

    /// <summary>The line at its start.</summary>
    public double Intercept => _model.Estimate.Intercept;

    /// <summary>Both indices and the start.</summary>
    public SlopeEstimate Estimate => _model.Estimate;

    /// <summary>Whether the limits come from a simulation. They are exact otherwise.</summary>
    public bool IsSimulated => _model.IsSimulated;

    /// <summary>The limits of the slope index. The first call simulates where that is needed; further levels cost nothing.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1.</param>
    /// <returns>The limits in the unit of the multiplier; without bounds at a confidence of 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range, or the repetitions are too few for it.</exception>
    public Interval Limits(double confidence = 0.95) => _model.Limits(confidence).Sii;

    /// <summary>The limits of the relative index.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1.</param>
    /// <returns>The limits; <see cref="Missing.NoRatio"/> where there is no ratio or the end that it divides by could be zero at that confidence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range, or the repetitions are too few for it.</exception>
    public Answer<Interval> RelativeLimits(double confidence = 0.95) => _model.Limits(confidence).Rii;

    /// <summary>How far the limits move from one simulation to the next: ten runs are compared. Exact limits do not move.</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1.</param>
    /// <returns>The mean absolute difference of runs 2 to 10 from run 1, over both limits, of each index.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range, or the repetitions are too few for it.</exception>
    public SlopeStability Stability(double confidence = 0.95) => _model.Stability(confidence);

    /// <summary>Whether the values lie on a straight line as far as chance allows: see <see cref="SlopeLinearity"/>.</summary>
    /// <returns>
    /// The test; <see cref="Missing.NotGiven"/> where a standard error is zero or next to nothing (below 1e-14 of the largest value, or a millionth of the
    /// largest standard error), so that nothing says what chance allows; <see cref="Missing.NoVariation"/> where all but two groups hold next to nobody.
    /// </returns>
    public Answer<SlopeLinearity> Linearity() => _model.Linearity();
}
