namespace Endeavour.Indicators.Areas;

/// <summary>How figures of several areas become one figure of all of them.</summary>
public enum SumBy
{
    /// <summary>They do not.</summary>
    Never,

    /// <summary>Numbers are added.</summary>
    Count,

    /// <summary>Counts are added, populations are added, and the one is divided by the other.</summary>
    Rate,

    /// <summary>As a rate, in hundredths.</summary>
    Proportion,

    /// <summary>What was observed is added, what was expected is added, and the one is divided by the other.</summary>
    Ratio,
}

/// <summary>Whether figures of a kind may be added up over areas, and where not, why not in words.</summary>
public readonly record struct Summing(SumBy By, string? WhyNot)
{
    public bool Allowed => By != SumBy.Never;

    /// <param name="valueType">The kind of figure as the publisher names it: <c>Crude rate</c>, <c>Life expectancy</c>.</param>
    public static Summing Of(string valueType) => valueType switch
    {
        "Count" => new(SumBy.Count, null),
        "Crude rate" => new(SumBy.Rate, null),
        "Proportion" => new(SumBy.Proportion, null),
        "Indirectly standardised ratio" => new(SumBy.Ratio, null),
        "Life expectancy" => Never("Life expectancy cannot be averaged or added up: it would have to be worked out again from the deaths at every age."),
        "Slope Index of Inequality" or "Relative Index of Inequality" or "Gap" => Never("A gap between groups cannot be averaged or added up: it would have to be worked out again from the groups of all councils."),
        "Directly standardised rate" => Never("Rates that allow for age cannot be averaged or added up without the numbers at every age, which are not published with them."),
        "Median" => Never("A median cannot be averaged or added up: it would have to be found again among the figures of all people."),
        "" => Never("The source does not say what kind of figure this is, so figures of several councils are not added up."),
        var kind => Never($"Figures of this kind ({kind.ToLowerInvariant()}) cannot be averaged or added up."),
    };

    static Summing Never(string why) => new(SumBy.Never, why);
}
