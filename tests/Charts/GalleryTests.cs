using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>A page with every sample, to be looked at: set ENDEAVOUR_GALLERY to the file to write.</summary>
public class GalleryTests
{
    [Fact]
    public void Every_sample_can_be_put_on_one_page()
    {
        var page = Page();
        Assert.Contains("cvd-wide-title", page, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_GALLERY") is { Length: > 0 } file) File.WriteAllText(file, page);
    }

    /// <summary>The awkward ones, to be looked at and measured in a browser.</summary>
    [Fact]
    public void Drawings_of_anything_can_be_put_on_one_page()
    {
        var drawings = new List<string>();
        Any.Drawing.Sample(svg => { lock (drawings) drawings.Add(svg); }, iter: 400);
        Assert.NotEmpty(drawings);
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_GALLERY") is { Length: > 0 } file)
            File.WriteAllText(file + ".any.html", "<!doctype html><meta charset=utf-8><style>body{font:19px Inter}svg{margin:20px}</style>" + string.Join("<hr>", drawings));
    }

    static string Page()
    {
        TrendChart[] trends = [Samples.Trend, Samples.Verdicts, Samples.TwoCouncils, Samples.FourCouncils, Samples.OnePoint, Samples.Nothing];
        Gradient[] gradients = [Samples.Deciles, Samples.Fifths];
        Bars[] bars = [Samples.Areas, Samples.Points, Samples.Negative];
        SpineRow[] spines =
        [
            Samples.Spine,
            Samples.Spine with { Id = "s2", Area = new(40, 30, 50, VerdictMark.Worst) },
            Samples.Spine with { Id = "s3", Orientation = Orientation.LowIsBetter, Area = new(64, 62.5, 65.5, VerdictMark.Worst) },
            Samples.Spine with { Id = "s4", Orientation = Orientation.LowToHigh, Area = new(64, 62.5, 65.5, VerdictMark.Higher) },
            Samples.Spine with { Id = "s5", Area = Estimate.Missing() },
        ];
        var marks = Enum.GetValues<VerdictMark>().Select(mark => $"<p>{Mark.Svg(mark)} {Mark.Word(mark)} {Mark.Svg(mark, 28)} {Mark.Svg(mark, 20, Palette.PublicHealth)}</p>");
        return "<!doctype html><meta charset=utf-8><style>body{font:19px Inter;margin:20px;width:1180px}td{vertical-align:top;padding:12px}svg{max-width:100%;height:auto}</style>"
            + $"<table>{string.Concat(trends.Select(chart => Row(chart.Title, chart.Svg, chart.Table())))}{string.Concat(gradients.Select(chart => Row(chart.Title, chart.Svg, chart.Table())))}{string.Concat(bars.Select(chart => Row(chart.Title, chart.Svg, chart.Table())))}</table>"
            + SpineRow.Key("spine-key") + "<br>" + SpineRow.Key("spine-key", form: ChartForm.Narrow) + $"<div>{string.Join("<br>", spines.Select(spine => spine.Svg() + spine.Svg(ChartForm.Print)))}</div>"
            + Samples.Spark.Svg() + (Samples.Spark with { Id = "sp2", Mark = null }).Svg() + (Samples.Spark with { Id = "sp3", Values = [1, null, null] }).Svg()
            + string.Concat(marks);
    }

    static string Row(string title, Func<ChartForm, string> svg, ChartTable table) =>
        $"<tr><td colspan=2><h3>{title}</h3><tr><td>{svg(ChartForm.Wide)}<td>{svg(ChartForm.Narrow)}<tr><td>{svg(ChartForm.Print)}<td><details>{table.Html()}</details>";
}
