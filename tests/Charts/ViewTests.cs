using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>A page with funnels, pyramids, paths and matrices, to be looked at: set ENDEAVOUR_GALLERY to the file to write (its name plus <c>.views.html</c>).</summary>
public class ViewTests
{
    [Fact]
    public void Every_view_can_be_put_on_one_page()
    {
        var rows = new List<string>();
        FunnelChart[] funnels = [FunnelSamples.Councils, FunnelSamples.Spread, FunnelSamples.Hospitals, FunnelSamples.RightToLeft, FunnelSamples.Nothing];
        rows.AddRange(funnels.Select(chart => Row(chart.Title + " — " + chart.Sentence(), chart.Svg)));
        PopulationPyramid[] pyramids = [PyramidSamples.People, PyramidSamples.Compared, PyramidSamples.Gaps, PyramidSamples.Nothing];
        rows.AddRange(pyramids.Select(chart => Row(chart.Title + " — " + chart.Sentence(), chart.Svg)));
        TargetPath[] paths = [PathSamples.Missed, PathSamples.Gaps, PathSamples.NoTarget, PathSamples.NoProjection, PathSamples.Nothing];
        rows.AddRange(paths.Select(chart => Row(chart.Title + " — " + chart.Sentence(), chart.Svg)));
        var page = "<!doctype html><meta charset=utf-8><style>body{font:19px Inter;margin:20px;width:1180px}td{vertical-align:top;padding:12px}svg{max-width:100%;height:auto}</style><table>" + string.Concat(rows) + "</table>";
        Assert.Contains("funnel-wide-title", page, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_GALLERY") is { Length: > 0 } file) File.WriteAllText(file + ".views.html", page);
    }

    static string Row(string title, Func<ChartForm, string> svg) =>
        $"<tr><td colspan=2><h3>{title}</h3><tr><td>{svg(ChartForm.Wide)}<td>{svg(ChartForm.Narrow)}<tr><td colspan=2>{svg(ChartForm.Print)}";
}
