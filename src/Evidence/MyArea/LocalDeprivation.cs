using System.Globalization;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Evidence.MyArea;

/// <summary>How deprived a local area is, told by the national rank of each of its small areas: no average of ranks is made.</summary>
/// <param name="SmallAreas">The most deprived first; none where it is not known.</param>
/// <param name="Year">The year of the indices; null where their file does not say.</param>
public sealed record LocalDeprivation(Area Area, IReadOnlyList<SmallAreaDeprivation> SmallAreas, int? Year, string? WhyNone)
{
    public bool IsKnown => SmallAreas.Count > 0;

    /// <summary>"2025" or the words that say that the year is not known.</summary>
    public string Dated => Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : "of a year that the file does not say";

    /// <summary>"All 4 small areas of North Ormesby ward are among the most deprived fifth of England's (indices of deprivation 2025)."</summary>
    public string Sentence
    {
        get
        {
            if (!IsKnown) return $"How deprived {LocalArea.Called(Area)} is, is not known here.";
            var dated = $"(indices of deprivation {Dated})";
            if (Area.Kind == AreaKind.LowerOutputArea) return $"{Area.Name} {Words(SmallAreas[0].Decile)} {dated}.";
            var (all, most) = (SmallAreas.Count, SmallAreas.Count(each => each.Decile <= 2));
            if (all == 1) return $"The one small area of {LocalArea.Called(Area)} {Words(SmallAreas[0].Decile)} {dated}.";
            if (most == all) return $"{LocalArea.Called(Area)} is among the most deprived fifth of England: all {all} of its small areas are {dated}.";
            return $"{(most == 0 ? "None" : most.ToString(CultureInfo.InvariantCulture))} of the {all} small areas of {LocalArea.Called(Area)} {(most == 1 ? "is" : "are")} among the most deprived fifth of England's {dated}.";
        }
    }

    /// <summary>How many of its small areas are in each tenth, from the most deprived to the least.</summary>
    public IReadOnlyList<int> Tenths => [.. Enumerable.Range(1, 10).Select(tenth => SmallAreas.Count(each => each.Decile == tenth))];

    static string Words(int decile) => decile switch
    {
        1 => "is among the most deprived tenth of England's small areas",
        2 => "is among the most deprived fifth of England's small areas",
        9 => "is among the least deprived fifth of England's small areas",
        10 => "is among the least deprived tenth of England's small areas",
        _ => string.Create(CultureInfo.InvariantCulture, $"is in tenth {decile} of England's small areas, where tenth 1 is the most deprived"),
    };
}
