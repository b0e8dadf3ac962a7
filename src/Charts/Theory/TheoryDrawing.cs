using System.Globalization;
using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Theory;

/// <summary>Chooses how a theory of change is laid out, and adds below it the assumptions and what the dashed lines mean.</summary>
sealed class TheoryDrawing(TheoryOfChange theory, ChartForm form)
{
    readonly Graph _graph = new(theory);
    readonly Canvas _canvas = new();
    Frame _frame = Frame.For(form);

    public string Svg()
    {
        var (bottom, leadBack) = Boxes();
        if (leadBack) bottom = new Key(_frame.Size, _frame.LineHeight).Flow(_canvas, [new(Dashed, Signs.LineLength, "", "Leads back to an earlier layer")], 0, bottom + 10 + _frame.Size, _frame.Width);
        bottom = Assumptions(bottom);
        return _canvas.Picture(new(theory.Id, "theory", theory.Title, TheoryWords.Description(_graph)), _frame, bottom + (_frame.Size * 0.5));
    }

    (double Bottom, bool LeadBack) Boxes()
    {
        if (_graph.Nodes.Count == 0)
        {
            _canvas.Text(_frame.Width / 2, 30, "No boxes to show", new(Bold: true, Anchor: Anchor.Middle));
            return (40, false);
        }
        if (form == ChartForm.Wide && Columns.Fit(_graph, _frame) is { } columns)
        {
            _frame = columns.Frame;
            return (columns.Draw(_canvas), columns.LeadBack);
        }
        var outline = new Outline(_graph, _frame);
        return (outline.Draw(_canvas), outline.LeadBack);
    }

    double Assumptions(double bottom)
    {
        var edges = _graph.Edges.Where(edge => edge.Number > 0).ToArray();
        if (edges.Length == 0) return bottom;
        var baseline = bottom + 14 + _frame.Size;
        _canvas.Text(0, baseline, "Assumptions", new(Bold: true));
        baseline += _frame.LineHeight + 3;
        var indent = edges.Max(edge => TextWidth.Of(Number(edge), _frame.Size, bold: true)) + 8;
        foreach (var edge in edges)
        {
            _canvas.Text(0, baseline, Number(edge), new(Bold: true));
            var words = $"{_graph.Nodes[edge.From].Text} → {_graph.Nodes[edge.To].Text}: {edge.Assumption}";
            baseline = _canvas.Lines(indent, baseline, Wrap.Lines(words, _frame.Width - indent, _frame.Size), _frame.LineHeight) + 3;
        }
        return baseline - _frame.LineHeight - 3;
    }

    static string Number(Edge edge) => edge.Number.ToString(CultureInfo.InvariantCulture);

    static void Dashed(Canvas canvas, double left, double middle) =>
        canvas.Stroke(Coordinate.Segment(left, middle, left + Signs.LineLength, middle), Palette.SecondaryInk, 1.6, Arrows.Dash);
}
