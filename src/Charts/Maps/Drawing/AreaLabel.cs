using Endeavour.Charts.Drawing;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>What is written in an area: perhaps its sign, then lines; and how the list below refers to it, empty when it is named in full.</summary>
sealed record AreaLabel(double X, double Top, bool Sign, IReadOnlyList<string> Lines, string Reference);

/// <summary>
/// Finds for each area the fullest label that it has room for: sign, name and figure; sign and name; sign and short name or letter; the letter;
/// the sign alone. Areas that are not named in full are listed by their letter.
/// </summary>
sealed class AreaLabels
{
    readonly MapChart _chart;
    readonly Frame _frame;
    readonly List<(double X, double Y, double HalfWidth, double HalfHeight)> _taken = [];
    int _letters;

    public AreaLabels(MapChart chart, GridMap map, Frame frame)
    {
        (_chart, _frame) = (chart, frame);
        Labels = [.. map.Shapes.Select((shape, i) => Label(shape, chart.Areas[i]))];
    }

    /// <summary>A label for each area of the map, null where there is none.</summary>
    public IReadOnlyList<AreaLabel?> Labels { get; }

    AreaLabel? Label(GridShape shape, AreaState state)
    {
        var sign = state.Class.Shaded;
        if (!_chart.NamesEach) return sign ? Place(shape, state, true, [], "") : null;
        var name = Wrap.Balanced(state.Name, Math.Max(60, 2.6 * shape.Centre.Reach), _frame.Size);
        var full = Place(shape, state, sign, [.. name, state.Value(_chart.Figures)], "") ?? Place(shape, state, sign, name, "");
        if (full is not null) return full;
        if (state.Area.Short.Length > 0 && Wrap.Lines(state.Area.Short, 120, _frame.Size) is { Count: 1 } brief && Place(shape, state, sign, brief, brief[0]) is { } shortened)
            return shortened;
        var letter = Letter(_letters++);
        return Place(shape, state, sign, [letter], letter) ?? Place(shape, state, false, [letter], letter) ?? Beside(shape, letter);
    }

    AreaLabel? Place(GridShape shape, AreaState state, bool sign, IReadOnlyList<string> lines, string reference)
    {
        if (lines.Count > 5) return null;
        var (across, tall) = sign ? AreaMark.Room(state.Class, _chart.NamesEach, _frame.Size) : (0, 0);
        var width = Math.Max(across, Wrap.Widest(lines, _frame.Size, state.Emphasis)) + 4;
        var height = tall + (lines.Count * _frame.LineHeight) + 1;
        if (Room.For(shape, width, height) is not { } centre || !Free(centre.X, centre.Y, width / 2, height / 2)) return null;
        _taken.Add((centre.X, centre.Y, width / 2, height / 2));
        return new(centre.X, centre.Y - (height / 2), sign, lines, reference);
    }

    /// <summary>An area too small for a letter is listed all the same.</summary>
    static AreaLabel Beside(GridShape shape, string letter) => new(shape.Centre.X, shape.Centre.Y, false, [], letter);

    bool Free(double x, double y, double halfWidth, double halfHeight) =>
        _taken.All(other => Math.Abs(other.X - x) >= other.HalfWidth + halfWidth || Math.Abs(other.Y - y) >= other.HalfHeight + halfHeight);

    /// <summary>A to Z, then AA to AZ and on.</summary>
    static string Letter(int index) => (index >= 26 ? ((char)('A' + (index / 26) - 1)).ToString() : "") + (char)('A' + (index % 26));
}
