using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Trends;

/// <summary>What a trend chart says in words and as a table.</summary>
static class TrendWords
{
    public static string Description(TrendChart chart)
    {
        if (chart.Description.Length > 0) return chart.Description;
        var span = chart.Periods.Count == 0 ? "" : $", {chart.Periods[0]} to {chart.Periods[^1]}";
        var ends = chart.Lines.Select(line => $"{line.Name}: {End(chart, line)}.");
        var target = chart.Target is { } goal ? $" {goal.Label}: {chart.Figures.Text(goal.Value)}." : "";
        return $"Line chart of {chart.Axis}{span}. {string.Join(' ', ends)}{target}";
    }

    public static ChartTable Table(TrendChart chart)
    {
        var columns = new List<ChartColumn> { new("Period") };
        var cells = new List<Func<int, string>> { i => chart.Periods[i] };
        foreach (var line in chart.Lines)
        {
            columns.Add(new(line.Name, Numeric: true));
            cells.Add(i => chart.Figures.Value(line.Points[i]));
            if (line.Points.Any(point => point.Limits is not null))
            {
                columns.Add(new($"{Direction.Inside(line.Name)}: {chart.LimitsLabel}", Numeric: true));
                cells.Add(i => chart.Figures.Limits(line.Points[i]));
            }
            if (line.Points.All(point => point.Mark is null)) continue;
            columns.Add(new($"{Direction.Inside(line.Name)}: compared with {Benchmark(chart)}"));
            cells.Add(i => line.Points[i].Mark is { } mark ? Mark.Word(mark) : "");
        }
        if (chart.Target is { } target)
        {
            columns.Add(new(target.Label, Numeric: true));
            cells.Add(_ => chart.Figures.Text(target.Value));
        }
        return new(chart.Title, columns, [.. chart.Periods.Select((_, i) => cells.Select(cell => cell(i)).ToArray())]);
    }

    public static string Benchmark(TrendChart chart) => chart.Comparator?.Name ?? (chart.Target is null ? "the benchmark" : "the target");

    static string End(TrendChart chart, TrendSeries line)
    {
        var last = LastKnown(line);
        if (last < 0) return "no figures";
        var verdict = line.Points[last].Mark is { } mark ? $" ({Mark.Phrase(mark, Benchmark(chart))})" : "";
        return $"{chart.Figures.ValueAndLimits(line.Points[last])} in {chart.Periods[last]}{verdict}";
    }

    public static int LastKnown(TrendSeries line)
    {
        for (var i = line.Points.Count - 1; i >= 0; i--)
            if (line.Points[i].Known) return i;
        return -1;
    }
}
