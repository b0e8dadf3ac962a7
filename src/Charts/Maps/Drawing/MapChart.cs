using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>What a map of either kind shows: its areas, each with its figure and its class, and the figures that it has no area for.</summary>
sealed class MapChart
{
    /// <summary>The most areas that are named or lettered one by one.</summary>
    const int Few = 40;

    readonly Func<double, double, GridMap> _fit;

    public MapChart(
        string kind, string id, string title, string description, string axis, string groups, Figures figures, string limitsLabel, string benchmark,
        MapShading shading, Palette palette, IReadOnlyList<MapArea> areas, IReadOnlyList<MapFigure> values, Func<double, double, GridMap> fit)
    {
        (Kind, Id, Title, OwnWords, Axis, Groups, Figures, LimitsLabel) = (kind, id, title, description, axis, groups, figures, limitsLabel);
        (Benchmark, ByFifth, Palette, _fit) = (benchmark, shading == MapShading.Fifths, palette, fit);
        var given = new Dictionary<string, MapFigure>(StringComparer.Ordinal);
        foreach (var value in values)
            if (!given.TryAdd(value.Code, value)) throw new ArgumentException($"Area {value.Code} has two figures: give each area one.", nameof(values));
        Classes = ByFifth ? AreaClasses.Fifths(values, figures) : AreaClasses.Verdicts(benchmark, palette);
        Areas = [.. areas.Select(area => State(area, given.GetValueOrDefault(area.Code)))];
        var shown = areas.Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        Absent = [.. values.Where(value => !shown.Contains(value.Code)).Select(value => State(new(value.Code, value.Code), value))];
    }

    public string Kind { get; }

    public string Id { get; }

    public string Title { get; }

    public string OwnWords { get; }

    public string Axis { get; }

    public string Groups { get; }

    public Figures Figures { get; }

    public string LimitsLabel { get; }

    public string Benchmark { get; }

    public bool ByFifth { get; }

    public Palette Palette { get; }

    public AreaClasses Classes { get; }

    /// <summary>The areas on the map, in its order.</summary>
    public IReadOnlyList<AreaState> Areas { get; }

    /// <summary>The areas that have figures but no place on the map, in the order of the figures.</summary>
    public IReadOnlyList<AreaState> Absent { get; }

    public bool NamesEach => Areas.Count <= Few;

    public GridMap Fit(double width, double height) => _fit(width, height);

    AreaState State(MapArea area, MapFigure? figure) =>
        new(area with { Name = figure is { Name.Length: > 0 } ? figure.Name : area.Name }, figure?.Figure, Classes.Of(figure), figure?.Emphasis ?? false);
}

/// <summary>An area with its figure, null where the data do not mention it, and its class.</summary>
sealed record AreaState(MapArea Area, Estimate? Figure, AreaClass Class, bool Emphasis)
{
    public string Name => Area.Name;

    public string Value(Figures figures) => Figure is null ? AreaClasses.Unmentioned : figures.Value(Figure);

    public string ValueAndLimits(Figures figures) => Figure is null ? AreaClasses.Unmentioned : figures.ValueAndLimits(Figure);
}
