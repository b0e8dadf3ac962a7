using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>
/// Where a series would be if it went on as it has: a straight line by ordinary or weighted least squares on the natural, log or logit scale, with a
/// prediction interval from Student's t (Draper and Smith 1998, chapters 1 and 9). It is what would happen without a change, not a forecast.
/// </summary>
public readonly record struct Projection
{
    /// <summary>
    /// With fewer values there is no projection: five, as for recent trends (Fingertips). Three would do for the arithmetic, but with one degree of freedom
    /// the interval is 12.7 standard errors to each side (Hyndman and Kostenko 2007 on how few points are too few).
    /// </summary>
    public const int FewestPoints = 5;

    const double EarliestYear = -10_000;
    const double LatestYear = 10_000;
    const double LeastApart = 1e-6; // Half a minute.
    const double LargestShareOfWeight = 1e15;

    readonly ProjectionSettings _settings;
    readonly ProjectionLine _line;

    Projection(ProjectionSettings settings, ProjectionLine line, ProjectionPoint latest) => (_settings, _line, Latest) = (settings, line, latest);

    /// <summary>The latest value of the series.</summary>
    public ProjectionPoint Latest { get; }

    /// <summary>The number of values that the line rests on.</summary>
    public int Points => _line.Points;

    /// <summary>Fits the line.</summary>
    /// <param name="points">The values in any order, each year once; those that are NaN are left out.</param>
    /// <param name="settings">The scale.</param>
    /// <returns>
    /// The projection; <see cref="Missing.TooFewValues"/> with fewer than five values; <see cref="Missing.NoneOrAll"/> where a value has no logarithm or logit.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A year is there twice (or within 1e-6 of another), not from -10,000 to 10,000, a value is infinite, or a weight is not above zero or above 1e15 times another.
    /// </exception>
    public static Answer<Projection> Of(ReadOnlySpan<ProjectionPoint> points, ProjectionSettings settings = default)
    {
        if (settings.Whole == 0) settings = settings with { Whole = 1 };
        settings.CheckSettings();
        var known = Known(points);
        if (known.Count < FewestPoints) return new(Missing.TooFewValues);
        foreach (var point in known)
            if (!settings.Fits(point.Value)) return new(Missing.NoneOrAll);
        return new(new Projection(settings, ProjectionLine.Fit(known, settings), known[^1]));
    }

    /// <summary>The value at a year, and the range in which a new value of that year, as precise as the latest, would lie by chance.</summary>
    /// <param name="year">The year.</param>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1.</param>
    /// <returns>The value and its prediction interval, in the unit of the values. On the log and logit scales the value is the median.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The year is not from -10,000 to 10,000, the confidence is out of its range, or the value or a limit at that year and confidence cannot be represented.
    /// </exception>
    public IntervalEstimate At(double year, double confidence = 0.95)
    {
        CheckYear(year);
        Check.Confidence(confidence);
        var (value, width) = (_line.At(year), Width(_line.PredictionError(year), confidence));
        return Representable(new(_settings.Back(value), new(_settings.Back(value - width), _settings.Back(value + width))), confidence);
    }

    /// <summary>The present change a year, with its limits: in the unit of the values, or in per cent (of the value on the log scale, of the odds on the logit scale).</summary>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1.</param>
    /// <returns>The change and its limits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range, or a limit at it cannot be represented.</exception>
    public IntervalEstimate YearlyChange(double confidence = 0.95)
    {
        Check.Confidence(confidence);
        var width = Width(_line.SlopeError, confidence);
        return Representable(new(_settings.Told(_line.Slope), new(_settings.Told(_line.Slope - width), _settings.Told(_line.Slope + width))), confidence);
    }

    /// <summary>The steady change a year, from the latest value on, that reaches a target by its date: told like <see cref="YearlyChange"/>.</summary>
    /// <param name="year">The year of the target, after the latest value's.</param>
    /// <param name="target">The target, in the unit of the values.</param>
    /// <returns>The change; <see cref="Missing.NoneOrAll"/> where the target has no logarithm or logit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the year is not after the latest value's, or so little that the change cannot be represented.</exception>
    public Answer<double> NeededYearlyChange(double year, double target)
    {
        CheckYear(year);
        Check.Finite(target);
        if (!(year >= Latest.Year + LeastApart)) throw new ArgumentOutOfRangeException(nameof(year), year, "Give a year after that of the latest value.");
        if (!_settings.Fits(target)) return new(Missing.NoneOrAll);
        var change = _settings.Told((_settings.Forward(target) - _settings.Forward(Latest.Value)) / (year - Latest.Year));
        return double.IsFinite(change) ? new(change) : throw new ArgumentOutOfRangeException(nameof(year), year, "Give a later year: the change that would be needed by this one cannot be represented.");
    }

    /// <summary>Whether the series reaches a target by its date if it goes on as it has.</summary>
    /// <param name="year">The year of the target.</param>
    /// <param name="target">The target, in the unit of the values.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <param name="confidence">The confidence level as a proportion, 0.9 to 1.</param>
    /// <returns>The outlook.</returns>
    /// <exception cref="ArgumentException">A number is not finite or out of its range, or neither direction is good.</exception>
    public TargetOutlook Towards(double year, double target, Polarity polarity, double confidence = 0.95)
    {
        Check.Finite(target);
        if (polarity is not (Polarity.HighIsGood or Polarity.LowIsGood)) throw new ArgumentException("Give the direction that is good: a target has one.", nameof(polarity));
        var there = At(year, confidence);
        var (worst, best) = polarity == Polarity.HighIsGood ? (there.Limits.Lower, there.Limits.Upper) : (-there.Limits.Upper, -there.Limits.Lower);
        var goal = polarity == Polarity.HighIsGood ? target : -target;
        var reached = polarity == Polarity.HighIsGood ? there.Value >= target : there.Value <= target;
        return new(there, reached, worst >= goal ? TargetChance.Clear : best < goal ? TargetChance.None : TargetChance.Open);
    }

    double Width(double error, double confidence) => error == 0 ? 0 : Student.UpperQuantile((1 - confidence) / 2, Points - 2) * error;

    static IntervalEstimate Representable(IntervalEstimate estimate, double confidence) =>
        double.IsFinite(estimate.Value) && (confidence == 1 || double.IsFinite(estimate.Limits.Width))
            ? estimate
            : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Give a lower confidence or a nearer year: the interval at this one cannot be represented.");

    static void CheckYear(double year)
    {
        if (!(year is >= EarliestYear and <= LatestYear)) throw new ArgumentOutOfRangeException(nameof(year), year, "Give a year from -10,000 to 10,000.");
    }

    static List<ProjectionPoint> Known(ReadOnlySpan<ProjectionPoint> points)
    {
        var (least, most, known) = (double.PositiveInfinity, 0.0, new List<ProjectionPoint>(points.Length));
        foreach (var point in points)
        {
            if (double.IsNaN(point.Value)) continue;
            CheckYear(point.Year);
            Check.Finite(point.Value, nameof(points));
            if (point.Weight is not (>= Check.Least and <= Check.Most)) throw new ArgumentOutOfRangeException(nameof(points), point.Weight, "Give weights above zero; from 1e-60 to 1e60.");
            (least, most) = (Math.Min(least, point.Weight), Math.Max(most, point.Weight));
            known.Add(point);
        }
        if (most > LargestShareOfWeight * least) throw new ArgumentException("Give weights that differ less: the largest is more than 1e15 times the smallest.", nameof(points));
        known.Sort(static (one, other) => one.Year.CompareTo(other.Year));
        for (var i = 1; i < known.Count; i++)
            if (known[i].Year - known[i - 1].Year < LeastApart) throw new ArgumentException($"Give each year once: {known[i].Year} is there twice.", nameof(points));
        return known;
    }
}
