using Endeavour.Charts;
using Endeavour.Evidence.Comparisons;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Microsoft.AspNetCore.Html;

namespace Endeavour.Evidence.Drawings;

/// <summary>The drawings of one outcome for the screen, each made when first asked for and kept with its figures.</summary>
public sealed class OutcomeDrawings(OutcomeFigures outcome)
{
    readonly Lazy<IReadOnlyList<IHtmlContent>> _spines = new(() => [.. outcome.Areas.Select(area => new HtmlString(area.Value is null ? "" : AreaSpine.Of(outcome, area).Svg()))]);
    readonly Lazy<IReadOnlyList<IHtmlContent>> _verdicts = new(() => [.. outcome.Areas.Select(area => VerdictHtml.Of(area.Verdict))]);
    readonly Lazy<IReadOnlyList<Drawing>> _trends = new(() => [.. OutcomeTrend.Of(outcome).Select(chart => new Drawing(chart.Title, chart.Svg, chart.Table()))]);
    readonly Lazy<OutcomeInequality> _inequality = new(() => OutcomeInequality.Of(outcome));
    readonly Lazy<IReadOnlyList<AreaComparison>> _comparisons = new(() => AreaComparison.Of(outcome));
    readonly Lazy<IReadOnlyList<Drawing>> _gradients = new(() => [.. outcome.Drawings.Inequality.ByDeprivation.Select((gap, i) => DeprivationChart.Of(outcome, gap, i))
        .Select(chart => new Drawing(chart.Title, chart.Svg, chart.Table()))]);
    readonly Lazy<IReadOnlyList<Drawing>> _groups = new(() => [.. outcome.Drawings.Inequality.Breakdowns.Select((each, i) => GroupChart.Of(outcome, each, i))
        .Select(chart => new Drawing(chart.Title, chart.Svg, chart.Table()))]);

    /// <summary>One for each area; empty where it has no figure.</summary>
    public IReadOnlyList<IHtmlContent> Spines => _spines.Value;
    public IReadOnlyList<IHtmlContent> Verdicts => _verdicts.Value;
    public IReadOnlyList<Drawing> Trends => _trends.Value;
    /// <summary>With the region, the strategy's own goal and areas that are alike.</summary>
    public IReadOnlyList<AreaComparison> Comparisons => _comparisons.Value;
    public OutcomeInequality Inequality => _inequality.Value;
    /// <summary>One for each gap by deprivation, in the same order.</summary>
    public IReadOnlyList<Drawing> Gradients => _gradients.Value;
    /// <summary>One for each way of telling people apart, in the same order.</summary>
    public IReadOnlyList<Drawing> Groups => _groups.Value;
}

/// <summary>A chart as a page shows it, for a wide screen, a narrow one and paper, with the same figures as a table.</summary>
public sealed class Drawing(string title, Func<ChartForm, string> svg, ChartTable table)
{
    public string Title => title;
    public IHtmlContent Wide { get; } = new HtmlString(svg(ChartForm.Wide));
    public IHtmlContent Narrow { get; } = new HtmlString(svg(ChartForm.Narrow));
    public IHtmlContent Print { get; } = new HtmlString(svg(ChartForm.Print));
    public IHtmlContent Table { get; } = new HtmlString(table.Html("govuk-visually-hidden"));
}
