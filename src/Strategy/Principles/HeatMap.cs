using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Principles;

/// <summary>What is known of one principle in one place. A state of none is its own: nobody has looked.</summary>
/// <param name="Below">How many parts below this one it is put together from; none where somebody looked at the part itself.</param>
public sealed record HeatCell(Standing? State, int Below)
{
    public static HeatCell Unseen { get; } = new(null, 0);

    public string Sign => State switch { Standing.Applied => "●", Standing.Partly => "◐", Standing.Absent => "○", _ => "–" };

    public string Words => State switch { Standing.Applied => "Applied", Standing.Partly => "Partly", Standing.Absent => "Absent", _ => "Not looked at" };

    public string? Note => Below == 0 ? null : $"from {Wording.Many(Below, "part", "parts")} below";

    public string Colour => State switch { Standing.Applied => "applied", Standing.Partly => "partly", Standing.Absent => "absent", _ => "unseen" };
}

/// <summary>A row of the map: a part of the strategy, or everything that is none.</summary>
public sealed record HeatRow(Element? Part, IReadOnlyList<HeatCell> Cells);

/// <summary>The principles of a strategy by its parts of the top two levels, from what was last said of each.</summary>
public sealed class HeatMap
{
    const int Deepest = 1;

    readonly Tree _tree;
    readonly Dictionary<(string Principle, string Element), Standing> _said;

    public HeatMap(Tree tree, IEnumerable<PrincipleEvidence> evidence)
    {
        _tree = tree;
        Evidence = [.. evidence.Where(each => each.Strategy == tree.Version.Slug).OrderByDescending(each => each.On).ThenBy(each => each.Slug, StringComparer.Ordinal)];
        // Of two of one day the more cautious one counts.
        _said = Evidence.Where(each => each.Element is not null).GroupBy(each => (each.Principle, each.Element!)).ToDictionary(same => same.Key, same => Latest(same));
        Rows = [.. tree.Elements.Where(element => element.Depth <= Deepest).Select(element => new HeatRow(element, [.. Principles.Select(principle => Cell(principle, element))]))];
        Elsewhere = new(null, [.. Principles.Select(OfOthers)]);
    }

    public IReadOnlyList<PrincipleEvidence> Evidence { get; }
    public IReadOnlyList<Principle> Principles => _tree.Version.Principles;
    public IReadOnlyList<HeatRow> Rows { get; }
    /// <summary>Papers and other work, and parts that the strategy no longer has.</summary>
    public HeatRow Elsewhere { get; }

    public IEnumerable<PrincipleEvidence> Of(Principle principle) => Evidence.Where(each => each.Principle == principle.Id);

    /// <summary>Of principles that this version does not have any more.</summary>
    public IEnumerable<PrincipleEvidence> Left => Evidence.Where(each => Principles.All(principle => principle.Id != each.Principle));

    public string Sentence
    {
        get
        {
            if (Principles.Count == 0) return "Our strategy names no principles.";
            var (all, seen) = (Rows.Count * Principles.Count, Rows.SelectMany(row => row.Cells).Where(cell => cell.State is not null).ToList());
            var of = $"{Wording.Many(Principles.Count, "principle", "principles")} in {Wording.Many(Rows.Count, "part", "parts")} of our strategy";
            return seen.Count == 0 ? $"Nobody has recorded yet whether {of} {(Principles.Count == 1 ? "is" : "are")} applied."
                : $"Of {all} places where one of our {of} could be applied, {seen.Count} {(seen.Count == 1 ? "was" : "were")} looked at: applied in {Count(Standing.Applied)}, partly in {Count(Standing.Partly)}, absent in {Count(Standing.Absent)}.";
            int Count(Standing state) => seen.Count(cell => cell.State == state);
        }
    }

    /// <summary>What was said of the part itself, or else what all those below it say together.</summary>
    HeatCell Cell(Principle principle, Element element)
    {
        if (_said.TryGetValue((principle.Id, element.Slug), out var own)) return new(own, 0);
        var below = _tree.Descendants(element).Where(each => _said.ContainsKey((principle.Id, each.Slug))).Select(each => _said[(principle.Id, each.Slug)]).ToList();
        return below.Count == 0 ? HeatCell.Unseen : new(below.Distinct().Count() == 1 ? below[0] : Standing.Partly, below.Count);
    }

    HeatCell OfOthers(Principle principle)
    {
        // What is called the same was looked at more than once: the last time counts.
        var others = Of(principle).Where(each => each.Element is null || _tree.Find(each.Element) is null).GroupBy(each => each.Where ?? each.Element).Select(Latest).Distinct().ToList();
        return others.Count == 0 ? HeatCell.Unseen : new(others.Count == 1 ? others[0] : Standing.Partly, 0);
    }

    static Standing Latest(IEnumerable<PrincipleEvidence> same) => same.GroupBy(each => each.On).MaxBy(day => day.Key)!.Max(each => each.State);
}
