using Endeavour.Evidence.Figures;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Metrics;

/// <summary>The table of metrics of the current strategy: column by column what is to be reached, how it will be known, and what each metric rests on.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadStrategies strategies, CurrentPartnership current, ReadFigures read) : PageModel
{
    public Tree? Tree { get; private set; }
    public IReadOnlyList<(MetricColumn Column, IReadOnlyList<MetricLine> Lines)> Columns { get; private set; } = [];
    public bool Illustrative { get; private set; }

    public string Sentence
    {
        get
        {
            var lines = Columns.SelectMany(column => column.Lines).ToList();
            int Count(Resolution resolution) => lines.Count(line => line.Resolution == resolution);
            string[] parts = [.. new[] { (Count(Resolution.PublishedIndicator), "on a published indicator"), (Count(Resolution.OwnIndicator), "on an indicator of our own"), (Count(Resolution.NoSource), "on no source, and each says why") }.Where(each => each.Item1 > 0).Select(each => $"{each.Item1} {(each.Item1 == 1 ? "rests" : "rest")} {each.Item2}")];
            return $"The strategy tracks {Wording.Many(lines.Count, "metric", "metrics")}: {string.Join("; ", parts)}.";
        }
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await strategies.Now(cancellation) is not { } tree) return;
        Tree = tree;
        var figures = read.Of(current.Value);
        Illustrative = figures.Illustrative;
        var measures = Tree.AllMeasures.ToDictionary(measure => measure.Slug);
        var outcomes = figures.Outcomes.ToDictionary(outcome => outcome.Slug);
        Columns = [.. tree.Version.Metrics.Select(column => (column, (IReadOnlyList<MetricLine>)[.. column.Metrics.Select(metric => new MetricLine(metric, [.. metric.Measures.Where(measures.ContainsKey).Select(slug => new MetricMeasure(measures[slug], outcomes.GetValueOrDefault(slug)))]))]))];
    }
}
