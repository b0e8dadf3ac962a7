using Endeavour.Statistics;

namespace Endeavour.Indicators.Disclosure;

/// <summary>
/// Hides small counts among figures that may be subtracted from one another, and as many other figures as it takes that no sum of those shown gives a small one
/// away; then asks whether what remains does so together with what was published before.
/// </summary>
/// <param name="areas">What the file says of each area by its code: its name, and the code of the area it lies in.</param>
sealed class ProtectFigures(SuppressionRule rule, IReadOnlyDictionary<string, (string Name, string Parent)> areas)
{
    /// <summary>More than this is not checked in a moment: the file is refused instead, so that nothing is served unchecked.</summary>
    public const int MostAtoms = 400_000;

    /// <summary>Hides within the new figures.</summary>
    public void Hide(IReadOnlyList<Figure> figures)
    {
        foreach (var figure in figures.Where(IsSmall)) figure.IsHidden = true;
        var worlds = Worlds(figures, []).ToList();
        // What one division hides may be what another hid something for.
        bool more;
        do
        {
            more = false;
            foreach (var world in worlds) more |= HideMore(world);
        }
        while (more);
    }

    /// <summary>Which small numbers the shown figures would give away together with earlier ones; none where they give none away.</summary>
    /// <param name="restated">How many earlier figures could not be held against the new ones, because a count they cover was restated since.</param>
    public IReadOnlyList<DifferencingFinding> Check(IReadOnlyList<Figure> figures, IReadOnlyList<Figure> earlier, out int restated)
    {
        var counts = figures.ToDictionary(figure => (figure.Group, figure.Period.Key), figure => figure.Count);
        restated = 0;
        var findings = new List<DifferencingFinding>();
        foreach (var world in Worlds(figures, earlier))
        {
            var changed = world.Where(each => each.Figure.Release is not null && counts.TryGetValue((each.Figure.Group, each.Figure.Period.Key), out var now) && now != each.Figure.Count)
                .SelectMany(each => each.Published.Atoms).ToHashSet(StringComparer.Ordinal);
            var before = world.FindAll(each => each.Figure.Release is not null && !each.Published.Atoms.Any(changed.Contains));
            try { findings.AddRange(Differencing.Check(before.Select(each => each.Published), Shown(world), rule)); }
            catch (ArgumentException) { before = []; }
            restated += world.Count(each => each.Figure.Release is not null) - before.Count;
        }
        return findings;
    }

    bool IsSmall(Figure figure) => rule.Withholds(figure.Count) || figure.Rest is { } rest && rule.Withholds(rest);

    /// <summary>Each way of dividing everybody (by ethnicity, by deprivation) with the undivided figures; once by who was counted, once by who was not.</summary>
    IEnumerable<List<(Figure Figure, PublishedFigure Published)>> Worlds(IReadOnlyList<Figure> figures, IReadOnlyList<Figure> earlier)
    {
        var all = figures.Concat(earlier).ToList();
        var types = all.Select(figure => figure.Group.CategoryType).Where(type => type.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var type in types.Count == 0 ? [""] : types)
        {
            var of = all.FindAll(figure => figure.Group.IsWhole || figure.Group.CategoryType == type);
            yield return Published(of, figure => figure.Count);
            if (of.Any(figure => figure.Rest is not null)) yield return Published(of.FindAll(figure => figure.Rest is not null), figure => figure.Rest!.Value);
        }
    }

    List<(Figure, PublishedFigure)> Published(List<Figure> figures, Func<Figure, long> count)
    {
        try { return Published(figures, count, apart: false); }
        catch (ArgumentException) { return Published(figures, count, apart: true); }
    }

    /// <exception cref="ArgumentException">The counts contradict what the names say: the band from 0 to 18 is more than the band from 0 to 17 and the eighteen-year-olds.</exception>
    List<(Figure, PublishedFigure)> Published(List<Figure> figures, Func<Figure, long> count, bool apart)
    {
        var divisions = new Divisions(figures, areas, apart);
        var named = new List<(Figure, PublishedFigure)>();
        var atoms = 0;
        foreach (var figure in figures)
        {
            List<string> covers = divisions.Atoms(figure);
            if ((atoms += covers.Count) > MostAtoms) throw new TooManyFigures();
            named.Add((figure, new(Name(figure), covers, count(figure))));
        }
        // Asked once here, so that contradictions show before anything is decided by these divisions.
        if (!apart) Differencing.Check([], named.Where(each => each.Item1.Release is null).Select(each => each.Item2), rule);
        return named;
    }

    static IEnumerable<PublishedFigure> Shown(List<(Figure Figure, PublishedFigure Published)> world) =>
        world.Where(each => each.Figure is { Release: null, IsHidden: false }).Select(each => each.Published);

    /// <summary>Of each sum that gives a small number away one figure is hidden: the smallest of the narrowest. False where nothing is given away.</summary>
    bool HideMore(List<(Figure Figure, PublishedFigure Published)> world)
    {
        var byName = world.ToDictionary(each => each.Published.Name);
        var findings = Differencing.Check([], Shown(world), rule);
        foreach (var finding in findings)
        {
            var terms = finding.Terms.Select(term => byName[term.Figure]).ToList();
            if (terms.Any(term => term.Figure.IsHidden)) continue;
            terms.Where(term => term.Published.Count > 0).DefaultIfEmpty(terms[0]).MinBy(term => (term.Published.Atoms.Count, term.Published.Count, term.Published.Name)).Figure.IsHidden = true;
        }
        return findings.Count > 0;
    }

    string Name(Figure figure)
    {
        var group = figure.Group;
        var area = areas.TryGetValue(group.Area, out var said) && said.Name.Length > 0 ? $"{said.Name} ({group.Area})" : group.Area;
        return string.Join(", ", new[] { area, group.Sex, group.Age, group.Category, figure.PeriodText, figure.Release ?? "" }.Where(part => part.Length > 0));
    }
}

/// <summary>There are more figures to hold against one another than can be checked in a moment.</summary>
sealed class TooManyFigures : Exception;
