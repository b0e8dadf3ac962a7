using Endeavour.Indicators.Periods;

namespace Endeavour.Indicators.Disclosure;

/// <summary>Whom a figure is about, in words, since each release numbers its words for itself.</summary>
readonly record struct Group(string Area, string Sex, string Age, string CategoryType, string Category)
{
    /// <summary>Everybody of that area, sex and age.</summary>
    public bool IsWhole => CategoryType.Length == 0 && Category.Length == 0;
}

/// <summary>A count on its way to a page, or one that stood on a page already.</summary>
/// <param name="Count">The people or events that were counted.</param>
/// <param name="Rest">The people of the group who were not counted; null where the figure is no share of a group.</param>
/// <param name="Release">Where it was published before; null for a figure of the release that is being built.</param>
sealed record Figure(Group Group, Period Period, string PeriodText, long Count, long? Rest, string? Release)
{
    /// <summary>The row it stands in; only of the release that is being built.</summary>
    public (int File, int Line) At { get; init; }

    public bool IsHidden { get; set; }
}
