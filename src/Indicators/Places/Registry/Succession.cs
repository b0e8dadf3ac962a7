using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Registry;

/// <summary>Whether a figure may be moved to the area that came after, and how.</summary>
/// <param name="To">Where to; null where it may not be moved.</param>
/// <param name="Parts">The areas whose figures together are that of <paramref name="To"/>; one where only the code changed.</param>
/// <param name="Why">In a sentence: why it is exact, or why it may not be moved.</param>
public sealed record MovedFigure(Area? To, IReadOnlyList<string> Parts, Summing Sum, string Why);

/// <summary>What became of areas: which code followed which, and in what year.</summary>
sealed class Succession
{
    readonly ILookup<string, (string Code, int Year)> _after, _before;

    /// <param name="changes">Every step from one year to the next, also of codes that stayed the same.</param>
    public Succession(IReadOnlyCollection<(string Code, string Successor, int Year)> changes)
    {
        // A code that stayed says something only where another became part of it, or part of it became another.
        var losing = changes.Where(each => each.Code != each.Successor).Select(each => (each.Code, each.Year)).ToHashSet();
        var gaining = changes.Where(each => each.Code != each.Successor).Select(each => (each.Successor, each.Year)).ToHashSet();
        var telling = changes.Where(each => each.Code != each.Successor || losing.Contains((each.Code, each.Year)) || gaining.Contains((each.Code, each.Year))).ToList();
        _after = telling.ToLookup(each => each.Code, each => (each.Successor, each.Year));
        _before = telling.ToLookup(each => each.Successor, each => (each.Code, each.Year));
    }

    public IEnumerable<string> Successors(string code) => _after[code].Select(each => each.Code).Where(each => each != code).Distinct();

    public IEnumerable<string> Predecessors(string code) => _before[code].Select(each => each.Code).Where(each => each != code).Distinct();

    /// <summary>The year of the first list with the new codes; null where the code stayed, if smaller.</summary>
    public int? EndYear(string code) => _after[code].Any() && _after[code].All(each => each.Code != code) ? _after[code].Min(each => each.Year) : null;

    public int? StartYear(string code) => _before[code].Any() && _before[code].All(each => each.Code != code) ? _before[code].Min(each => each.Year) : null;

    /// <summary>
    /// The last area on the way from this one on which every step is whole: all of the area before lies in the one after. Null where a step
    /// parts it, or where the area that takes it in kept its code (so that the code means two different areas).
    /// </summary>
    public (string? Last, string WhyNot) WholeInto(string code)
    {
        var at = code;
        for (var steps = 0; steps < 20 && _after[at].Any(); steps++)
        {
            var next = _after[at].Select(each => each.Code).Distinct().ToList();
            if (next.Count > 1) return (null, $"{at} went to more than one area ({string.Join(", ", next)}), and what share of it went to each is not known.");
            if (next[0] == at) return (null, $"{at} kept its code while it took in {string.Join(", ", Predecessors(at))}: the code means a smaller area before and a larger one after.");
            at = next[0];
        }
        return at == code ? (null, $"{code} has no successor in the loaded files.") : (at, "");
    }

    /// <summary>The areas that are the whole of this one: itself where it has a figure, else what it was made of, as far back as there are figures.</summary>
    /// <returns>False where a part is missing or went to several areas.</returns>
    public bool Parts(string code, IReadOnlySet<string> present, List<string> parts, out string missing)
    {
        missing = "";
        if (present.Contains(code)) { parts.Add(code); return true; }
        missing = code;
        var before = _before[code].Select(each => each.Code).Distinct().ToList();
        if (before.Count == 0 || before.Contains(code)) return false;
        foreach (var each in before)
        {
            if (_after[each].Select(next => next.Code).Distinct().Count() > 1) { missing = each; return false; }
            if (!Parts(each, present, parts, out missing)) return false;
        }
        missing = "";
        return true;
    }
}
