using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;

namespace Endeavour.Evidence.Inequalities;

/// <summary>An outcome in an area that has no gap of its own, and what is said instead.</summary>
public sealed record WithoutGap(OutcomeFigures Outcome, AreaFigures? Area, string Why);

/// <summary>
/// The gaps by deprivation of all outcomes, the biggest first and those that chance may explain last: in a small area chance alone makes the widest. Below them what
/// has none and why.
/// </summary>
public sealed class InequalityList
{
    public InequalityList(PartnershipFigures figures)
    {
        Figures = figures;
        var all = figures.Outcomes.SelectMany(outcome => outcome.Areas.Select(area => (Outcome: outcome, Area: area, Gap: outcome.Drawings.Inequality.Own(area)))).ToList();
        Rows = [.. all.Where(each => each.Gap?.Gap is not null).Select(each => new InequalityRow(each.Outcome, each.Area, each.Gap!))
            .OrderBy(row => row.Gap.IsClear == false).ThenByDescending(row => row.Size is not null).ThenByDescending(row => row.Size ?? row.Gap.Relative ?? 0)];
        Without = [.. all.Where(each => each.Gap?.Gap is null).Select(each => new WithoutGap(each.Outcome, each.Area, each.Outcome.Drawings.Inequality.Line(each.Area))),
            .. figures.Outcomes.Where(outcome => !outcome.HasFigures).Select(outcome => new WithoutGap(outcome, null, outcome.Drawings.Inequality.Sentence))];
    }

    public PartnershipFigures Figures { get; }
    public IReadOnlyList<InequalityRow> Rows { get; }
    public IReadOnlyList<WithoutGap> Without { get; }

    public bool ManyAreas => Figures.Partnership.Areas.Count > 1;

    /// <summary>"The most deprived do worse, by more than chance, on 24 of 26 gaps that are known. The biggest is …"</summary>
    public string Sentence
    {
        get
        {
            if (Figures.Outcomes.Count == 0) return "No outcomes have been chosen yet.";
            if (Rows.Count == 0) return Figures.AnyFigures ? "No outcome has figures by deprivation within the area, so it is not known who is behind." : "No outcome has figures yet, so it is not known who is behind.";
            var (worse, first) = (Rows.Count(row => row.IsWorse), Rows[0]);
            var gaps = Rows.Count == 1 ? "the 1 gap that is known" : $"{worse} of the {Rows.Count} gaps that are known";
            var said = Rows.Count == 1 ? $"The most deprived {(worse == 1 ? "do" : "do not clearly do")} worse on {gaps}." : $"The most deprived do worse, by more than chance, on {gaps}.";
            var widened = Rows.Count(row => row.HasWidened) is > 0 and var wider ? $" {(wider == 1 ? "One gap has" : $"{wider} gaps have")} widened by more than chance." : "";
            return $"{said} The biggest: {Lower(first.Outcome.Title)}{(ManyAreas ? $", {first.Area.Name}" : "")}, {GapWords.Short(first.Gap)}.{widened}";
        }
    }

    static string Lower(string title) => title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
