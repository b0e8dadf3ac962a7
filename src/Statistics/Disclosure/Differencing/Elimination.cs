using System.Numerics;

namespace Endeavour.Statistics;

/// <summary>
/// The figures as linear equations over the atom classes, reduced by Gauss and Jordan in exact fractions. Each reduced row remembers of which figures
/// it is the sum.
/// </summary>
sealed class Elimination
{
    const int MostForTriples = 200;
    readonly SortedDictionary<int, Row> _byPivot = [];
    readonly int _classes;

    Elimination(int classes) => _classes = classes;

    public static Elimination Of(PublishedFigure[] figures, IEnumerable<int> use, AtomClasses classes)
    {
        var elimination = new Elimination(classes.Count);
        foreach (var figure in use)
            elimination.Add(new(classes.Covered[figure].ToDictionary(place => place, _ => (Fraction)BigInteger.One), new() { [figure] = BigInteger.One }, (BigInteger)figures[figure].Count));
        return elimination;
    }

    /// <summary>Whether the figures fix the sum of a group of classes, and if so, of which figures it is the sum.</summary>
    public bool Solve(int[] group, out List<(int Figure, Fraction Times)> terms)
    {
        var rest = new Row(group.ToDictionary(place => place, _ => (Fraction)BigInteger.One), [], default);
        Reduce(rest);
        terms = [.. rest.Figures.OrderBy(each => each.Key).Select(each => (each.Key, -each.Value))];
        return rest.Classes.Count == 0;
    }

    /// <summary>The number that a fixed group has: the figures' sum.</summary>
    public Fraction CountOf(int[] group) =>
        group.Aggregate(default(Fraction), (sum, place) => _byPivot.TryGetValue(place, out var row) ? sum + row.Count : sum);

    /// <summary>The single classes that are fixed, then the twos and threes of others whose sum is.</summary>
    public IEnumerable<int[]> FixedGroups()
    {
        foreach (var (pivot, row) in _byPivot)
            if (row.Classes.Count == 1) yield return [pivot];
        var freedom = Freedom();
        var places = freedom.Keys.Order().ToArray();
        var same = places.ToLookup(place => Key(freedom[place]));
        foreach (var a in places)
            foreach (var b in same[Key(Minus(freedom[a]))])
                if (b > a) yield return [a, b];
        if (places.Length > MostForTriples) yield break;
        foreach (var a in places)
            foreach (var b in places.Where(b => b > a))
                foreach (var c in same[Key(Minus(Plus(freedom[a], freedom[b])))])
                    if (c > b) yield return [a, b, c];
    }

    void Add(Row row)
    {
        Reduce(row);
        if (row.Classes.Count == 0)
        {
            if (!row.Count.IsZero) throw new ArgumentException("Give counts that agree with each other: the sums of these figures do not.", nameof(row));
            return;
        }
        var pivot = row.Classes.Keys.Min();
        row.Divide(row.Classes[pivot]);
        foreach (var other in _byPivot.Values) other.Take(row, pivot);
        _byPivot[pivot] = row;
    }

    void Reduce(Row row)
    {
        foreach (var pivot in row.Classes.Keys.ToArray())
            if (_byPivot.TryGetValue(pivot, out var other)) row.Take(other, pivot);
    }

    // How each class that is not fixed moves with the free ones: itself, if free; otherwise against its row.
    Dictionary<int, Dictionary<int, Fraction>> Freedom()
    {
        var freedom = new Dictionary<int, Dictionary<int, Fraction>>();
        for (var place = 0; place < _classes; place++)
        {
            if (!_byPivot.TryGetValue(place, out var row)) freedom[place] = new() { [place] = BigInteger.One };
            else if (row.Classes.Count > 1) freedom[place] = Minus(row.Classes.Where(each => each.Key != place));
        }
        return freedom;
    }

    static Dictionary<int, Fraction> Minus(IEnumerable<KeyValuePair<int, Fraction>> vector) => vector.ToDictionary(each => each.Key, each => -each.Value);

    static Dictionary<int, Fraction> Plus(Dictionary<int, Fraction> a, Dictionary<int, Fraction> b)
    {
        var sum = new Dictionary<int, Fraction>(a);
        foreach (var (place, number) in b) Row.Add(sum, place, number);
        return sum;
    }

    static string Key(IEnumerable<KeyValuePair<int, Fraction>> vector) =>
        string.Join(' ', vector.OrderBy(each => each.Key).Select(each => $"{each.Key}:{each.Value.Top}/{each.Value.Bottom}"));

    /// <summary>A sum of figures: what it covers, which figures it is made of, and the number it has.</summary>
    sealed class Row(Dictionary<int, Fraction> classes, Dictionary<int, Fraction> figures, Fraction count)
    {
        public Dictionary<int, Fraction> Classes { get; } = classes;

        public Dictionary<int, Fraction> Figures { get; } = figures;

        public Fraction Count { get; private set; } = count;

        public void Take(Row other, int pivot)
        {
            if (!Classes.TryGetValue(pivot, out var times)) return;
            foreach (var (place, number) in other.Classes) Add(Classes, place, -(times * number));
            foreach (var (figure, number) in other.Figures) Add(Figures, figure, -(times * number));
            Count += -(times * other.Count);
        }

        public void Divide(Fraction by)
        {
            foreach (var place in Classes.Keys.ToArray()) Classes[place] /= by;
            foreach (var figure in Figures.Keys.ToArray()) Figures[figure] /= by;
            Count /= by;
        }

        public static void Add(Dictionary<int, Fraction> vector, int place, Fraction number)
        {
            var sum = vector.GetValueOrDefault(place) + number;
            if (sum.IsZero) vector.Remove(place);
            else vector[place] = sum;
        }
    }
}
