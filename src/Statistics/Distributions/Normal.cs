namespace Endeavour.Statistics.Distributions;

/// <summary>Quantiles of the standard normal distribution (Wichura 1988, algorithm AS 241, about 16 digits).</summary>
static class Normal
{
    static readonly double[] CentreTop =
        [3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
         4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3];
    static readonly double[] CentreBottom =
        [1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
         2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3];
    static readonly double[] TailTop =
        [1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
         1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4];
    static readonly double[] TailBottom =
        [1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
         1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9];
    static readonly double[] FarTop =
        [6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
         2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7];
    static readonly double[] FarBottom =
        [1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
         7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15];

    /// <summary>The z of a two-sided interval: 1.9599639845400536 at 0.95, infinite at 1.</summary>
    public static double TwoSided(double confidence) => UpperQuantile((1 - confidence) / 2);

    /// <summary>The share of both tails beyond z and −z, for a z of 0 or more: 0.05 at 1.9599639845400536.</summary>
    public static double BothTails(double z) => Gamma.Above(0.5, z * z / 2);

    /// <summary>The z above which lies the given share, from 0 (infinite) to a half.</summary>
    public static double UpperQuantile(double tail)
    {
        if (tail == 0) return double.PositiveInfinity;
        var q = 0.5 - tail;
        if (q <= 0.425) return q * Ratio(CentreTop, CentreBottom, 0.180625 - q * q);
        var r = Math.Sqrt(-Math.Log(tail));
        return r <= 5 ? Ratio(TailTop, TailBottom, r - 1.6) : Ratio(FarTop, FarBottom, r - 5);
    }

    static double Ratio(double[] top, double[] bottom, double x) => Polynomial(top, x) / Polynomial(bottom, x);

    static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0.0;
        for (var k = coefficients.Length - 1; k >= 0; k--) sum = sum * x + coefficients[k];
        return sum;
    }
}
