namespace Endeavour.Statistics;

/// <summary>Atoms that the same figures cover, taken together: no sum of the figures can tell them apart.</summary>
sealed class AtomClasses
{
    readonly List<string>[] _atoms;
    readonly HashSet<int>[] _sets;

    AtomClasses(List<string>[] atoms, int[][] covered)
    {
        (_atoms, Covered) = (atoms, covered);
        _sets = [.. covered.Select(classes => classes.ToHashSet())];
    }

    public int Count => _atoms.Length;

    /// <summary>For each figure the classes it covers, in order.</summary>
    public int[][] Covered { get; }

    public static AtomClasses Of(PublishedFigure[] figures)
    {
        var membership = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var figure = 0; figure < figures.Length; figure++)
            foreach (var atom in figures[figure].Atoms)
            {
                if (!membership.TryGetValue(atom, out var members)) membership[atom] = members = [];
                members.Add(figure);
            }
        var classes = membership.GroupBy(each => string.Join(',', each.Value)).ToList();
        var covered = new List<int>[figures.Length];
        for (var figure = 0; figure < figures.Length; figure++) covered[figure] = [];
        for (var place = 0; place < classes.Count; place++)
            foreach (var figure in classes[place].First().Value) covered[figure].Add(place);
        return new([.. classes.Select(each => each.Select(atom => atom.Key).ToList())], [.. covered.Select(each => each.ToArray())]);
    }

    public bool IsWithin(int part, int whole) => _sets[part].IsSubsetOf(_sets[whole]);

    public string[] Atoms(int[] classes) => [.. classes.SelectMany(place => _atoms[place]).Order(StringComparer.Ordinal)];
}
