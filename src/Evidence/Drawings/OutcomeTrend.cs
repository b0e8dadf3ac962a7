using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Drawings;

/// <summary>An outcome over time in the partnership's areas and England, with the target where all areas share one.</summary>
public static class OutcomeTrend
{
    const int MostAreas = 4;

    /// <summary>One chart for each four areas; none where no area has two figures.</summary>
    public static IReadOnlyList<TrendChart> Of(OutcomeFigures outcome) =>
        [.. outcome.Areas.Where(area => area.Points.Count(point => point.Value is not null) > 1).Chunk(MostAreas).Select((areas, i) => Of(outcome, areas, i))];

    static TrendChart Of(OutcomeFigures outcome, AreaFigures[] areas, int number)
    {
        var periods = areas.SelectMany(area => area.Points).DistinctBy(point => point.Period).OrderBy(point => point.Period).ToList();
        return new()
        {
            Id = FormattableString.Invariant($"trend-{outcome.Slug}-{number + 1}"),
            Title = Title(areas),
            Axis = outcome.Unit.Note is { Length: > 0 } note ? char.ToUpperInvariant(note[0]) + note[1..] : "Figure",
            Periods = [.. periods.Select(point => point.PeriodText)],
            Series = [.. areas.Select(area => new TrendSeries(area.Name, Points(outcome, area.Points, periods, judge: areas.Length == 1)))],
            Comparator = outcome.England is { } england ? new("England", Points(outcome, england.Observations, periods, judge: false)) : null,
            Target = Target(outcome),
            Figures = outcome.Unit.ForCharts,
        };
    }

    static Estimate[] Points(OutcomeFigures outcome, IReadOnlyList<Observation> points, List<Observation> periods, bool judge)
    {
        var there = new Dictionary<Period, Observation>();
        foreach (var point in points) there.TryAdd(point.Period, point);
        return [.. periods.Select(period => there.GetValueOrDefault(period.Period)).Select(point => PointEstimate.Of(point, judge ? AreaVerdict.Of(point, outcome.Polarity, outcome.Evidence!) : null))];
    }

    /// <summary>What is to be seen, said plainly; whether it is more than chance is for the trend to say.</summary>
    static string Title(AreaFigures[] areas)
    {
        var ends = areas.Select(area => (area.Name, area.Unit, First: area.Points.First(point => point.Value is not null), Last: area.LastKnown!)).ToList();
        if (ends.Count > 1 && ends.DistinctBy(each => (each.First.Period, each.Last.Period)).Count() == 1)
            return $"{ends[0].First.PeriodText} to {ends[0].Last.PeriodText}: {string.Join(", ", ends.Select(each => $"{each.Name} {each.Unit.Bare(each.First.Value!.Value)} to {each.Unit.Full(each.Last.Value!.Value)}"))}";
        return string.Join("; ", ends.Select(each => $"{each.Name}: {each.Unit.Full(each.First.Value!.Value)} in {each.First.PeriodText}, {each.Unit.Full(each.Last.Value!.Value)} in {each.Last.PeriodText}"));
    }

    static TrendTarget? Target(OutcomeFigures outcome) =>
        outcome.Outcome.Targets.DistinctBy(target => (target.Value, target.Date)).ToList() is [var target]
            ? new(target.Value, target.Date is { } date ? FormattableString.Invariant($"Target for {date.Year}") : "Target") : null;
}
