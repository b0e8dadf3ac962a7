using System.Globalization;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>What an area counts as: its place in the key, its words, its colour, and a verdict, a fifth or a reason for having no figure.</summary>
sealed record AreaClass(int Order, string Name, string Range, string Fill, VerdictMark? Mark = null, int Fifth = 0, Absence? Absence = null)
{
    /// <summary>Whether there is a figure to shade.</summary>
    public bool Shaded => Mark is not null || Fifth > 0;
}

/// <summary>Sorts areas into classes.</summary>
sealed class AreaClasses
{
    public const string Unmentioned = "No figure given";

    static readonly AreaClass None = new(40, Unmentioned, "", Palette.NoFigure);

    readonly Dictionary<string, int> _fifths = new(StringComparer.Ordinal);
    readonly Func<MapFigure, AreaClass> _known;

    AreaClasses(Func<MapFigure, AreaClass>? known) => _known = known ?? (figure => Fifth(_fifths[figure.Code]));

    string[] Ranges { get; init; } = [];

    public static AreaClasses Verdicts(string benchmark, Palette palette) => new(figure =>
    {
        var mark = figure.Figure.Mark ?? VerdictMark.NotCompared;
        return new(mark == VerdictMark.NotCompared ? 20 : (int)mark, Mark.Phrase(mark, benchmark), "", palette.Fill(mark), mark);
    });

    public static AreaClasses Fifths(IReadOnlyList<MapFigure> values, Figures figures)
    {
        var known = values.Where(value => value.Figure.Known).OrderBy(value => value.Figure.Number).ToArray();
        foreach (var value in known)
            if (value.Fifth is < 1 or > 5) throw new ArgumentException($"Area {value.Code} has fifth {value.Fifth}: a fifth is 1 (lowest) to 5 (highest).", nameof(values));
        var given = known.Length > 0 && known.All(value => value.Fifth is not null);
        var (fifths, first) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i].Figure.Number > known[first].Figure.Number) first = i;
            fifths.TryAdd(known[i].Code, given ? known[i].Fifth!.Value : (first * 5 / known.Length) + 1);
        }
        var ranges = Enumerable.Range(1, 5).Select(fifth => known.Where(value => fifths[value.Code] == fifth).Select(value => figures.Text(value.Figure.Number)).ToArray())
            .Select(texts => texts.Length == 0 ? "" : texts[0] == texts[^1] ? texts[0] : $"{texts[0]} to {texts[^1]}");
        var classes = new AreaClasses(null) { Ranges = [.. ranges] };
        foreach (var (code, fifth) in fifths) classes._fifths[code] = fifth;
        return classes;
    }

    public AreaClass Of(MapFigure? figure) =>
        figure is null ? None
        : figure.Figure.Known ? _known(figure)
        : new(30 + (int)figure.Figure.Absence, Estimate.Phrase(figure.Figure.Absence), "", "#fff", Absence: figure.Figure.Absence);

    AreaClass Fifth(int fifth)
    {
        var end = fifth switch { 1 => " (lowest)", 5 => " (highest)", _ => "" };
        return new(fifth, string.Create(CultureInfo.InvariantCulture, $"{fifth}{end}"), Ranges[fifth - 1], Palette.Fifths[fifth - 1], Fifth: fifth);
    }
}
