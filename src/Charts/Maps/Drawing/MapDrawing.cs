using Endeavour.Charts.Drawing;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>Lays out a map: the unit, the map with the key beside it where that costs little, else below; then lists and notes.</summary>
sealed class MapDrawing
{
    /// <summary>The most areas that are drawn one by one, each with its name and figure to point at.</summary>
    const int PointedAt = 200;

    const double Gutter = 26;

    readonly MapChart _chart;
    readonly Frame _frame;
    readonly Canvas _canvas = new();
    readonly MapKey _key;
    readonly bool _each;
    readonly GridMap _map;
    readonly bool _beside;
    int _right;
    int _down;

    public MapDrawing(MapChart chart, ChartForm form)
    {
        (_chart, _frame) = (chart, Frame.For(form));
        _key = new(chart, _frame, _canvas);
        _each = form == ChartForm.Wide && chart.Areas.Count <= PointedAt;
        var (below, beside) = form switch
        {
            ChartForm.Narrow => (chart.Fit(340, 420), null),
            ChartForm.Print => (chart.Fit(600, 520), chart.Fit(370, 560)),
            _ => (chart.Fit(720, 560), chart.Fit(470, 640)),
        };
        _beside = beside is not null && (long)beside.Width * beside.Height * 10 >= (long)below.Width * below.Height * 8;
        _map = _beside ? beside! : below;
    }

    public string Svg()
    {
        var next = _canvas.Lines(0, _frame.Size, Wrap.Lines(_chart.Axis, _frame.Width, _frame.Size), _frame.LineHeight, new(Fill: Palette.SecondaryInk));
        _down = (int)Math.Ceiling(next - (_frame.Size * 0.6));
        _right = _beside ? 0 : (int)((_frame.Width - _map.Width) / 2);
        Areas();
        Hatching();
        Emphasis();
        var labels = new AreaLabels(_chart, _map, _frame);
        Labels(labels);
        var bottom = Below(labels);
        return _canvas.Picture(new(_chart.Id, _chart.Kind, _chart.Title, MapWords.Description(_chart)), _frame, bottom + (_frame.Size * 0.5));
    }

    void Areas()
    {
        foreach (var group in Indices().GroupBy(i => _chart.Areas[i].Class).OrderBy(group => Dark(group.Key) ? 0 : 1).ThenBy(group => group.Key.Order))
        {
            var ink = $"fill=\"{group.Key.Fill}\" stroke=\"{(Dark(group.Key) ? "#fff" : Palette.Boundary)}\" stroke-width=\"{(_chart.Areas.Count > 60 ? ".7" : "1")}\" stroke-linejoin=\"round\" fill-rule=\"evenodd\"";
            if (_each) foreach (var i in group) Area(i, ink);
            else if (string.Concat(group.Select(i => _map.Shapes[i].Data(_right, _down))) is { Length: > 0 } data) _canvas.Path(data, ink);
        }
        foreach (var i in Indices().Where(i => _map.Shapes[i].Tiny))
        {
            var (x, y, _) = _map.Shapes[i].Centre;
            _canvas.Raw($"<circle cx=\"{Coordinate.Text(x + _right)}\" cy=\"{Coordinate.Text(y + _down)}\" r=\"3.5\" fill=\"{_chart.Areas[i].Class.Fill}\" stroke=\"{Palette.Ink}\"/>");
        }
        if (_chart.Areas.Count > 0) return;
        _canvas.Text(_frame.Width / 2, _down + 30, "No areas to show", new(Bold: true, Anchor: Anchor.Middle));
        _down += 34;
    }

    /// <summary>Dark areas are drawn first, with light boundaries between them; where they meet light ones the boundary is dark.</summary>
    static bool Dark(AreaClass @class) => AreaSign.InkOn(@class.Fill) != Palette.Ink;

    /// <summary>An area by itself, with words for those who point at it.</summary>
    void Area(int i, string ink)
    {
        if (_map.Shapes[i].Rings.Count == 0) return;
        var area = _chart.Areas[i];
        var verdict = area.Class.Shaded ? $". {area.Class.Name}" : "";
        var attributes = _map.Shapes[i].Rings.Count == 1 ? ink.Replace(" fill-rule=\"evenodd\"", "", StringComparison.Ordinal) : ink;
        _canvas.Raw($"<path {attributes} d=\"{_map.Shapes[i].Data(_right, _down)}\"><title>{Xml.Escape($"{area.Name}: {area.Value(_chart.Figures)}{verdict}")}</title></path>");
    }

    void Hatching()
    {
        foreach (var group in Indices().Where(i => _chart.Areas[i].Class.Absence is not null).GroupBy(i => _chart.Areas[i].Class.Absence!.Value).OrderBy(group => group.Key))
        {
            var moved = group.SelectMany(i => _map.Shapes[i].Rings).Select(ring => new GridRing([.. ring.Places.Select(place => (place.X + _right, place.Y + _down))], ring.Hole));
            if (Hatch.Data([.. moved], group.Key) is { Length: > 0 } data) _canvas.Stroke(data, Palette.Hatch, 1);
        }
    }

    /// <summary>Heavy outlines, less heavy about areas that they would cover.</summary>
    void Emphasis()
    {
        foreach (var small in new[] { false, true })
        {
            var outlines = string.Concat(Indices().Where(i => _chart.Areas[i].Emphasis && _map.Shapes[i].Centre.Reach < 9 == small).Select(i => _map.Shapes[i].Data(_right, _down)));
            if (outlines.Length == 0) continue;
            _canvas.Stroke(outlines, "#fff", small ? 4 : 6, "stroke-linejoin=\"round\"");
            _canvas.Stroke(outlines, Palette.Ink, small ? 2.2 : 3.5, "stroke-linejoin=\"round\"");
        }
    }

    void Labels(AreaLabels labels)
    {
        var marks = new AreaMark(_canvas, _chart.NamesEach, _frame.Size);
        foreach (var i in Indices())
        {
            if (labels.Labels[i] is not { } label) continue;
            if (label.From is { } from) Lead(from, label);
            var state = _chart.Areas[i];
            var (x, y) = (label.X + _right, label.Top + _down);
            if (label.Sign > 0)
            {
                var height = AreaMark.Room(state.Class, label.Sign, _chart.NamesEach, _frame.Size).Height;
                marks.Draw(state.Class, x, y + (height / 2), label.Sign);
                y += height;
            }
            var ink = label.From is null ? AreaSign.InkOn(state.Class.Fill) : Palette.Ink;
            _canvas.Lines(x, y + (_frame.Size * 0.92), label.Lines, _frame.LineHeight, new(state.Emphasis || label.Reference.Length > 0, Anchor.Middle, ink == Palette.Ink ? null : ink));
        }
        marks.Finish();
        foreach (var name in labels.Names.Where(name => name.From is not null))
        {
            Lead(name.From!.Value, name);
            _canvas.Text(name.X + _right, name.Top + _down + (_frame.Size * 0.92), name.Lines[0], new(Bold: true, Anchor: Anchor.Middle));
        }
    }

    /// <summary>A line from a small area to its letter or name, which stands on white.</summary>
    void Lead((double X, double Y) from, AreaLabel label)
    {
        var (x, y, half) = (label.X + _right, label.Top + _down + (_frame.Size * 0.62), (TextWidth.Of(label.Lines[0], _frame.Size, bold: true) / 2) + 3);
        var line = Coordinate.Segment(from.X + _right, from.Y + _down, x, y);
        _canvas.Stroke(line, "#fff", 3.5);
        _canvas.Stroke(line, Palette.Ink, 1.2);
        _canvas.Raw($"<circle cx=\"{Coordinate.Text(from.X + _right)}\" cy=\"{Coordinate.Text(from.Y + _down)}\" r=\"2\"/>");
        _canvas.Path($"M{Coordinate.Pair(x - half, y - (_frame.Size * 0.6))}h{Coordinate.Text(2 * half)}v{Coordinate.Text(_frame.Size * 1.2)}h{Coordinate.Text(-2 * half)}z", "fill=\"#fff\" fill-opacity=\".9\"");
    }

    double Below(AreaLabels labels)
    {
        var (left, right, map) = (_beside ? _map.Width + Gutter : 0, _frame.Width, _down + (double)_map.Height);
        var baseline = _key.Classes(left, _beside ? _down + _frame.Size + 8 : map + 10 + _frame.Size, right, _beside || _frame.Width < 400);
        var listed = Indices().Where(i => labels.Labels[i]?.Reference.Length > 0).Select(i => (labels.Labels[i]!.Reference, _chart.Areas[i]));
        baseline = _key.References([.. listed], left, baseline + (_frame.LineHeight * 1.6), right);
        if (_chart.Absent.Count == 0) return Math.Max(baseline, _beside ? map : 0);
        if (_beside) baseline = Math.Max(baseline, map);
        return _key.NotOnTheMap(0, baseline + (_frame.LineHeight * 1.6), _frame.Width);
    }

    IEnumerable<int> Indices() => Enumerable.Range(0, _chart.Areas.Count);
}
