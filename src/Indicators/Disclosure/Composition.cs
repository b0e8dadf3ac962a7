namespace Endeavour.Indicators.Disclosure;

/// <summary>How the figure of a whole stands to the figures of its parts.</summary>
enum Composition
{
    /// <summary>It does not cover them, or their counts contradict it.</summary>
    None,
    /// <summary>It covers them and others beside.</summary>
    AndOthers,
    /// <summary>It is their sum, wherever all are there.</summary>
    Exact,
}

/// <summary>Finds what adds up to what, from the counts themselves: files seldom say it, and whoever subtracts does not ask.</summary>
sealed class Compositions(IReadOnlyCollection<Figure> figures)
{
    readonly Dictionary<(Group, int), long> _counts = figures.GroupBy(figure => (figure.Group, figure.Period.Key)).ToDictionary(same => same.Key, same => same.First().Count);

    /// <param name="wholes">The figures of the whole.</param>
    /// <param name="parts">For a whole's group, the groups of its parts.</param>
    /// <param name="named">The file says that they are its parts, so that they are while nothing contradicts it.</param>
    public Composition Of(IEnumerable<Figure> wholes, Func<Group, IEnumerable<Group>> parts, bool named)
    {
        var (exact, seen, tested) = (true, false, false);
        foreach (var whole in wholes)
        {
            var (sum, missing, any) = Sum(parts(whole.Group), whole.Period.Key);
            if (!any) continue;
            tested = true;
            if (sum > whole.Count) return Composition.None;
            if (missing) continue;
            seen |= sum > 0;
            exact &= sum == whole.Count;
        }
        // Where a part is missing everywhere it may be the very one that is hidden: then the whole is taken for the sum.
        return !tested ? Composition.None : exact ? (seen || named ? Composition.Exact : Composition.None) : named ? Composition.AndOthers : Composition.None;
    }

    (long Sum, bool Missing, bool Any) Sum(IEnumerable<Group> parts, int period)
    {
        var (sum, missing, any) = (0L, false, false);
        foreach (var part in parts)
        {
            if (_counts.TryGetValue((part, period), out var count)) (sum, any) = (sum + count, true);
            else missing = true;
        }
        return (sum, missing, any);
    }
}
