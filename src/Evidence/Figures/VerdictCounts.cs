using Endeavour.Platform.Figures;

namespace Endeavour.Evidence.Figures;

/// <summary>How many figures have each verdict in one area.</summary>
public sealed record AreaCounts(string Area, IReadOnlyDictionary<VerdictLook, int> Counts)
{
    public int this[VerdictLook look] => Counts.GetValueOrDefault(look);

    public int Compared => Counts.Where(each => each.Key != VerdictLook.NotCompared).Sum(each => each.Value);

    /// <summary>"better than England on 4, similar on 3 and worse on 2 of the 9 outcomes that can be compared"; empty where none can be.</summary>
    public string Sentence()
    {
        if (Compared == 0) return "";
        var parts = Words.Where(each => this[each.Look] > 0).Select((each, i) => $"{(i == 0 ? each.First : each.Then)} on {this[each.Look]}").ToList();
        var list = parts.Count == 1 ? parts[0] : string.Join(", ", parts[..^1]) + " and " + parts[^1];
        return $"{list} of the {Compared} {(Compared == 1 ? "outcome" : "outcomes")} that can be compared";
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
    public string Sentence => Areas.Where(area => area.Compared > 0).Select(area => $"{area.Area} is {area.Sentence()}.").ToList() is { Count: > 0 } sentences
        ? string.Join(" ", sentences)
        : "No figures can be compared with England yet.";

    public static VerdictCounts Of(PartnershipFigures figures) => new(
        [.. figures.Partnership.Areas.Select((area, i) => new AreaCounts(area.Name, figures.Outcomes.Where(outcome => outcome.HasFigures && outcome.Areas[i].Latest is not null)
            .CountBy(outcome => outcome.Areas[i].Verdict.Look).ToDictionary()))],
        figures.Outcomes.Count(outcome => !outcome.HasFigures && outcome.State != FiguresState.NoSource),
        figures.Outcomes.Count(outcome => outcome.State == FiguresState.NoSource));
}
