using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Funnels;

/// <summary>What a funnel says in words and as a table.</summary>
static class FunnelWords
{
    /// <summary>More names than this are not read out one by one.</summary>
    const int Named = 12;

    public static string Description(FunnelChart chart)
    {
        if (chart.Description.Length > 0) return chart.Description;
        var average = Estimate.Usable(chart.Average) ? $" {chart.AverageLabel}: {chart.Figures.Text(chart.Average!.Value)}." : "";
        var beyond = Beyond.Of(chart);
        var names = beyond.Count is 0 or > Named ? "" : $" They are {string.Join("; ", beyond.Select(point => Of(chart, point)))}.";
        var emphasised = chart.Points.Where(point => point.Emphasis && !(names.Length > 0 && beyond.Contains(point))).Select(point => $" {Of(chart, point)}.");
        return $"Funnel plot of {chart.Axis}, by {chart.SizeAxis}. {Sentence(chart)}{names}{string.Concat(emphasised)}{average}";
    }

    public static string Sentence(FunnelChart chart)
    {
        var known = chart.Points.Count(point => point.Figure.Known);
        if (known == 0) return "There are no figures to show.";
        var beyond = Beyond.Of(chart);
        if (beyond.Count == 0) return known == 1 ? "The one area is not beyond the 99.8% limits." : $"None of {known} areas is beyond the 99.8% limits.";
        var kinds = beyond.GroupBy(point => Kind(chart, point)).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count()} {kind.Key}");
        return $"{beyond.Count} of {known} {(known == 1 ? "area" : "areas")} {(beyond.Count == 1 ? "is" : "are")} beyond the 99.8% limits: {string.Join(", ", kinds.Reverse())}.";
    }

    public static ChartTable Table(FunnelChart chart)
    {
        var limits = chart.Points.Any(point => point.Figure.Limits is not null);
        var marks = chart.Points.Any(point => point.Figure.Mark is not null);
        List<ChartColumn> columns = [new("Area"), new(chart.SizeAxis, Numeric: true), new(chart.Axis, Numeric: true)];
        if (limits) columns.Add(new(chart.LimitsLabel, Numeric: true));
        if (marks) columns.Add(new($"Compared with {chart.AverageLabel}"));
        var rows = chart.Points.Select(point => Row(chart, point, limits, marks)).ToList();
        if (Estimate.Usable(chart.Average)) rows.Add([chart.AverageLabel, "", chart.Figures.Text(chart.Average!.Value), .. Enumerable.Repeat("", columns.Count - 3)]);
        return new(chart.Title, columns, rows);
    }

    /// <summary>A verdict as the limits define it.</summary>
    public static string Phrase(VerdictMark mark) => mark switch
    {
        VerdictMark.Best => "Better, beyond the 99.8% limit",
        VerdictMark.Better => "Better, beyond the 95% limit",
        VerdictMark.Similar => "Similar, within the limits",
        VerdictMark.Worse => "Worse, beyond the 95% limit",
        VerdictMark.Worst => "Worse, beyond the 99.8% limit",
        VerdictMark.Higher => "Higher, beyond the 95% limit",
        VerdictMark.Lower => "Lower, beyond the 95% limit",
        _ => "Not compared",
    };

    static List<string> Row(FunnelChart chart, FunnelPoint point, bool limits, bool marks)
    {
        List<string> cells = [point.Area, Estimate.Usable(point.Size) ? chart.SizeFigures.Text(point.Size) : "Not published", chart.Figures.Value(point.Figure)];
        if (limits) cells.Add(chart.Figures.Limits(point.Figure));
        if (marks) cells.Add(point.Figure is { Known: true, Mark: { } mark } ? Phrase(mark) : "");
        return cells;
    }

    static string Of(FunnelChart chart, FunnelPoint point)
    {
        var verdict = point.Figure is { Known: true, Mark: { } mark } ? $" ({Phrase(mark)})" : "";
        return $"{Direction.Inside(point.Area)}: {chart.Figures.ValueAndLimits(point.Figure)}{verdict}";
    }

    static string Kind(FunnelChart chart, FunnelPoint point) => point.Figure.Mark switch
    {
        VerdictMark.Best => "better",
        VerdictMark.Worst => "worse",
        VerdictMark.Lower => "lower",
        VerdictMark.Higher => "higher",
        _ => point.Figure.Number >= (chart.Average ?? point.Figure.Number) ? "higher" : "lower",
    };
}
