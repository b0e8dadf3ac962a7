namespace Endeavour.Statistics.Distributions;

/// <summary>
/// Upper quantiles of Student's t distribution, by Newton's method on the logarithm of the tail against the logarithm of t. That curve is
/// concave, so Newton's method converges from the normal quantile, which is never above t. The tail is half of the incomplete beta function
/// I(x; f/2, 1/2) at x = f/(f + t²), taken from whichever expansion adds up without losing digits.
/// Sources: Abramowitz and Stegun 1964, 6.1.47, 26.5.4 and 26.7.1; Didonato and Morris 1992, TOMS 708, equations 9 and 10 (the continued fraction).
/// </summary>
static class Student
{
    const double Precision = 1e-16;
    const int MostSteps = 100;
    const int MostTerms = 10_000;

    /// <summary>The t above which lies the given share, from 0 (infinite) to a half, at any number of degrees of freedom above zero.</summary>
    public static double UpperQuantile(double tail, double degrees)
    {
        if (tail == 0) return double.PositiveInfinity;
        if (tail == 0.5) return 0;
        if (double.IsPositiveInfinity(degrees)) return Normal.UpperQuantile(tail);
        var (inTail, target) = tail <= 0.25 ? (true, Math.Log(2 * tail)) : (false, Math.Log(1 - 2 * tail));
        var logBeta = LogBetaHalf(degrees / 2);
        var y = Math.Log(Normal.UpperQuantile(tail));
        for (var step = 0; step < MostSteps; step++)
        {
            var change = Step(y, degrees, logBeta, inTail, target);
            y += change;
            if (Math.Abs(change) <= Precision * Math.Max(1, Math.Abs(y))) break;
        }
        return Math.Exp(y);
    }

    // Each share is front × factor, and the derivative of the share by log t is 2 × front (positive for the centre, negative for both tails).
    static double Step(double y, double f, double logBeta, bool inTail, double target)
    {
        var (t, ratio) = (Math.Exp(y), Math.Exp(2 * y) / f);
        var logX = double.IsInfinity(ratio) ? Math.Log(f) - 2 * y : -LogOnePlus(ratio);
        var (x, w) = (Math.Exp(logX), double.IsInfinity(ratio) ? 1 : ratio / (1 + ratio));
        var logFront = f / 2 * logX + Math.Log(w) / 2 - logBeta;
        var centre = ratio <= 1 && t < 1;
        var factor = centre ? CentreSeries(f / 2, w) : ratio > 1 ? TailSeries(f / 2, x) / Math.Sqrt(w) : TailFraction(f / 2, x, w, t);
        if (centre == inTail)
        {
            var other = Math.Exp(-logFront) - factor;
            return inTail ? (logFront + Math.Log(other) - target) * other / 2 : (target - logFront - Math.Log(other)) * other / 2;
        }
        var gap = logFront + Math.Log(factor) - target;
        return (inTail ? gap : -gap) * factor / 2;
    }

    static double LogOnePlus(double r)
    {
        var sum = 1 + r;
        return Math.Log(sum) + (r - (sum - 1)) / sum; // The second part is what rounding the sum loses.
    }

    static double CentreSeries(double a, double w)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 0; k < MostTerms && term > sum * Precision; k++) sum += term *= (a + 0.5 + k) / (1.5 + k) * w;
        return 2 * sum;
    }

    static double TailSeries(double a, double x)
    {
        var (sum, power) = (1 / a, 1.0);
        for (var k = 1; k < MostTerms && power > sum * Precision; k++) sum += (power *= (k - 0.5) / k * x) / (a + k);
        return sum;
    }

    static double TailFraction(double a, double x, double w, double t)
    {
        var excess = x * (t - 1) * (t + 1) / 2; // a − (a + 1/2) x
        var value = a / (a + 1) * (excess + 1);
        var (c, d) = (value, 0.0);
        for (var n = 1; n < MostTerms; n++)
        {
            var wide = a + 2 * n - 1;
            var top = (a + n - 1) / wide * ((a + n - 0.5) / wide) * n * (0.5 - n) * x * x;
            var bottom = n + n * (0.5 - n) * x / wide + (a + n) / (wide + 2) * (excess + 1 + n * (1 + w));
            d = 1 / (bottom + top * d);
            c = bottom + top / c;
            value *= c * d;
            if (Math.Abs(c * d - 1) <= 2 * Precision) break;
        }
        return 1 / value;
    }

    /// <summary>The logarithm of the beta function of a and a half: the ratio of the gamma functions of a and a + 1/2, times √π.</summary>
    static double LogBetaHalf(double a)
    {
        var product = 1.0;
        for (; a < 15; a++) product *= (a + 0.5) / a;
        var s = 1 / (a * a);
        var ratio = Math.Log(a) / 2 - (1.0 / 8 - s * (1.0 / 192 - s * (1.0 / 640 - s * (17.0 / 14336 - s * (31.0 / 18432 - s * 691 / 180224))))) / a;
        return Math.Log(Math.PI) / 2 + Math.Log(product) - ratio;
    }
}
