namespace Endeavour.Statistics;

/// <summary>Why a count is not shown. A closed list.</summary>
public enum Withheld
{
    /// <summary>No count was given. Also the state of <c>default</c>, so that an empty cell is never read as zero.</summary>
    NotGiven = 0,

    /// <summary>The count is small: a person could be found out from it.</summary>
    Primary,

    /// <summary>The count is not small, but a small one could be worked out from it.</summary>
    Secondary,

    /// <summary>
    /// One of the two, and which of them is not told: in a table the label alone can give a number away. Seven groups with somebody in each, and
    /// a total labelled "small" (7 at most), would be one person each.
    /// </summary>
    PrimaryOrSecondary,
}

/// <summary>The reasons in plain English.</summary>
public static class WithheldWords
{
    /// <summary>Words for the page. They are the same for every count that is withheld, so that they tell nothing about it.</summary>
    /// <param name="why">Why the count is not shown.</param>
    /// <returns>Words without a full stop.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not one of the list.</exception>
    public static string Words(this Withheld why) => why switch
    {
        Withheld.NotGiven => "not given",
        Withheld.Primary or Withheld.Secondary or Withheld.PrimaryOrSecondary => "hidden so that nobody can be identified",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "This is not a known reason why a count is not shown."),
    };
}
