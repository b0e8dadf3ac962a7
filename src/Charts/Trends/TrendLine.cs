using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Trends;

/// <summary>A line as it is drawn: an area's or the benchmark's.</summary>
sealed record TrendLine(TrendSeries Series, LineStyle Style, bool IsBenchmark)
{
    public int Last { get; } = TrendWords.LastKnown(Series);

    public IReadOnlyList<Estimate> Points => Series.Points;

    public bool HasGaps => Points.Any(point => !point.Known);

    public bool HasLimits => !IsBenchmark && Points.Any(point => point.Limits is not null);

    /// <summary>Whether every interval stands alone, with no neighbour to make a band with, and is drawn as an upright line.</summary>
    public bool HasOnlyLoneLimits => HasLimits && Stretches(point => point.Limits is not null).All(stretch => stretch.Count == 1);

    public static IReadOnlyList<TrendLine> Of(TrendChart chart)
    {
        var lines = chart.Series.Select((series, i) => new TrendLine(series, LineStyle.Series(i), IsBenchmark: false));
        return chart.Comparator is null ? [.. lines] : [.. lines, new(chart.Comparator, LineStyle.Benchmark, IsBenchmark: true)];
    }

    /// <summary>The value at the line's end in words, with the period where that is not the chart's last.</summary>
    public string LatestWords(TrendChart chart)
    {
        if (Last < 0) return "no figures";
        var figure = IsBenchmark ? chart.Figures.Value(Points[Last]) : chart.Figures.Together(Points[Last]);
        return Last == chart.Periods.Count - 1 ? figure : $"{figure} in\u00a0{chart.Periods[Last].Replace(' ', '\u00a0')}";
    }

    /// <summary>The stretches without a gap, of points that pass the test.</summary>
    public IEnumerable<IReadOnlyList<int>> Stretches(Func<Estimate, bool> whole)
    {
        var stretch = new List<int>();
        for (var i = 0; i < Points.Count; i++)
        {
            if (whole(Points[i])) stretch.Add(i);
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
        if (stretch.Count > 0) yield return stretch;
    }
}
