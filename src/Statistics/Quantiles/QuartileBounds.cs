namespace Endeavour.Statistics;

/// <summary>A quarter of the areas, by value.</summary>
public enum Quartile
{
    /// <summary>The lowest values.</summary>
    Lowest = 1,

    /// <summary>The second lowest values.</summary>
    SecondLowest,

    /// <summary>The second highest values.</summary>
    SecondHighest,

    /// <summary>The highest values.</summary>
    Highest,
}

/// <summary>The bounds of four groups of areas by value, by the rule of Fingertips: see <see cref="Quantiles.FingertipsQuartiles"/>.</summary>
/// <param name="Minimum">The lowest value.</param>
/// <param name="First">The highest value of the lowest quartile: the 25th percentile.</param>
/// <param name="Second">The median.</param>
/// <param name="Third">The 75th percentile.</param>
/// <param name="Maximum">The highest value.</param>
public readonly record struct QuartileBounds(double Minimum, double First, double Second, double Third, double Maximum)
{
    /// <summary>The quartile of a value: the first whose bound is not below the value, so a value on a bound goes down.</summary>
    /// <param name="value">The area's value.</param>
    /// <returns>One of the four; values beyond the extremes are in the outer ones.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public Quartile Of(double value)
    {
        Check.Finite(value);
        if (value <= First) return Quartile.Lowest;
        if (value <= Second) return Quartile.SecondLowest;
        return value <= Third ? Quartile.SecondHighest : Quartile.Highest;
    }
}

/// <summary>Quartiles in numbers and words.</summary>
public static class QuartileWords
{
    /// <summary>The published number of a quartile: 1 is the lowest values, but the highest ones where high is good.</summary>
    /// <param name="quartile">The quartile by value.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <returns>A number from 1 to 4.</returns>
    public static int Number(this Quartile quartile, Polarity polarity) => polarity == Polarity.HighIsGood ? 5 - (int)quartile : (int)quartile;

    /// <summary>The label that Fingertips prints.</summary>
    /// <param name="quartile">The quartile by value.</param>
    /// <returns>Words such as "2nd lowest quartile".</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quartile is not one of the four.</exception>
    public static string Words(this Quartile quartile) => quartile switch
    {
        Quartile.Lowest => "Lowest quartile",
        Quartile.SecondLowest => "2nd lowest quartile",
        Quartile.SecondHighest => "2nd highest quartile",
        Quartile.Highest => "Highest quartile",
        _ => throw new ArgumentOutOfRangeException(nameof(quartile), quartile, "This is not a known quartile."),
    };
}
