using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Theory;

/// <summary>
/// From top to bottom: one box below another under the names of the layers, and lanes beside them. Each box that something leads to has a lane of
/// its own (a second one for what leads back); the lines of its sources turn into it.
/// </summary>
sealed class Outline
{
    const double Between = 10;

    const double Turn = 5;

    readonly Graph _graph;
    readonly Frame _frame;
    readonly Box[] _boxes;
    readonly IReadOnlyList<(int To, bool Back, Edge[] Edges)> _lanes;
    readonly Arrows _arrows = new();
    readonly double _width;
    double _step;

    public Outline(Graph graph, Frame frame)
    {
        (_graph, _frame) = (graph, frame);
        _lanes = [.. graph.Edges.GroupBy(edge => (edge.To, Back: graph.LeadsBack(edge))).OrderBy(group => group.Key.To).ThenBy(group => group.Key.Back).Select(group => (group.Key.To, group.Key.Back, group.ToArray()))];
        _width = frame.Width - 3;
        _boxes = Boxes(_width);
        if (_lanes.Count == 0) return;
        Stack();
        var tracks = Tracks().Max() + 1;
        _step = Math.Min(13, frame.Width * 0.45 / tracks);
        _width = frame.Width - 3 - Arrows.Head - 8 - (tracks * _step);
        _boxes = Boxes(_width);
    }

    public bool LeadBack => _arrows.LeadBack;

    /// <summary>Draws it; gives the height below.</summary>
    public double Draw(Canvas canvas)
    {
        var bottom = Stack(canvas);
        var tracks = Tracks();
        for (var i = 0; i < _lanes.Count; i++)
        {
            var x = 1.5 + _width + Arrows.Head + 6 + ((tracks[i] + 0.5) * _step);
            foreach (var edge in _lanes[i].Edges) Line(edge, x, _lanes[i].Back);
            _arrows.Point(1.5 + _width, In(_lanes[i].To, _lanes[i].Back), -1);
        }
        _arrows.Draw(canvas);
        for (var i = 0; i < _boxes.Length; i++) _boxes[i].Draw(canvas, _boxes[i].Node.Layer == _graph.Theory.Layers.Count - 1 && _graph.Theory.Layers.Count > 1, _graph.Theory.Palette);
        return bottom;
    }

    Box[] Boxes(double width) => [.. _graph.Nodes.Select((node, i) => new Box(node, width, _frame, Note(i)) { Left = 1.5 })];

    /// <summary>The numbers of the assumptions on what a box leads to.</summary>
    string Note(int node)
    {
        var numbers = _graph.Edges.Where(edge => edge.From == node && edge.Number > 0).Select(edge => edge.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length == 0 ? "" : $"Assumption{(numbers.Length == 1 ? "" : "s")} {string.Join(", ", numbers)}";
    }

    /// <summary>Gives each box its height and its place; with a canvas, draws the names of the layers.</summary>
    double Stack(Canvas? canvas = null)
    {
        var top = 0.0;
        for (var layer = 0; layer < _graph.Order.Count; layer++)
        {
            var lines = Wrap.Lines(_graph.Theory.Layers[layer], _width, _frame.Size, bold: true);
            canvas?.Lines(0, top + _frame.Size, lines, _frame.LineHeight, new(Bold: true));
            top += (lines.Count * _frame.LineHeight) + 5;
            foreach (var node in _graph.Order[layer])
            {
                _boxes[node].Top = top;
                top += _boxes[node].Height + Between;
            }
            top += 6;
        }
        return top - 6;
    }

    /// <summary>A track for each lane, counted from the boxes: short lanes first, each in the nearest track where it meets no other.</summary>
    int[] Tracks()
    {
        var spans = _lanes.Select(lane =>
        {
            double[] ends = [In(lane.To, lane.Back), .. lane.Edges.Select(edge => Out(edge.From))];
            return (Top: ends.Min() - 4, Bottom: ends.Max() + 4);
        }).ToArray();
        var tracks = Enumerable.Repeat(-1, spans.Length).ToArray();
        foreach (var i in Enumerable.Range(0, spans.Length).OrderBy(i => spans[i].Bottom - spans[i].Top).ThenBy(i => i))
            for (var track = 0; tracks[i] < 0; track++)
                if (!Enumerable.Range(0, spans.Length).Any(k => tracks[k] == track && spans[k].Top < spans[i].Bottom && spans[i].Top < spans[k].Bottom)) tracks[i] = track;
        return tracks;
    }

    double Out(int node) => _boxes[node].Top + (_boxes[node].Height * 0.78);

    double In(int node, bool back) => _boxes[node].Top + (_boxes[node].Height * (back ? 0.5 : 0.22));

    void Line(Edge edge, double lane, bool back)
    {
        var (x, from, to) = (1.5 + _width, Out(edge.From), In(edge.To, back));
        var turn = Math.Min(Turn, Math.Abs(to - from) / 2) * (to > from ? 1 : -1);
        var bend = Math.Min(Turn, lane - x - Arrows.Head);
        _arrows.Line($"M{Coordinate.Pair(x, from)}H{Coordinate.Text(lane - bend)}Q{Coordinate.Pair(lane, from)} {Coordinate.Pair(lane, from + turn)}V{Coordinate.Text(to - turn)}"
            + $"Q{Coordinate.Pair(lane, to)} {Coordinate.Pair(lane - bend, to)}H{Coordinate.Text(x + Arrows.Head)}", back);
    }
}
