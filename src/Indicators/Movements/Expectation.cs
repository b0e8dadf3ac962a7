using System.Globalization;

namespace Endeavour.Indicators.Movements;

/// <summary>How many would be found by chance, as it is said to people: never that it is nothing.</summary>
public static class Expectation
{
    const double Least = 0.05;

    /// <summary>"2.3", or "fewer than 0.1".</summary>
    public static string Words(double expected) => expected < Least ? "fewer than 0.1" : expected.ToString("N1", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>"about 2.3", or "fewer than 0.1".</summary>
    public static string About(double expected) => expected < Least ? Words(expected) : $"about {Words(expected)}";
}
