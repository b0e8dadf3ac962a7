using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Figures;

/// <summary>
/// All outcomes of a partnership with their figures. Real and made-up figures are never on one page: once one outcome has real figures,
/// lists show only those, and an outcome that has none says so; only its own page still shows made-up ones, under a banner.
/// </summary>
public sealed class PartnershipFigures
{
    readonly Dictionary<string, OutcomeFigures> _own;

    PartnershipFigures(Partnership partnership, IReadOnlyList<OutcomeFigures> own)
    {
        Partnership = partnership;
        _own = own.ToDictionary(outcome => outcome.Slug);
        AnyReal = own.Any(outcome => outcome.HasFigures && !outcome.Illustrative);
        Outcomes = AnyReal ? [.. own.Select(outcome => outcome.WithoutIllustrative())] : own;
    }

    public Partnership Partnership { get; }

    /// <summary>As lists, counts and reports show them, in the strategy's order.</summary>
    public IReadOnlyList<OutcomeFigures> Outcomes { get; }

    public bool AnyReal { get; }

    /// <summary>What lists show is made up, so they stand under the banner.</summary>
    public bool Illustrative => !AnyReal && Outcomes.Any(outcome => outcome.HasFigures);

    public bool AnyFigures => Outcomes.Any(outcome => outcome.HasFigures);

    /// <summary>As the outcome's own page shows it, made-up figures too; null where there is no such outcome.</summary>
    public OutcomeFigures? Own(string slug) => _own.GetValueOrDefault(slug);

    public static PartnershipFigures Of(Partnership partnership, IEnumerable<Outcome> outcomes, AreaEvidence evidence, NearestNeighbours? neighbours = null) =>
        new(partnership, [.. outcomes.OrderBy(outcome => outcome.Order).ThenBy(outcome => outcome.Slug, StringComparer.Ordinal).Select(outcome => OutcomeFigures.Of(outcome, partnership.Areas, evidence, neighbours))]);
}
