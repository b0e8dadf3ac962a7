namespace Endeavour.Charts.Spines;

/// <summary>What a spine row says in words.</summary>
static class SpineWords
{
    public static string Description(SpineRow row)
    {
        if (row.Description.Length > 0) return row.Description;
        var verdict = row.Area is { Known: true, Mark: { } mark } ? $" {Mark.Phrase(mark, row.BenchmarkName)}." : "";
        var benchmark = Estimate.Usable(row.Benchmark) ? $" {row.BenchmarkName}: {row.Figures.Text(row.Benchmark!.Value)}." : "";
        return $"{row.Figures.ValueAndLimits(row.Area)}.{verdict}{benchmark}{Span("All areas", row.Min, row.Max, row)}{Span("Middle half of areas", row.LowerQuartile, row.UpperQuartile, row)}{Direction(row.Orientation)}";
    }

    static string Span(string what, double? from, double? to, SpineRow row) =>
        Estimate.Usable(from) && Estimate.Usable(to) ? $" {what}: {row.Figures.Range(from!.Value, to!.Value)}." : "";

    static string Direction(Orientation orientation) => orientation == Orientation.LowToHigh ? "" : " Left is worse, right is better.";
}
