namespace Endeavour.Charts.Gradients;

/// <summary>What a gradient says in words and as a table.</summary>
static class GradientWords
{
    public static string Description(Gradient chart)
    {
        if (chart.Description.Length > 0) return chart.Description;
        var groups = chart.Points.Select(point => $"{point.Label}: {chart.Figures.ValueAndLimits(point.Figure)}");
        var fit = chart.Fit is { } line ? $" {line.Label}{(line.Limits.Length > 0 ? $" ({line.Limits})" : "")}." : "";
        return $"{chart.Axis} by {chart.Groups}, from {chart.LeftLabel} to {chart.RightLabel}. {string.Join("; ", groups)}.{fit}";
    }

    public static ChartTable Table(Gradient chart)
    {
        var limits = chart.Points.Any(point => point.Figure.Limits is not null);
        var marks = chart.Points.Any(point => point.Figure.Mark is not null);
        List<ChartColumn> columns = [new(chart.Groups), new(chart.Axis, Numeric: true)];
        if (limits) columns.Add(new(chart.LimitsLabel, Numeric: true));
        if (marks) columns.Add(new($"Compared with {chart.BenchmarkName}"));
        return new(chart.Title, columns, [.. chart.Points.Select((point, i) => Row(chart, i, limits, marks))]);
    }

    static List<string> Row(Gradient chart, int i, bool limits, bool marks)
    {
        var (label, figure) = (chart.Points[i].Label, chart.Points[i].Figure);
        var end = i == 0 ? $" ({chart.LeftLabel.ToLowerInvariant()})" : i == chart.Points.Count - 1 ? $" ({chart.RightLabel.ToLowerInvariant()})" : "";
        List<string> cells = [label + end, chart.Figures.Value(figure)];
        if (limits) cells.Add(chart.Figures.Limits(figure));
        if (marks) cells.Add(figure.Mark is { } mark ? Mark.Word(mark) : "");
        return cells;
    }
}
