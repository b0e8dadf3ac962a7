using System.Numerics;

namespace Endeavour.Statistics;

/// <summary>
/// Whether new figures, with those published before, give a small number away by adding and subtracting: ages 0 to 18 less 0 to 17, a county less its
/// other districts, this month's running total less last month's (Hundepool et al. 2012, chapter 5, on differencing).
/// </summary>
public static class Differencing
{
    const int MostToShorten = 60;

    /// <summary>
    /// Checks new figures against each other and against those published before. First each new figure alone and each pair of which one covers the other;
    /// then, by exact elimination in whole numbers, every group of atoms that the figures fix, and every sum of two or three such groups that they fix without
    /// fixing the parts. What the earlier figures alone gave away already is not reported again, unless a new figure is itself small.
    /// </summary>
    /// <param name="earlier">The figures published before; those that were withheld left out.</param>
    /// <param name="now">The figures to be published; those that are withheld left out.</param>
    /// <param name="rule">Which numbers are small.</param>
    /// <returns>The findings, pairs first; none if nothing small is given away by such sums. Rounded figures are treated as if exact, to be safe.</returns>
    /// <exception cref="ArgumentException">
    /// A name is empty or used twice, a figure covers no atom or one twice, a count is out of range, or the counts contradict each other.
    /// </exception>
    public static IReadOnlyList<DifferencingFinding> Check(IEnumerable<PublishedFigure> earlier, IEnumerable<PublishedFigure> now, SuppressionRule rule)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(rule);
        PublishedFigure[] before = [.. earlier];
        PublishedFigure[] all = [.. before, .. now];
        foreach (var figure in all) Check(figure);
        if (all.Select(figure => figure.Name).Distinct(StringComparer.Ordinal).Count() < all.Length)
            throw new ArgumentException("Give each figure a name of its own, earlier and new ones together.", nameof(now));
        var classes = AtomClasses.Of(all);
        var findings = new Findings(all, before.Length, classes);
        var known = Elimination.Of(all, Enumerable.Range(0, before.Length), classes);
        Pairs(findings, all, before.Length, classes, known, rule);
        Sums(findings, all, known, classes, rule);
        return findings.All;
    }

    static void Pairs(Findings findings, PublishedFigure[] all, int before, AtomClasses classes, Elimination known, SuppressionRule rule)
    {
        for (var i = before; i < all.Length; i++)
            if (rule.Withholds(all[i].Count)) findings.Add(classes.Covered[i], [(i, BigInteger.One)]);
        for (var i = before; i < all.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var (large, small) = classes.Covered[i].Length >= classes.Covered[j].Length ? (i, j) : (j, i);
                if (!classes.IsWithin(small, large)) continue;
                var rest = all[large].Count - all[small].Count;
                if (rest < 0) throw new ArgumentException($"Give counts that agree: “{all[small].Name}” is more than “{all[large].Name}”, which covers it.", nameof(all));
                if (!rule.Withholds(rest) || classes.Covered[large].Length == classes.Covered[small].Length) continue;
                int[] group = [.. classes.Covered[large].Except(classes.Covered[small])];
                if (!known.Solve(group, out _)) findings.Add(group, [(large, BigInteger.One), (small, BigInteger.MinusOne)]);
            }
    }

    static void Sums(Findings findings, PublishedFigure[] all, Elimination known, AtomClasses classes, SuppressionRule rule)
    {
        var total = Elimination.Of(all, Enumerable.Range(0, all.Length), classes);
        foreach (var group in total.FixedGroups())
            if (IsSmall(rule, total.CountOf(group)) && !findings.Has(group) && !known.Solve(group, out _) && total.Solve(group, out var terms))
                findings.Add(group, Fewest(all, classes, group, terms));
    }

    // Leaves out each figure in turn, the last one first, and keeps it out if the others still fix the group.
    static List<(int Figure, Fraction Times)> Fewest(PublishedFigure[] all, AtomClasses classes, int[] group, List<(int Figure, Fraction Times)> terms)
    {
        if (terms.Count > MostToShorten) return terms;
        foreach (var (figure, _) in terms.OrderByDescending(term => term.Figure).ToList())
        {
            var fewer = Elimination.Of(all, terms.Select(term => term.Figure).Where(each => each != figure), classes);
            if (fewer.Solve(group, out var found)) terms = found;
        }
        return terms;
    }

    static bool IsSmall(SuppressionRule rule, Fraction count) => count.IsWhole && count.Top >= rule.Lowest && count.Top <= rule.Threshold;

    static void Check(PublishedFigure figure)
    {
        if (string.IsNullOrWhiteSpace(figure?.Name)) throw new ArgumentException("Give each figure a name.", nameof(figure));
        if (figure.Atoms is not { Count: > 0 } atoms) throw new ArgumentException($"Give the atoms that “{figure.Name}” covers.", nameof(figure));
        if (atoms.Any(string.IsNullOrEmpty) || atoms.Distinct(StringComparer.Ordinal).Count() < atoms.Count)
            throw new ArgumentException($"Give each atom of “{figure.Name}” a key, and each once.", nameof(figure));
        if (figure.Count is < 0 or > 1L << 53) throw new ArgumentException($"Give “{figure.Name}” a count from zero to 9,007,199,254,740,992.", nameof(figure));
    }

    /// <summary>The findings so far, one for each group.</summary>
    sealed class Findings(PublishedFigure[] figures, int before, AtomClasses classes)
    {
        readonly HashSet<string> _groups = [];

        public List<DifferencingFinding> All { get; } = [];

        public bool Has(int[] group) => _groups.Contains(Key(group));

        public void Add(int[] group, List<(int Figure, Fraction Times)> terms)
        {
            if (!_groups.Add(Key(group))) return;
            All.Add(new([.. terms.Select(term => new DifferencingTerm(figures[term.Figure].Name, term.Times.ToDouble(), term.Figure >= before))], classes.Atoms(group)));
        }

        static string Key(int[] group) => string.Join(',', group.Order());
    }
}
