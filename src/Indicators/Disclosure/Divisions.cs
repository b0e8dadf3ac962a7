namespace Endeavour.Indicators.Disclosure;

/// <summary>
/// What no figure divides further, for each area, sex, category, age and stretch of months: a ward, one sex, the years of age between two neighbouring ends of bands …
/// A figure covers one or more of each.
/// </summary>
sealed class Divisions
{
    const string Others = "others";

    readonly Dictionary<string, string[]> _parts = [], _areas = [], _sexes = [], _categories = [];
    readonly int[] _ages, _months;
    readonly bool _apart;

    /// <param name="figures">All figures that may be subtracted from one another, also those that are hidden.</param>
    /// <param name="areas">What the file says of each area by its code: its name, and the code of the area it lies in.</param>
    /// <param name="apart">Takes ages and months as they are named, whatever their names say: for counts that contradict their names.</param>
    public Divisions(IReadOnlyCollection<Figure> figures, IReadOnlyDictionary<string, (string Name, string Parent)> areas, bool apart)
    {
        _apart = apart;
        var compositions = new Compositions(figures);
        Areas(figures, areas, compositions);
        Sexes(figures, compositions);
        Categories(figures, compositions);
        _ages = [.. figures.Select(figure => AgeBand.Of(figure.Group.Age)).OfType<AgeBand>().SelectMany(band => (int[])[band.From, band.To + 1]).Distinct().Order()];
        _months = [.. figures.Where(figure => figure.Period.IsMeasured).SelectMany(figure => (int[])[Start(figure), Start(figure) + figure.Period.Months]).Distinct().Order()];
    }

    static int Start(Figure figure) => figure.Period.StartYear * 12 + figure.Period.StartMonth;

    /// <summary>What a figure covers, as keys that a person can read.</summary>
    public List<string> Atoms(Figure figure)
    {
        var group = figure.Group;
        var atoms = new List<string>();
        foreach (var area in _areas[group.Area])
            foreach (var sex in _sexes[group.Sex])
                foreach (var category in _categories[group.Category])
                    foreach (var age in Ages(group.Age))
                        foreach (var months in Months(figure)) atoms.Add($"{area}, {sex}, {age}{(category.Length > 0 ? ", " + category : "")}, {months}");
        return atoms;
    }

    IEnumerable<string> Ages(string label) =>
        _apart || AgeBand.Of(label) is not { } band ? [label] : Between(_ages, band.From, band.To + 1).Select(years => years.From + 1 == years.To ? $"age {years.From}" : years.To > AgeBand.Oldest ? $"age {years.From} and over" : $"age {years.From} to {years.To - 1}");

    IEnumerable<string> Months(Figure figure) =>
        _apart || !figure.Period.IsMeasured ? [figure.PeriodText] : Between(_months, Start(figure), Start(figure) + figure.Period.Months).Select(stretch => $"{Month(stretch.From)} to {Month(stretch.To - 1)}");

    static string Month(int months) => FormattableString.Invariant($"{(months - 1) / 12}-{(months - 1) % 12 + 1:00}");

    static IEnumerable<(int From, int To)> Between(int[] cuts, int from, int to)
    {
        for (var i = Array.BinarySearch(cuts, from); cuts[i] < to; i++) yield return (cuts[i], cuts[i + 1]);
    }

    void Sexes(IReadOnlyCollection<Figure> figures, Compositions compositions)
    {
        var known = figures.Select(figure => figure.Group.Sex).Distinct().Order(StringComparer.Ordinal).ToList();
        var parts = known.FindAll(sex => sex is "Male" or "Female");
        if (parts.Count == 1) parts = ["Female", "Male"];
        foreach (var sex in known) _sexes[sex] = [sex];
        if (parts.Count == 0 || !known.Contains("Persons")) return;
        var composition = compositions.Of(figures.Where(figure => figure.Group.Sex == "Persons"), whole => parts.Select(sex => whole with { Sex = sex }), named: true);
        if (composition != Composition.None) _sexes["Persons"] = Leaves(parts, composition);
    }

    void Categories(IReadOnlyCollection<Figure> figures, Compositions compositions)
    {
        var known = figures.Where(figure => !figure.Group.IsWhole).Select(figure => (figure.Group.CategoryType, figure.Group.Category)).Distinct().Order().ToList();
        _categories[""] = [""];
        foreach (var (_, category) in known) _categories[category] = [category];
        if (known.Count == 0) return;
        var composition = compositions.Of(figures.Where(figure => figure.Group.IsWhole), whole => known.Select(each => whole with { CategoryType = each.CategoryType, Category = each.Category }), named: true);
        if (composition != Composition.None) _categories[""] = Leaves([.. known.Select(each => each.Category)], composition);
    }

    void Areas(IReadOnlyCollection<Figure> figures, IReadOnlyDictionary<string, (string Name, string Parent)> said, Compositions compositions)
    {
        var codes = figures.Select(figure => figure.Group.Area).Distinct().Order(StringComparer.Ordinal).ToList();
        var (byArea, byKind) = (figures.ToLookup(figure => figure.Group.Area), codes.ToLookup(code => Indicators.Areas.AreaKinds.Of(code)));
        var within = codes.ToLookup(code => said.TryGetValue(code, out var area) ? area.Parent : "");
        foreach (var code in codes)
        {
            var kinds = within[code].Where(part => part != code).GroupBy(part => Indicators.Areas.AreaKinds.Of(part)).Select(parts => (Parts: parts.ToList(), Named: true))
                .Concat(byKind.Where(kind => kind.Key != Indicators.Areas.AreaKinds.Of(code)).Select(kind => (Parts: kind.ToList(), Named: false))).OrderBy(each => !each.Named).ThenBy(each => each.Parts.Count);
            // What adds up exactly comes before what is only said to lie within: an earlier file may hold the other parts.
            var found = kinds.Where(each => each.Named || each.Parts.Count > 1)
                .Select(each => (each.Parts, Composition: compositions.Of(byArea[code], whole => each.Parts.Select(part => whole with { Area = part }), each.Named)))
                .Where(each => each.Composition != Composition.None).OrderByDescending(each => each.Composition).ToList();
            if (found is [var (parts, composition), ..]) _parts[code] = Leaves(parts, composition, code);
        }
        foreach (var code in codes) _areas[code] = [.. Lowest(code, []).Select(leaf => said.TryGetValue(leaf, out var area) && area.Name.Length > 0 ? $"{area.Name} ({leaf})" : leaf)];
    }

    /// <summary>Parts of parts, down to what has none. A circle (two areas that each seem to be the other's part) ends at its first.</summary>
    IEnumerable<string> Lowest(string code, HashSet<string> above) =>
        above.Contains(code) || !_parts.TryGetValue(code, out var parts) ? [code] : parts.SelectMany(part => Lowest(part, [.. above, code])).Distinct();

    static string[] Leaves(List<string> parts, Composition composition, string whole = "") => composition == Composition.Exact ? [.. parts] : [.. parts, $"{Others} {whole}".Trim()];
}
