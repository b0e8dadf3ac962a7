namespace Endeavour.Tests.Statistics.Oracle;

/// <summary>Equality within the tolerance that the reference files state: relative, and absolute for numbers near zero.</summary>
static class Near
{
    public const double Usual = 1e-12;

    public static void Equal(double expected, double actual, string where, double tolerance = Usual)
    {
        var allowed = Math.Abs(expected) < 1e-9 ? tolerance : tolerance * Math.Abs(expected);
        Assert.True(Math.Abs(actual - expected) <= allowed, $"{where}: expected {expected:R}, found {actual:R}, apart by {Math.Abs(actual - expected):G3} where {allowed:G3} is allowed.");
    }
}
