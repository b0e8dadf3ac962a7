namespace Endeavour.Statistics;

/// <summary>Why a result is missing. A closed list: a new method that can leave a result out adds its reason here.</summary>
public enum Missing
{
    /// <summary>The number that the method needs was not given for this row. Also the state of <c>default</c>.</summary>
    NotGiven = 0,

    /// <summary>There are too few values for the method: fewer values than quantiles, or fewer than five for quintiles.</summary>
    TooFewValues,
}

/// <summary>The reasons in plain English.</summary>
public static class MissingWords
{
    /// <summary>One sentence that a resident understands.</summary>
    /// <param name="reason">Why a result is missing.</param>
    /// <returns>A sentence with its full stop.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not one of the list.</exception>
    public static string Words(this Missing reason) => reason switch
    {
        Missing.NotGiven => "There is no figure for this area.",
        Missing.TooFewValues => "There are too few areas with a figure to put them into groups.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This is not a known reason for a missing result."),
    };
}
