using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>The slope index and the relative index of inequality.</summary>
/// <param name="Sii">The slope index: the fitted line at its end less at its start, in the unit of the multiplier.</param>
/// <param name="Rii">The relative index: the line at its end over at its start (turned round where the multiplier is negative); <see cref="Missing.NoRatio"/> where an end is not above zero.</param>
/// <param name="Intercept">The line at its start: not multiplied if the line was fitted to the values as they are, in the unit of the multiplier if it was transformed.</param>
public readonly record struct SlopeEstimate(double Sii, Answer<double> Rii, double Intercept)
{
    internal static SlopeEstimate Of(SlopeEnds ends, SlopeSettings settings)
    {
        var scale = settings.LineScale;
        var difference = SlopeScale.Difference(scale, ends.Start + ends.Slope / 2, ends.Slope);
        var (start, end) = (SlopeScale.Back(scale, ends.Start), SlopeScale.Back(scale, ends.End));
        var quotient = settings.Multiplier < 0 ? start / end : end / start;
        var ratio = start > 0 && end > 0 && double.IsFinite(quotient) ? new Answer<double>(quotient) : new(Missing.NoRatio);
        return new(settings.Multiplier * difference, ratio, scale == InequalityValue.Other ? start : Math.Abs(settings.Multiplier) * start);
    }
}

/// <summary>The limits of both indices at one confidence level.</summary>
/// <param name="Sii">The limits of the slope index.</param>
/// <param name="Rii">The limits of the relative index; <see cref="Missing.NoRatio"/> where the end that it divides by could be zero at that confidence.</param>
public readonly record struct SlopeLimits(Interval Sii, Answer<Interval> Rii)
{
    const double LeastSquare = 1e-290; // Below it numbers lose their digits.
    static readonly Interval Everything = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The exact limits where the ends of the line are normal on the scale of the fit.</summary>
    internal static SlopeLimits Exact(SlopeEnds ends, SlopeSettings settings, double confidence)
    {
        var z = Normal.TwoSided(confidence);
        return settings.LineScale != InequalityValue.Other ? Transformed(ends, settings, z) : Plain(ends, settings, z);
    }

    static SlopeLimits Plain(SlopeEnds ends, SlopeSettings settings, double z)
    {
        var width = ends.SlopeVariance == 0 ? 0 : z * Math.Sqrt(ends.SlopeVariance);
        var slope = double.IsInfinity(z) ? Everything : Scaled(new(ends.Slope - width, ends.Slope + width), settings.Multiplier);
        if (ends.Start <= 0 || ends.End <= 0) return new(slope, new(Missing.NoRatio));
        return new(slope, settings.Multiplier < 0
            ? Fieller(ends.Start, ends.StartVariance, ends.End, ends.EndVariance, ends.Covariance, z)
            : Fieller(ends.End, ends.EndVariance, ends.Start, ends.StartVariance, ends.Covariance, z));
    }

    // Fieller 1954: the ratios that the two normal numbers do not contradict. The root is multiplied out, so that no variance gives no width.
    static Answer<Interval> Fieller(double top, double topVariance, double bottom, double bottomVariance, double covariance, double z)
    {
        var divisor = bottom * bottom - z * z * bottomVariance;
        if (!(divisor > LeastSquare)) return new(Missing.NoRatio);
        var middle = (top * bottom - z * z * covariance) / divisor;
        var spread = top * top * bottomVariance - 2 * top * bottom * covariance + bottom * bottom * topVariance;
        var width = z * Math.Sqrt(Math.Max(0, spread - z * z * (topVariance * bottomVariance - covariance * covariance))) / divisor;
        return new(new Interval(middle - width, middle + width));
    }

    static SlopeLimits Transformed(SlopeEnds ends, SlopeSettings settings, double z)
    {
        var (middle, width) = (ends.Start + ends.Slope / 2, ends.SlopeVariance == 0 ? 0 : z * Math.Sqrt(ends.SlopeVariance));
        var (lower, upper) = (ends.Slope - width, ends.Slope + width);
        var ratios = new Interval(Ratio(settings.Values, middle, lower), Ratio(settings.Values, middle, upper));
        if (settings.Multiplier < 0) ratios = new(1 / ratios.Upper, 1 / ratios.Lower);
        var slope = new Interval(SlopeScale.Difference(settings.Values, middle, lower), SlopeScale.Difference(settings.Values, middle, upper));
        return new(Scaled(slope, settings.Multiplier), new(ratios));
    }

    static double Ratio(InequalityValue kind, double middle, double slope) =>
        SlopeScale.Back(kind, middle + slope / 2) / SlopeScale.Back(kind, middle - slope / 2);

    static Interval Scaled(Interval limits, double multiplier) =>
        multiplier < 0 ? new(limits.Upper * multiplier, limits.Lower * multiplier) : new(limits.Lower * multiplier, limits.Upper * multiplier);
}
