namespace Endeavour.Statistics;

/// <summary>Why a result is missing. A closed list: a new method that can leave a result out adds its reason here.</summary>
public enum Missing : byte
{
    /// <summary>The number that the method needs was not given for this row. Also the state of <c>default</c>.</summary>
    NotGiven = 0,

    /// <summary>There are too few values for the method: fewer values than quantiles, fewer than five for quintiles, or one for the limits of a mean.</summary>
    TooFewValues,

    /// <summary>Fewer than ten events in all: too few for a directly standardised rate.</summary>
    TooFewEvents,

    /// <summary>Too few people in all: 5,000 or fewer for a life expectancy.</summary>
    TooFewPeople,

    /// <summary>An age band that the method needs is not there.</summary>
    AgeBandMissing,

    /// <summary>Nobody lives in one of the age bands, so that it has no rate.</summary>
    NobodyInAgeBand,

    /// <summary>An age band has more deaths than people.</summary>
    MoreDeathsThanPeople,

    /// <summary>Nobody, or fewer than one in 1e12, died in the open age band at the end, so that nothing says how long those in it live.</summary>
    NoDeathsInLastBand,

    /// <summary>Nobody is alive at this age any more, so that there is no life expectancy from it.</summary>
    NobodyAlive,

    /// <summary>The 95% interval is wider than 20 years.</summary>
    IntervalTooWide,

    /// <summary>No event was to be expected, so that there is nothing to compare the observed ones with.</summary>
    NothingExpected,

    /// <summary>A group of the population that the index runs over, such as a deprivation tenth, has no figure.</summary>
    GroupMissing,

    /// <summary>A value of none or all has no logarithm or logit.</summary>
    NoneOrAll,

    /// <summary>The fitted line is at zero or below at the end that the ratio divides by.</summary>
    NoRatio,

    /// <summary>All values, times or places are the same, so that there is nothing to fit.</summary>
    NoVariation,

    /// <summary>The number is withheld so that no person can be found out from it.</summary>
    Suppressed,
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
        Missing.TooFewValues => "There are too few figures to work this out.",
        Missing.TooFewEvents => "There were fewer than 10 events, too few for a rate that allows for age.",
        Missing.TooFewPeople => "Too few people live here for this figure to be reliable: it needs more than 5,000.",
        Missing.AgeBandMissing => "The figures for one of the age groups are not there.",
        Missing.NobodyInAgeBand => "Nobody lives here in one of the age groups, so it has no rate.",
        Missing.MoreDeathsThanPeople => "One of the age groups has more deaths than people.",
        Missing.NoDeathsInLastBand => "Nobody died in the oldest age group, so nothing says how long people in it live.",
        Missing.NobodyAlive => "By these death rates nobody would live to this age.",
        Missing.IntervalTooWide => "This figure is too uncertain to show: its range is more than 20 years wide.",
        Missing.NothingExpected => "No event was to be expected here, so there is nothing to compare with.",
        Missing.GroupMissing => "One of the groups to be compared has no figure.",
        Missing.NoneOrAll => "A value of none or all cannot be used in this calculation.",
        Missing.NoRatio => "The fitted line reaches zero, so there is no ratio between its ends.",
        Missing.NoVariation => "All the figures are the same, so there is nothing to work out.",
        Missing.Suppressed => "This figure is hidden so that nobody can be identified.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This is not a known reason for a missing result."),
    };
}
