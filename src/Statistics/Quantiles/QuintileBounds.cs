namespace Endeavour.Statistics;

/// <summary>A fifth of the areas, by value.</summary>
public enum Quintile
{
    /// <summary>The lowest values.</summary>
    Lowest = 1,

    /// <summary>The second lowest values.</summary>
    SecondLowest,

    /// <summary>The middle values.</summary>
    Middle,

    /// <summary>The second highest values.</summary>
    SecondHighest,

    /// <summary>The highest values.</summary>
    Highest,
}

/// <summary>The bounds of five groups of areas by value, by the rule of Fingertips: see <see cref="Quantiles.FingertipsQuintiles"/>.</summary>
/// <param name="Minimum">The lowest value.</param>
/// <param name="First">The highest value of the lowest quintile: the 20th percentile.</param>
/// <param name="Second">The 40th percentile.</param>
/// <param name="Third">The 60th percentile.</param>
/// <param name="Fourth">The 80th percentile.</param>
/// <param name="Maximum">The highest value.</param>
public readonly record struct QuintileBounds(double Minimum, double First, double Second, double Third, double Fourth, double Maximum)
{
    /// <summary>The quintile of a value: the first whose bound is not below the value, so a value on a bound goes down.</summary>
    /// <param name="value">The area's value.</param>
    /// <returns>One of the five; values beyond the extremes are in the outer ones.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public Quintile Of(double value)
    {
        Check.Finite(value);
        if (value <= First) return Quintile.Lowest;
        if (value <= Second) return Quintile.SecondLowest;
        if (value <= Third) return Quintile.Middle;
        return value <= Fourth ? Quintile.SecondHighest : Quintile.Highest;
    }
}

/// <summary>Quintiles in numbers and words.</summary>
public static class QuintileWords
{
    /// <summary>The published number of a quintile: 1 is the lowest values, but the highest ones where high is good.</summary>
    /// <param name="quintile">The quintile by value.</param>
    /// <param name="polarity">Whether high or low is good.</param>
    /// <returns>A number from 1 to 5.</returns>
    public static int Number(this Quintile quintile, Polarity polarity) => polarity == Polarity.HighIsGood ? 6 - (int)quintile : (int)quintile;

    /// <summary>The label that Fingertips prints.</summary>
    /// <param name="quintile">The quintile by value.</param>
    /// <returns>Words such as "2nd lowest quintile".</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quintile is not one of the five.</exception>
    public static string Words(this Quintile quintile) => quintile switch
    {
        Quintile.Lowest => "Lowest quintile",
        Quintile.SecondLowest => "2nd lowest quintile",
        Quintile.Middle => "Middle quintile",
        Quintile.SecondHighest => "2nd highest quintile",
        Quintile.Highest => "Highest quintile",
        _ => throw new ArgumentOutOfRangeException(nameof(quintile), quintile, "This is not a known quintile."),
    };
}
