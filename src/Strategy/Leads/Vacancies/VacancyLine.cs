using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Leads.Vacancies;

/// <summary>A lead that nobody holds, or that is not settled, as a list shows it.</summary>
public sealed record VacancyLine(PlacedLead Placed, string Address)
{
    /// <summary>More than so many of one kind are counted, and not listed.</summary>
    public const int Most = 200;

    public StandingLead Lead => Placed.Lead;

    /// <summary>What nobody leads for longest first; what has no date stands before all, since nobody knows how long.</summary>
    public static IReadOnlyList<VacancyLine> Vacant(string partnership, IEnumerable<PlacedLead> leads) =>
        [.. leads.Where(each => each.Lead.IsVacant).OrderBy(each => each.Lead.VacantSince ?? DateOnly.MinValue).Select(each => Of(partnership, each))];

    /// <summary>Proposed, invited or to be confirmed, the longest first.</summary>
    public static IReadOnlyList<VacancyLine> Unsettled(string partnership, IEnumerable<PlacedLead> leads) =>
        [.. leads.Where(each => each.Lead.IsOpen).OrderByDescending(each => each.Lead.Days).Select(each => Of(partnership, each))];

    static VacancyLine Of(string partnership, PlacedLead each) => new(each, ElementAddress.Of(partnership, each.Version, each.Element));
}
