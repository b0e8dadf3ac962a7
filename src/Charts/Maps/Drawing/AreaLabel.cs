using Endeavour.Charts.Drawing;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>
/// What is written in an area: perhaps its sign, of so much reach, then lines; and how the list below refers to it, empty when it is named in
/// full. <see cref="From"/> is the place that a line leads to, when the label stands outside its area.
/// </summary>
sealed record AreaLabel(double X, double Top, double Sign, IReadOnlyList<string> Lines, string Reference, (double X, double Y)? From = null);

/// <summary>
/// Finds for each area the fullest label that it has room for: sign, name and figure; sign and name; sign and short name or letter; the letter;
/// the sign alone. Areas that are not named in full are listed by their letter, which stands beside the area, with a line to it, where it has no
/// room within.
/// </summary>
sealed class AreaLabels
{
    /// <summary>How wide a name may be, as a multiple of the area's reach, before it is wrapped.</summary>
    static readonly double[] Widths = [2.6, 1.9, 1.3];

    readonly MapChart _chart;
    readonly Frame _frame;
    readonly List<Block> _taken = [];
    int _letters;

    public AreaLabels(MapChart chart, GridMap map, Frame frame)
    {
        (_chart, _frame) = (chart, frame);
        var labels = map.Shapes.Select((shape, i) => Label(shape, chart.Areas[i])).ToArray();
        var callouts = new Callouts(map, _taken, frame.Size);
        Labels = [.. labels.Select((label, i) => label is { Lines.Count: 0, Reference.Length: > 0 } ? callouts.Place(label, label.Reference, map.Shapes[i], 92, onlyOutside: false) : label)];
        Names = chart.NamesEach ? [] : [.. Enumerable.Range(0, labels.Length).Where(i => chart.Areas[i].Emphasis).Select(i => Name(callouts, map.Shapes[i], Xml.OneLine(chart.Areas[i].Name)))];
    }

    /// <summary>A label for each area of the map, null where there is none.</summary>
    public IReadOnlyList<AreaLabel?> Labels { get; }

    /// <summary>On a map that does not name every area, the names of those that stand out, beside the map; without lines where there is no room.</summary>
    public IReadOnlyList<AreaLabel> Names { get; }

    static AreaLabel Name(Callouts callouts, GridShape shape, string name) => callouts.Place(new(shape.Centre.X, shape.Centre.Y, 0, [], ""), name, shape, 320, onlyOutside: true);

    AreaLabel? Label(GridShape shape, AreaState state)
    {
        var sign = state.Class.Shaded ? AreaSign.Reach : 0;
        if (!_chart.NamesEach) return sign == 0 ? null : Place(shape, state, sign, [], "") ?? (state.Class.Mark is null ? null : Place(shape, state, AreaSign.Small, [], ""));
        if ((Named(shape, state, sign, withFigure: true) ?? Named(shape, state, sign, withFigure: false)) is { } named) return named;
        if (state.Area.Short.Length > 0 && Wrap.Lines(state.Area.Short, 120, _frame.Size) is { Count: 1 } brief && Place(shape, state, sign, brief, brief[0]) is { } shortened)
            return shortened;
        var letter = Letter(_letters++);
        return Place(shape, state, sign, [letter], letter) ?? Place(shape, state, 0, [letter], letter) ?? new(shape.Centre.X, shape.Centre.Y, 0, [], letter);
    }

    AreaLabel? Named(GridShape shape, AreaState state, double sign, bool withFigure)
    {
        var longest = Xml.OneLine(state.Name).Split(' ').Max(word => TextWidth.Of(word, _frame.Size, state.Emphasis));
        IReadOnlyList<string> last = [];
        foreach (var width in Widths.Select(width => Math.Max(longest, width * shape.Centre.Reach)))
        {
            var lines = Wrap.Lines(state.Name, width, _frame.Size, state.Emphasis);
            if (lines.SequenceEqual(last)) continue;
            last = lines;
            if (Place(shape, state, sign, withFigure ? [.. lines, state.Value(_chart.Figures)] : lines, "") is { } label) return label;
        }
        return null;
    }

    AreaLabel? Place(GridShape shape, AreaState state, double sign, IReadOnlyList<string> lines, string reference)
    {
        if (lines.Count > 5) return null;
        var (across, tall) = AreaMark.Room(state.Class, sign, _chart.NamesEach, _frame.Size);
        var width = Math.Max(across, Wrap.Widest(lines, _frame.Size, state.Emphasis || reference.Length > 0)) + (sign == AreaSign.Small ? 1 : lines.Count > 0 ? 4 : 8);
        var height = tall + (lines.Count * _frame.LineHeight) + 1;
        if (Room.For(shape, width, height) is not { } centre) return null;
        var block = new Block(centre.X, centre.Y, width / 2, height / 2);
        if (_taken.Any(block.Touches)) return null;
        _taken.Add(block);
        return new(centre.X, centre.Y - (height / 2), sign, lines, reference);
    }

    /// <summary>A to Z, then AA to AZ and on.</summary>
    static string Letter(int index) => (index >= 26 ? ((char)('A' + (index / 26) - 1)).ToString() : "") + (char)('A' + (index % 26));
}
