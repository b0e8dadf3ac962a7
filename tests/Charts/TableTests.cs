using AngleSharp;
using AngleSharp.Html.Parser;
using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class TableTests
{
    [Fact]
    public void The_table_of_a_trend_holds_every_figure_of_the_chart() => Any.Trend.Sample(
        chart =>
        {
            var table = chart.Table();
            foreach (var line in chart.Comparator is null ? chart.Series : chart.Series.Append(chart.Comparator))
                for (var i = 0; i < chart.Periods.Count; i++)
                {
                    var (point, row) = (line.Points[i], table.Rows[i]);
                    var known = point.Value is { } value && Math.Abs(value) <= 1e12;
                    if (known && !row.Contains(chart.Figures.Text(point.Value!.Value))) return false;
                    if (!known && !row.Any(cell => cell is "Not published" or "Suppressed" or "Could not be calculated")) return false;
                }
            return table.Rows.All(row => row.Count == table.Columns.Count);
        }, iter: 300);

    [Fact]
    public void Every_row_has_a_cell_for_each_column() => Gen.Select(Any.Gradient, Any.Bars).Sample(
        (gradient, bars) => new[] { gradient.Table(), bars.Table() }.All(table => table.Rows.All(row => row.Count == table.Columns.Count)), iter: 200);

    [Fact]
    public void A_trend_with_verdicts_and_a_target_has_a_column_for_each()
    {
        var table = Samples.Verdicts.Table();
        Assert.Equal(
            ["Period", "Rutland", "Rutland: 95% confidence interval", "Rutland: compared with England", "England", "Target for 2030"],
            table.Columns.Select(column => column.Heading));
        Assert.Equal(["2021–23", "78.3", "70.5 to 86.1", "Better", "94.0", "70.0"], table.Rows[^1]);
        Assert.Equal(["2010–12", "Not published", "", "", "110.5", "70.0"], table.Rows[3]);
    }

    [Fact]
    public void The_ends_of_a_gradient_are_named_in_its_table() =>
        Assert.Equal(["1 (most deprived)", "70.9", "70.0 to 71.8"], Samples.Deciles.Table().Rows[0]);

    [Fact]
    public void The_benchmark_is_the_last_row_of_the_table_of_bars() => Assert.Equal(["England", "10.4%", "", ""], Samples.Areas.Table().Rows[^1]);

    [Fact]
    public void As_html_it_has_a_caption_and_headings_with_scope_and_figures_to_the_right()
    {
        var page = new HtmlParser().ParseDocument(Samples.Verdicts.Table().Html("govuk-visually-hidden"));
        Assert.Equal(Samples.Verdicts.Title, page.QuerySelector("table.govuk-table > caption.govuk-table__caption.govuk-visually-hidden")!.TextContent);
        Assert.Equal(6, page.QuerySelectorAll("thead th[scope=col].govuk-table__header").Length);
        Assert.Equal(15, page.QuerySelectorAll("tbody th[scope=row].govuk-table__header").Length);
        Assert.Equal(60, page.QuerySelectorAll("tbody td.govuk-table__cell--numeric").Length);
        Assert.Equal(4, page.QuerySelectorAll("thead th.govuk-table__header--numeric").Length);
    }

    [Theory]
    [InlineData(1234.55, 1, "1,234.6")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(-3.25, 1, "−3.3")]
    [InlineData(12, 0, "12")]
    [InlineData(1e12, 2, "1,000,000,000,000.00")]
    public void Figures_are_written_for_people(double value, int decimals, string text) => Assert.Equal(text, new Figures(decimals).Text(value));

    [Fact]
    public void Signs_stand_with_their_figures() => Assert.Equal("−£3.5% to £2.0%", new Figures(1, "£", "%").Range(-3.5, 2));
}
