namespace Endeavour.Charts.Drawing;

/// <summary>The labels below a plot. Each may be several lines; where they would touch, some are left out, but never the last.</summary>
sealed class AxisText
{
    readonly double _size;
    readonly IReadOnlyList<IReadOnlyList<string>> _labels;

    public AxisText(IReadOnlyList<string> labels, double size, double widest)
    {
        _size = size;
        _labels = [.. labels.Select(label => Wrap.Balanced(label, widest, size))];
    }

    /// <summary>Which labels to show, so that they are a step apart and end with the last.</summary>
    public IReadOnlyList<(int Index, double Centre)> Fit(Func<int, double> centre, double left, double right)
    {
        for (var step = 1; step < _labels.Count; step++)
        {
            var chosen = Chosen(step, centre, left, right);
            if (chosen.Zip(chosen.Skip(1)).All(pair => Clear(pair.First, pair.Second))) return chosen;
        }
        return Chosen(Math.Max(1, _labels.Count), centre, left, right);
    }

    public int LineCount(IReadOnlyList<(int Index, double Centre)> chosen) => chosen.Count == 0 ? 0 : chosen.Max(label => _labels[label.Index].Count);

    public void Draw(Canvas canvas, IReadOnlyList<(int Index, double Centre)> chosen, double baseline, double lineHeight)
    {
        foreach (var (index, centre) in chosen)
            canvas.Lines(centre, baseline, _labels[index], lineHeight, new(Anchor: Anchor.Middle, Fill: Palette.SecondaryInk));
    }

    List<(int Index, double Centre)> Chosen(int step, Func<int, double> centre, double left, double right)
    {
        var chosen = new List<(int, double)>();
        for (var i = _labels.Count - 1; i >= 0; i -= step)
            chosen.Add((i, Math.Max(left + (Width(i) / 2), Math.Min(right - (Width(i) / 2), centre(i)))));
        chosen.Reverse();
        return chosen;
    }

    bool Clear((int Index, double Centre) a, (int Index, double Centre) b) =>
        a.Centre + (Width(a.Index) / 2) + (_size * 0.7) <= b.Centre - (Width(b.Index) / 2);

    public double Width(int index) => Wrap.Widest(_labels[index], _size);
}
