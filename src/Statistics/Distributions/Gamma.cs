namespace Endeavour.Statistics.Distributions;

/// <summary>
/// Tail quantiles of the gamma distribution with scale 1, by Newton's method on the logarithm of the tail against the logarithm of x.
/// That curve is concave (the density of log x is log-concave), so Newton's method converges from any start. For tails below a half
/// the lower quantile is below the shape, where the series is exact; the upper one is above it, where the continued fraction is.
/// Sources: Abramowitz and Stegun 1964, 6.1.40, 6.5.29 and 6.5.31.
/// </summary>
static class Gamma
{
    const double Precision = 1e-16;
    const int MostSteps = 100;
    const int MostTerms = 10_000;

    /// <summary>The x below which the distribution of this shape holds the given share, which is below a half.</summary>
    public static double LowerQuantile(double shape, double tail)
    {
        var logFactorial = LogGamma(shape + 1);
        var logTail = Math.Log(tail);
        var y = (logTail + logFactorial) / shape;
        for (var step = 0; step < MostSteps; step++)
        {
            // P(a, x) = x^a e^-x / Γ(a + 1) × series, and d log P / d log x = a / series.
            var x = Math.Exp(y);
            var series = Series(shape, x);
            var change = (logTail - (shape * y - x - logFactorial + Math.Log(series))) * series / shape;
            y += change;
            if (Math.Abs(change) <= Precision * Math.Max(1, Math.Abs(y))) break;
        }
        return Math.Exp(y);
    }

    /// <summary>The x above which the distribution of this shape holds the given share, which is below a half; the shape is 1 or more.</summary>
    public static double UpperQuantile(double shape, double tail)
    {
        var logGamma = LogGamma(shape);
        var logTail = Math.Log(tail);
        var root = 1 - 1 / (9 * shape) + Normal.UpperQuantile(tail) / (3 * Math.Sqrt(shape));
        var y = Math.Log(shape * root * root * root);
        for (var step = 0; step < MostSteps; step++)
        {
            // Q(a, x) = x^a e^-x / Γ(a) × fraction, and d log Q / d log x = -1 / fraction.
            var x = Math.Exp(y);
            var fraction = Fraction(shape, x);
            var change = (shape * y - x - logGamma + Math.Log(fraction) - logTail) * fraction;
            y += change;
            if (Math.Abs(change) <= Precision * Math.Max(1, Math.Abs(y))) break;
        }
        return Math.Exp(y);
    }

    /// <summary>The logarithm of the gamma function of a positive number: Stirling's series after shifting the argument to 15 or more.</summary>
    public static double LogGamma(double a)
    {
        var product = 1.0;
        for (; a < 15; a++) product *= a;
        var s = 1 / (a * a);
        var correction = (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691 / 360360))))) / a;
        return (a - 0.5) * Math.Log(a) - a + Math.Log(2 * Math.PI) / 2 + correction - Math.Log(product);
    }

    /// <summary>The share of the distribution above <paramref name="x"/>, for a shape above 0 and an x of 0 or more.</summary>
    public static double Above(double shape, double x)
    {
        if (x == 0) return 1;
        if (double.IsPositiveInfinity(x)) return 0;
        var front = Math.Exp(shape * Math.Log(x) - x - LogGamma(shape));
        return x < shape + 1 ? 1 - front * Series(shape, x) / shape : front * Fraction(shape, x);
    }

    static double Series(double a, double x)
    {
        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; k < MostTerms && term > sum * Precision; k++)
        {
            term *= x / (a + k);
            sum += term;
        }
        return sum;
    }

    // Lentz's method, as modified by Thompson and Barnett.
    static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = double.MaxValue;
        var d = 1 / b;
        var value = d;
        for (var k = 1; k < MostTerms; k++)
        {
            var numerator = -k * (k - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            value *= c * d;
            if (Math.Abs(c * d - 1) <= 2 * Precision) break;
        }
        return value;
    }
}
