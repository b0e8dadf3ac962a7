namespace Endeavour.Charts.Horizontal;

/// <summary>What bars say in words and as a table.</summary>
static class BarsWords
{
    public static string Description(Bars chart)
    {
        if (chart.Description.Length > 0) return chart.Description;
        var items = chart.Items.Select(item => $"{item.Label}: {chart.Figures.ValueAndLimits(item.Figure)}{Verdict(chart, item.Figure)}");
        var benchmark = chart.Benchmark is { } line ? $" {line.Label}: {chart.Figures.Text(line.Value)}." : "";
        return $"{chart.Axis}. {string.Join("; ", items)}.{benchmark}";
    }

    public static ChartTable Table(Bars chart)
    {
        var limits = chart.Items.Any(item => item.Figure.Limits is not null);
        var marks = chart.Items.Any(item => item.Figure.Mark is not null);
        List<ChartColumn> columns = [new(chart.Groups), new(chart.Axis, Numeric: true)];
        if (limits) columns.Add(new(chart.LimitsLabel, Numeric: true));
        if (marks) columns.Add(new($"Compared with {chart.BenchmarkName}"));
        var rows = chart.Items.Select(item => Row(chart, item.Label, item.Figure, limits, marks));
        if (chart.Benchmark is { } benchmark) rows = rows.Append(Row(chart, benchmark.Label, new(benchmark.Value), limits, marks));
        return new(chart.Title, columns, [.. rows]);
    }

    static List<string> Row(Bars chart, string label, Estimate figure, bool limits, bool marks)
    {
        List<string> cells = [label, chart.Figures.Value(figure)];
        if (limits) cells.Add(chart.Figures.Limits(figure));
        if (marks) cells.Add(figure.Mark is { } mark ? Mark.Word(mark) : "");
        return cells;
    }

    static string Verdict(Bars chart, Estimate figure) =>
        figure is { Known: true, Mark: { } mark } ? $" ({Mark.Phrase(mark, chart.BenchmarkName)})" : "";
}
