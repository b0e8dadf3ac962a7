using System.Globalization;
using System.Xml.Linq;
using CsCheck;
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
        PriorityMatrix[] matrices = [MatrixSamples.Review, MatrixSamples.Counted, MatrixSamples.Forty, MatrixSamples.Nothing];
        rows.AddRange(matrices.Select(chart => Row(chart.Title + " — " + chart.Sentence(), chart.Svg)));
        var page = "<!doctype html><meta charset=utf-8><style>body{font:19px Inter;margin:20px;width:1180px}td{vertical-align:top;padding:12px}svg{max-width:100%;height:auto}</style><table>" + string.Concat(rows) + "</table>";
        Assert.Contains("funnel-wide-title", page, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_GALLERY") is { Length: > 0 } file) File.WriteAllText(file + ".views.html", page);
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes_in_every_culture() => Gen.Select(AnyFunnel.Chart, AnyPyramid.Chart, AnyPath.Chart, AnyMatrix.Chart, Any.Form).Sample(
        (funnel, pyramid, path, matrix, form) =>
        {
            string Page() => funnel.Svg(form) + pyramid.Svg(form) + path.Svg(form) + matrix.Svg(form) + funnel.Table().Html() + pyramid.Table().Html() + path.Table().Html() + matrix.Table().Html();
            var before = Page();
            var culture = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var after = Page();
            CultureInfo.CurrentCulture = culture;
            return before == after;
        }, iter: 60);

    [Fact]
    public void All_forms_of_all_views_on_one_page_share_no_id()
    {
        Func<ChartForm, string>[] views = [FunnelSamples.Councils.Svg, PyramidSamples.People.Svg, PathSamples.Missed.Svg, MatrixSamples.Review.Svg];
        var page = XElement.Parse($"<div>{string.Concat(views.SelectMany(view => Enum.GetValues<ChartForm>().Select(view)))}</div>");
        var ids = page.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToArray();
        Assert.Equal(24, ids.Length);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Text_of_every_view_is_at_least_13_pixels_and_9_points_on_paper()
    {
        Func<ChartForm, string>[] views = [FunnelSamples.Councils.Svg, PyramidSamples.People.Svg, PathSamples.Missed.Svg, MatrixSamples.Review.Svg];
        foreach (var view in views)
        {
            Assert.All(Enum.GetValues<ChartForm>(), form => Assert.True(new Picture(view(form)).Size >= 13));
            Assert.All(Enum.GetValues<ChartForm>(), form => Assert.DoesNotContain(new Picture(view(form)).Root.Descendants(), element => element.Attribute("font-size") is not null));
            Assert.True(new Picture(view(ChartForm.Print)).Size / 600 * 130 * 72 / 25.4 >= 9);
        }
    }

    static string Row(string title, Func<ChartForm, string> svg) =>
        $"<tr><td colspan=2><h3>{title}</h3><tr><td>{svg(ChartForm.Wide)}<td>{svg(ChartForm.Narrow)}<tr><td colspan=2>{svg(ChartForm.Print)}";
}
