using Endeavour.Platform.Figures;

namespace Endeavour.Evidence.Figures;

/// <summary>How many figures have each verdict in one area.</summary>
public sealed record AreaCounts(string Area, IReadOnlyDictionary<VerdictLook, int> Counts)
{
    public int this[VerdictLook look] => Counts.GetValueOrDefault(look);

    public int Compared => Counts.Where(each => each.Key != VerdictLook.NotCompared).Sum(each => each.Value);

    /// <summary>"better than England on 4, similar on 3 and worse on 2"; empty where nothing can be compared.</summary>
    public string Says()
    {
        if (Compared == 0) return "";
        var parts = Words.Where(each => this[each.Look] > 0).Select((each, i) => $"{(i == 0 ? each.First : each.Then)} on {this[each.Look]}").ToList();
        return parts.Count == 1 ? parts[0] : string.Join(", ", parts[..^1]) + " and " + parts[^1];
    }

    static readonly (VerdictLook Look, string First, string Then)[] Words =
    [
        (VerdictLook.Better, "better than England", "better"), (VerdictLook.Similar, "similar to England", "similar"), (VerdictLook.Worse, "worse than England", "worse"),
        (VerdictLook.Higher, "higher than England", "higher"), (VerdictLook.Lower, "lower than England", "lower"),
    ];
}

/// <summary>The verdicts of a partnership's outcomes, counted for each of its areas.</summary>
public sealed record VerdictCounts(IReadOnlyList<AreaCounts> Areas, int NoFigures, int NoSource)
{
    public int Of(VerdictLook look) => Areas.Sum(area => area[look]);

    /// <summary>One sentence that answers how the partnership is doing.</summary>
    public string Sentence
    {
        get
        {
            var areas = Areas.Where(area => area.Compared > 0).ToList();
            if (areas.Count == 0) return "No figures can be compared with England yet.";
            var same = areas.DistinctBy(area => area.Compared).Count() == 1;
            var says = areas.Select(area => $"{area.Area} is {area.Says()}{(same ? "" : $" of {area.Compared}")}");
            return same
                ? $"Of the {areas[0].Compared} {(areas[0].Compared == 1 ? "outcome" : "outcomes")} that can be compared, {string.Join("; ", says)}."
                : $"Of the outcomes that can be compared, {string.Join("; ", says)}.";
        }
    }

    public static VerdictCounts Of(PartnershipFigures figures) => new(
        [.. figures.Partnership.Areas.Select((area, i) => new AreaCounts(area.Name, figures.Outcomes.Where(outcome => outcome.HasFigures && outcome.Areas[i].Latest is not null)
            .CountBy(outcome => outcome.Areas[i].Verdict.Look).ToDictionary()))],
        figures.Outcomes.Count(outcome => !outcome.HasFigures && outcome.State != FiguresState.NoSource),
        figures.Outcomes.Count(outcome => outcome.State == FiguresState.NoSource));
}
