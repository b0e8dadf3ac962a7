using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Paths;

/// <summary>What a path to a target says in words and as a table.</summary>
static class PathWords
{
    public static string Description(TargetPath chart)
    {
        if (chart.Description.Length > 0) return chart.Description;
        var span = chart.Periods.Count == 0 ? "" : $", {chart.Periods[0]} to {chart.Periods[^1]}";
        var latest = chart.Last < 0 ? "no figures so far" : $"{chart.Figures.ValueAndLimits(chart.History[chart.Last])} in {chart.Periods[chart.Last]}";
        var sentence = chart.End < 0 && chart.Target is null ? "" : " " + Sentence(chart);
        return $"Line chart of {chart.Axis}{span}. {Direction.Inside(chart.Area)}: {latest}.{sentence}";
    }

    public static string Sentence(TargetPath chart)
    {
        var at = chart.Goal >= chart.History.Count && chart.Goal < chart.History.Count + chart.Projection.Count && Projected(chart, chart.Goal).Known ? chart.Goal : chart.End;
        var now = at >= 0 ? $"{chart.ProjectionLabel} {chart.Figures.ValueAndLimits(Projected(chart, at))} in {chart.Periods[at]}"
            : chart.Last >= 0 ? $"{chart.Figures.ValueAndLimits(chart.History[chart.Last])} in {chart.Periods[chart.Last]}" : "There are no figures to show";
        if (chart.Target is not { } target) return now + ".";
        var date = at == chart.Goal ? "" : $" in {target.Period}";
        return $"{now}; the target is {chart.Figures.Text(target.Value)}{date}.{(at == chart.Goal ? Judgement(chart, Projected(chart, at), target.Value) : "")}";
    }

    /// <summary>The figure at the end of a line, with its period.</summary>
    public static string Ending(TargetPath chart, Estimate figure, int period) => $"{chart.Figures.Together(figure)} in\u00a0{chart.Periods[period].Replace(' ', '\u00a0')}";

    public static Estimate Projected(TargetPath chart, int period) => chart.Projection[period - chart.History.Count];

    public static ChartTable Table(TargetPath chart)
    {
        List<ChartColumn> columns = [new("Period")];
        List<Func<int, string>> cells = [i => chart.Periods[i]];
        void Add(string heading, Func<int, string> cell)
        {
            columns.Add(new(heading, Numeric: true));
            cells.Add(cell);
        }
        string At(IReadOnlyList<Estimate> figures, int i, Func<Estimate, string> text) => i >= 0 && i < figures.Count ? text(figures[i]) : "";
        Add(chart.Area, i => At(chart.History, i, chart.Figures.Value));
        if (chart.History.Any(figure => figure.Limits is not null)) Add($"{chart.Area}: {chart.LimitsLabel}", i => At(chart.History, i, chart.Figures.Limits));
        if (chart.History.Any(figure => figure.Mark is not null)) Add($"Compared with {chart.BenchmarkName}", i => At(chart.History, i, figure => figure is { Known: true, Mark: { } mark } ? Mark.Word(mark) : ""));
        if (chart.Projection.Count > 0) Add(chart.ProjectionLabel, i => At(chart.Projection, i - chart.History.Count, chart.Figures.Value));
        if (chart.Projection.Any(figure => figure.Limits is not null)) Add($"{chart.ProjectionLabel}: {chart.PredictionLabel}", i => At(chart.Projection, i - chart.History.Count, chart.Figures.Limits));
        if (chart.Goal > chart.Last && chart.Last >= 0) Add(chart.NeededLabel, i => i > chart.Last && chart.Needed(i) is { } value ? chart.Figures.Text(value) : "");
        else if (chart.Target is { } target) Add(target.Label, i => i == chart.Goal ? chart.Figures.Text(target.Value) : "");
        return new(chart.Title, columns, [.. chart.Periods.Select((_, i) => cells.Select(cell => cell(i)).ToArray())]);
    }

    static string Judgement(TargetPath chart, Estimate end, double target)
    {
        if (chart.Better == Orientation.LowToHigh) return "";
        var (lower, upper) = end.Limits ?? (end.Number, end.Number);
        var (meets, misses) = chart.Better == Orientation.HighIsBetter ? (lower >= target, upper < target) : (upper <= target, lower > target);
        return meets ? " The present path meets the target." : misses ? " The present path misses the target." : " The present path may or may not meet the target.";
    }
}
