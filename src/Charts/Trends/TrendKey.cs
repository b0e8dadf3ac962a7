using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Trends;

/// <summary>The entries below a trend chart.</summary>
static class TrendKey
{
    /// <summary>The lines by name: all of them in the narrow form, else those that have no end to stand at.</summary>
    public static IReadOnlyList<KeyEntry> Names(TrendChart chart, IReadOnlyList<TrendLine> lines, bool namesAtLineEnds)
    {
        var entries = lines.Where(line => !namesAtLineEnds || line.Last < 0)
            .Select(line => new KeyEntry(Signs.Line(line.Style), Signs.LineLength, line.Series.Name, line.LatestWords(chart)));
        return chart.Target is not { } target || namesAtLineEnds
            ? [.. entries]
            : [.. entries, new(Signs.Line(LineStyle.Target), Signs.LineLength, target.Label, chart.Figures.Text(target.Value))];
    }

    /// <summary>Intervals, verdicts and the reasons for gaps.</summary>
    public static IReadOnlyList<KeyEntry> Explanations(TrendChart chart, IReadOnlyList<TrendLine> lines, Frame frame)
    {
        var entries = new List<KeyEntry>();
        if (lines.Any(line => line.HasLimits))
            entries.Add(new(LimitsSign(lines, chart.Series.Count == 1 ? Palette.Series[0] : Palette.SecondaryInk), Signs.LineLength, "", chart.LimitsLabel));
        entries.AddRange(Signs.Verdicts(lines.SelectMany(line => line.Points), TrendWords.Benchmark(chart), frame.MarkSize + 2, chart.Palette));
        entries.AddRange(lines.SelectMany(line => Absences(line, lines.Count > 1)));
        return entries;
    }

    static Glyph LimitsSign(IReadOnlyList<TrendLine> lines, string colour) =>
        lines.Where(line => line.HasLimits).All(line => line.HasOnlyLoneLimits) ? Signs.Whisker(colour) : Signs.Band(colour);

    static IEnumerable<KeyEntry> Absences(TrendLine line, bool named) =>
        line.Points.Where(point => !point.Known).Select(point => point.Absence).Distinct().Order().Select(absence => new KeyEntry(
            Signs.Absent(absence, line.Style.Colour), 10, "", Estimate.Phrase(absence) + (named ? $": {line.Series.Name}" : "")));
}
