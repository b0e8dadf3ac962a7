using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.PlanOnAPage;

/// <summary>How a plan on a page is laid out: as pillars side by side, or as numbered rows, by stage of life where the strategy has stages.</summary>
public enum PlanStyle
{
    Columns,
    Rows,
}

/// <summary>The sheet that it is printed on. Each is the smaller ones enlarged: what fits on A4 fits on a wall.</summary>
public enum PlanSize
{
    A4,
    A3,
    A1,
    A0,
}

/// <summary>A strategy to be shown on one sheet.</summary>
public sealed record PlanSheet(Tree Tree, PlanStyle Style, PlanSize Size)
{
    /// <summary>Who leads today; without them the version's own words.</summary>
    public LeadStandings? Leads { get; init; }

    const int MostColumns = 6;
    const int MostMeasures = 4;
    const int MostLeads = 3;

    public static PlanStyle StyleOf(string? word) => string.Equals(word, "rows", StringComparison.OrdinalIgnoreCase) ? PlanStyle.Rows : PlanStyle.Columns;

    public static PlanSize SizeOf(string? word) => Enum.GetValues<PlanSize>().FirstOrDefault(size => size.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part of an address that asks for this sheet; empty for the usual one.</summary>
    public static string Query(PlanStyle style, PlanSize size)
    {
        string[] asked = [.. new[] { style == PlanStyle.Rows ? "style=rows" : null, size == PlanSize.A4 ? null : $"size={size.ToString().ToLowerInvariant()}" }.OfType<string>()];
        return asked.Length == 0 ? "" : $"?{string.Join('&', asked)}";
    }

    /// <summary>The name of its file: <c>rows-a1</c>.</summary>
    public string File => $"{Style}-{Size}".ToLowerInvariant();

    public static (PlanStyle Style, PlanSize Size)? OfFile(string name) =>
        (from style in Enum.GetValues<PlanStyle>() from size in Enum.GetValues<PlanSize>() where $"{style}-{size}".ToLowerInvariant() == name select ((PlanStyle, PlanSize)?)(style, size)).FirstOrDefault();

    public string Partial => $"/Strategy/PlanOnAPage/_{Style}.cshtml";

    /// <summary>As many columns as the top level has, or as fit.</summary>
    public int Columns => Math.Clamp(Tree.Top.Count(), 1, MostColumns);

    /// <summary>The top of the tree by stage of life, in the strategy's order; those of no stage last.</summary>
    public IEnumerable<(Stage? Stage, IReadOnlyList<Element> Elements)> Bands
    {
        get
        {
            var stages = Tree.Version.Stages;
            return Tree.Top.GroupBy(StageOf).OrderBy(group => group.Key is { } stage ? stages.IndexOf(stage) : stages.Count).Select(group => (group.Key, (IReadOnlyList<Element>)[.. group]));
        }
    }

    /// <summary>The first outcomes under an element, and how many more there are.</summary>
    public (IReadOnlyList<Measure> First, int More) MeasuresOf(Element element)
    {
        var measures = Tree.Descendants(element).Prepend(element).SelectMany(Tree.Measures).DistinctBy(measure => measure.Slug).ToList();
        return measures.Count <= MostMeasures + 1 ? (measures, 0) : (measures[..MostMeasures], measures.Count - MostMeasures);
    }

    /// <summary>The number that people call it by, or its place.</summary>
    public string NumberOf(Element element) => element.Number ?? FormattableString.Invariant($"{Tree.Top.ToList().IndexOf(element) + 1}");

    /// <summary>The posts that lead it, or else those that lead what is directly below it.</summary>
    public string LeadsOf(Element element)
    {
        var own = LeadsAt(element).ToList();
        var posts = (own.Count > 0 ? own : Tree.Children(element).SelectMany(LeadsAt)).Select(lead => lead.Post + (lead.State == LeadState.Vacant ? " (vacant)" : "")).Distinct().ToList();
        return posts.Count switch { 0 => "No lead named", <= MostLeads => string.Join("; ", posts), _ => $"{string.Join("; ", posts.Take(MostLeads))}; and {posts.Count - MostLeads} more" };
    }

    IEnumerable<Lead> LeadsAt(Element element) => Leads?.Of(Tree.Version, element).Select(standing => standing.Lead) ?? element.Leads;

    /// <summary>Its own stage, or the one that all below it share.</summary>
    Stage? StageOf(Element element)
    {
        var ids = element.Stage is { } own ? [own] : Tree.Children(element).Select(child => child.Stage).OfType<string>().Distinct().ToList();
        return ids.Count == 1 ? Tree.Version.Stages.Find(stage => stage.Id == ids[0]) : null;
    }
}
