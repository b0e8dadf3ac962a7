using Endeavour.Charts.Drawing;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Theory;

/// <summary>
/// From left to right: a column for each layer, curves in the gaps between columns, and in each column that a link skips a free row of its own to
/// pass through.
/// </summary>
sealed class Columns
{
    const double Between = 16;

    const double Row = 12;

    const double Loop = 24;

    readonly Graph _graph;
    readonly Frame _frame;
    readonly double _width;
    readonly double _gap;
    readonly List<Slot>[] _columns;
    readonly List<Route> _routes = [];
    readonly Arrows _arrows = new();
    readonly List<Block> _tags = [];

    Columns(Graph graph, Frame frame, double width, double gap)
    {
        (_graph, _frame, _width, _gap) = (graph, frame, width, gap);
        var boxes = graph.Nodes.Select(node => new Slot(new Box(node, width, frame), 0)).ToArray();
        _columns = [.. graph.Order.Select(order => order.Select((node, i) => boxes[node].At((i + 0.5) / order.Count)).ToList())];
        foreach (var edge in graph.Edges) _routes.Add(Routed(edge, boxes));
        for (var i = 0; i < _columns.Length; i++) _columns[i] = [.. _columns[i].OrderBy(slot => slot.Share)];
    }

    public bool LeadBack => _arrows.LeadBack;

    /// <summary>The layout in the largest text whose words fit; null when not even text of 13 does.</summary>
    public static Columns? Fit(Graph graph, Frame frame)
    {
        var layers = graph.Theory.Layers.Count;
        if (layers == 0 || graph.Nodes.Count == 0) return null;
        var gap = layers <= 3 ? 64 : layers == 4 ? 48 : 38;
        var loop = graph.Edges.Any(edge => graph.Nodes[edge.From].Layer == layers - 1 && graph.Nodes[edge.To].Layer == layers - 1) ? Loop : 0;
        var width = (frame.Width - 3 - loop - ((layers - 1) * gap)) / layers;
        foreach (var size in new[] { 15.0, 14, 13 })
        {
            var headings = graph.Theory.Layers.SelectMany(name => Xml.OneLine(name).Split(' ')).Max(word => TextWidth.Of(word, size, bold: true));
            if (Math.Max(headings, graph.Nodes.Max(node => Box.Needed(node, size))) <= width) return new(graph, frame with { Size = size }, width, gap);
        }
        return null;
    }

    public Frame Frame => _frame;

    /// <summary>Draws it; gives the height below.</summary>
    public double Draw(Canvas canvas)
    {
        var headings = _graph.Theory.Layers.Select(name => Wrap.Lines(name, _width, _frame.Size, bold: true)).ToArray();
        for (var i = 0; i < headings.Length; i++) canvas.Lines(Left(i), _frame.Size, headings[i], _frame.LineHeight, new(Bold: true));
        var top = (headings.Max(lines => lines.Count) * _frame.LineHeight) + 10;
        var height = _columns.Max(column => column.Sum(slot => slot.Height) + ((column.Count - 1) * Between));
        Settle(top, top + Math.Max(0, height));
        var tagged = new Canvas();
        Ports();
        foreach (var route in _routes) Draw(route, tagged);
        _arrows.Draw(canvas);
        foreach (var (column, i) in _columns.Select((column, i) => (column, i)))
            foreach (var slot in column) slot.Box?.Draw(canvas, i == _columns.Length - 1 && i > 0, _graph.Theory.Palette);
        canvas.Raw(tagged.Body);
        return top + height + 2;
    }

    double Left(int layer) => 1.5 + (layer * (_width + _gap));

    /// <summary>A link from left to right, whichever way it leads, with a free row in each layer that it skips.</summary>
    Route Routed(Edge edge, Slot[] boxes)
    {
        var (from, to) = _graph.LeadsBack(edge) ? (edge.To, edge.From) : (edge.From, edge.To);
        var (start, end) = (boxes[from], boxes[to]);
        List<Slot> slots = [start];
        for (var layer = _graph.Nodes[from].Layer + 1; layer < _graph.Nodes[to].Layer; layer++)
        {
            var share = start.Share + ((end.Share - start.Share) * (layer - _graph.Nodes[from].Layer) / (_graph.Nodes[to].Layer - _graph.Nodes[from].Layer));
            var slot = new Slot(null, share);
            slots.Add(slot);
            _columns[layer].Add(slot);
        }
        slots.Add(end);
        return new(edge, slots, _graph.Nodes[from].Layer, _graph.LeadsBack(edge));
    }

    /// <summary>Moves boxes towards what they are linked with, keeping their order and their distance.</summary>
    void Settle(double top, double bottom)
    {
        var linked = _routes.SelectMany(route => route.Slots.Zip(route.Slots.Skip(1))).SelectMany(pair => new[] { (pair.First, pair.Second), (First: pair.Second, Second: pair.First) })
            .ToLookup(pair => pair.First, pair => pair.Second);
        foreach (var column in _columns) Place(column, column.Select(_ => (top + bottom) / 2), top, bottom);
        for (var round = 0; round < 6; round++)
            foreach (var column in round % 2 == 0 ? _columns : _columns.Reverse())
                Place(column, [.. column.Select(slot => linked[slot].Select(other => other.Middle).DefaultIfEmpty(slot.Middle).Average())], top, bottom);
    }

    static void Place(List<Slot> column, IEnumerable<double> wanted, double top, double bottom)
    {
        var least = double.NegativeInfinity;
        var centres = wanted.Select(centre => least = Math.Max(least, centre)).ToArray();
        var tops = Spread.Apart([.. column.Select((slot, i) => (centres[i], slot.Height))], top, bottom, Between);
        for (var i = 0; i < column.Count; i++) column[i].Top = tops[i];
    }

    /// <summary>Spreads the ends of links over the sides of their boxes, in the order of where they go.</summary>
    void Ports()
    {
        for (var layer = 0; layer < _columns.Length; layer++)
            foreach (var slot in _columns[layer])
            {
                if (slot.Box is { } box) (box.Left, box.Top) = (Left(layer), slot.Top);
                var right = _routes.Where(route => route.Within && route.Slots[0] == slot).Select(route => (route, At: route.Slots[1].Middle, Start: true))
                    .Concat(_routes.Where(route => route.Within && route.Slots[1] == slot).Select(route => (route, At: route.Slots[0].Middle, Start: false)))
                    .Concat(_routes.Where(route => !route.Within && route.Slots[0] == slot).Select(route => (route, At: route.Slots[1].Middle, Start: true))).OrderBy(end => end.At).ToArray();
                for (var i = 0; i < right.Length; i++)
                {
                    var y = slot.Top + (slot.Height * (i + 1) / (right.Length + 1));
                    if (right[i].Start) right[i].route.StartY = y;
                    else right[i].route.EndY = y;
                }
                var left = _routes.Where(route => !route.Within && route.Slots[^1] == slot).OrderBy(route => route.Slots[^2].Middle).ToArray();
                for (var i = 0; i < left.Length; i++) left[i].EndY = slot.Top + (slot.Height * (i + 1) / (left.Length + 1));
            }
    }

    void Draw(Route route, Canvas tagged)
    {
        var x = Left(route.Layer) + _width;
        if (route.Within)
        {
            _arrows.Line($"M{Coordinate.Pair(x, route.StartY)}C{Coordinate.Pair(x + Loop, route.StartY)} {Coordinate.Pair(x + Loop, route.EndY)} {Coordinate.Pair(x + Arrows.Head, route.EndY)}", leadsBack: false);
            _arrows.Point(x, route.EndY, -1);
            Tag(route, x, route.StartY, x + Loop, (route.StartY + route.EndY) / 2, tagged);
            return;
        }
        var (y, data, last) = (route.StartY, "", route.Slots.Count - 1);
        for (var i = 1; i <= last; i++)
        {
            var (to, toY) = (Left(route.Layer + i), i == last ? route.EndY : route.Slots[i].Middle);
            var from = x + (i == 1 && route.Back ? Arrows.Head : 0);
            var end = to - (i == last && !route.Back ? Arrows.Head : 0);
            data += $"{(i == 1 ? "M" : "L")}{Coordinate.Pair(from, y)}C{Coordinate.Pair((x + to) / 2, y)} {Coordinate.Pair((x + to) / 2, toY)} {Coordinate.Pair(end, toY)}";
            if (i == 1) Tag(route, x, y, to, toY, tagged);
            (x, y) = (to + _width, toY);
        }
        _arrows.Line(data, route.Back);
        if (route.Back) _arrows.Point(Left(route.Layer) + _width, route.StartY, -1);
        else _arrows.Point(Left(route.Layer + last), route.EndY, 1);
    }

    /// <summary>The number of a link's assumption, on its first curve where there is room; the list below tells of it in any case.</summary>
    void Tag(Route route, double x1, double y1, double x2, double y2, Canvas tagged)
    {
        if (route.Edge.Number == 0) return;
        var text = route.Edge.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var reach = Math.Max(_frame.Size * 0.62, (TextWidth.Of(text, _frame.Size) / 2) + 2);
        foreach (var share in route.Back ? [0.7, 0.5, 0.6, 0.4] : new[] { 0.3, 0.7, 0.5, 0.4, 0.6 })
        {
            var (rest, middle) = (1 - share, (x1 + x2) / 2);
            var x = (x1 * rest * rest * rest) + (3 * middle * share * rest) + (x2 * share * share * share);
            var y = (y1 * rest * rest * (1 + (2 * share))) + (y2 * share * share * (3 - (2 * share)));
            var block = new Block(x, y, reach + 1, reach + 1);
            if (_tags.Any(block.Touches)) continue;
            _tags.Add(block);
            tagged.Raw($"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(y)}\" r=\"{Coordinate.Text(reach)}\" fill=\"#fff\" stroke=\"{Palette.SecondaryInk}\"/>");
            tagged.Text(x, y + (_frame.Size * 0.36), text, new(Anchor: Anchor.Middle));
            return;
        }
    }

    /// <summary>A box in a column, or a free row for a link that passes.</summary>
    sealed class Slot(Box? box, double share)
    {
        public Box? Box => box;

        public double Share { get; private set; } = share;

        public double Height => box?.Height ?? Row;

        public double Top { get; set; }

        public double Middle => Top + (Height / 2);

        public Slot At(double place)
        {
            Share = place;
            return this;
        }
    }

    /// <summary>A link's way from its leftmost box to its rightmost.</summary>
    sealed record Route(Edge Edge, IReadOnlyList<Slot> Slots, int Layer, bool Back)
    {
        public double StartY { get; set; }

        public double EndY { get; set; }

        /// <summary>Whether both ends are in one layer.</summary>
        public bool Within { get; } = Slots.Count == 2 && Slots[0].Box!.Node.Layer == Slots[1].Box!.Node.Layer;
    }
}
