using System.Text;
using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class MatrixTests
{
    public static TheoryData<string, string> Drawings => new()
    {
        { "matrix-wide", MatrixSamples.Review.Svg() },
        { "matrix-narrow", MatrixSamples.Review.Svg(ChartForm.Narrow) },
        { "matrix-print", MatrixSamples.Review.Svg(ChartForm.Print) },
        { "matrix-counted-wide", MatrixSamples.Counted.Svg() },
        { "matrix-counted-narrow", MatrixSamples.Counted.Svg(ChartForm.Narrow) },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_matrix_is_as_it_was_approved(string name, string svg) => ApprovedTests.Same(name, svg);

    [Fact]
    public void No_two_words_of_a_matrix_touch_and_none_leaves_the_drawing() =>
        Gen.Select(AnyMatrix.Chart, Any.Form).Sample((chart, form) => LayoutTests.NoFault(chart.Svg(form)), iter: 400);

    [Fact]
    public void A_review_of_27_strategies_and_31_priorities_is_under_28_KB()
    {
        foreach (var form in Enum.GetValues<ChartForm>()) Assert.InRange(Encoding.UTF8.GetByteCount(MatrixSamples.Review.Svg(form)), 8000, 28 * 1024);
    }

    [Fact]
    public void Every_strategy_is_named_in_full_in_every_form()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
            foreach (var chart in new[] { MatrixSamples.Review, MatrixSamples.Counted, MatrixSamples.Forty })
                Assert.All(chart.Strategies, name => Assert.Contains(name, new Picture(chart.Svg(form)).Words, StringComparison.Ordinal));
    }

    [Fact]
    public void The_narrow_form_lists_the_strategies_of_a_priority_by_their_numbers()
    {
        var row = MatrixSamples.Review.Priorities[2];
        var strong = Enumerable.Range(0, 27).Where(k => row.Cells[k].Level == PriorityLevel.Strong).Select(k => $"{k + 1}").ToArray();
        Assert.Contains($"High priority ({strong.Length}): {string.Join(", ", strong)}", new Picture(MatrixSamples.Review.Svg(ChartForm.Narrow)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_columns_have_totals_that_agree()
    {
        var table = MatrixSamples.Review.Table();
        var all = MatrixSamples.Review.Priorities.Sum(priority => priority.Cells.Count(cell => cell.Level is PriorityLevel.Strong or PriorityLevel.Mentioned));
        Assert.Equal(all, table.Rows.SkipLast(2).Sum(row => int.Parse(row[^1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(all, table.Rows[^1].Skip(2).SkipLast(2).Sum(cell => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_sentence_names_what_most_share_and_counts_what_none_has()
    {
        Assert.Matches("^Reducing inequalities and Mental health are named most: by 2[0-9] of 27 strategies. 1 of 31 priorities is named by none.$", MatrixSamples.Review.Sentence());
        Assert.Equal("No priority is named.", MatrixSamples.Nothing.Sentence());
    }

    [Fact]
    public void Counts_stand_in_the_marks_where_there_is_room_and_in_the_list_after_the_name()
    {
        var cell = MatrixSamples.Counted.Priorities[2].Cells[0];
        Assert.Contains($"Essex ×{cell.Mentions}", new Picture(MatrixSamples.Counted.Svg(ChartForm.Narrow)).Words, StringComparison.Ordinal);
        Assert.Contains("Number in a mark: how often it is named", new Picture(MatrixSamples.Counted.Svg()).Words, StringComparison.Ordinal);
    }

    /// <summary>Without a heading of its own it would seem to belong to the group above.</summary>
    [Fact]
    public void A_priority_without_a_group_after_a_grouped_one_stands_under_a_heading_of_its_own()
    {
        PriorityCell[] cells = [new(PriorityLevel.Strong), new(PriorityLevel.Mentioned)];
        PriorityMatrix chart = MatrixSamples.Review with { Strategies = ["Essex", "Kent"], Priorities = [new("Smoking", cells), new("Housing", cells, "Homes"), new("Clean air", cells), new("Ageing well", cells)] };
        foreach (var form in Enum.GetValues<ChartForm>())
        {
            var texts = new Picture(chart.Svg(form)).Texts.Select(text => text.Words).ToList();
            Assert.Single(texts, "Other priorities");
            Assert.InRange(texts.IndexOf("Other priorities"), texts.IndexOf("Housing"), texts.IndexOf("Clean air"));
            Assert.DoesNotContain("Other priorities", new Picture((chart with { Priorities = [.. chart.Priorities.Take(2)] }).Svg(form)).Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_without_a_cell_for_each_strategy_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => (MatrixSamples.Review with { Strategies = ["Essex"] }).Svg());

    [Fact]
    public void Each_level_has_a_shape_of_its_own()
    {
        var svg = MatrixSamples.Review.Svg();
        Assert.Contains("stroke-linecap=\"round\"", svg, StringComparison.Ordinal);
        Assert.Contains($"<path fill=\"{Palette.Series[0]}\"", svg, StringComparison.Ordinal);
        Assert.Contains("Not reviewed", new Picture(svg).Words, StringComparison.Ordinal);
        Assert.True(ColourVision.Contrast(Palette.Series[0], "#ffffff") >= 4.5, "a count can be read on a mark");
    }

    [Fact]
    public void The_table_of_a_matrix_has_a_cell_for_each_strategy() => AnyMatrix.Chart.Sample(
        chart => chart.Table().Rows.Count == chart.Priorities.Count + 2 && chart.Table().Rows.All(row => row.Count == chart.Table().Columns.Count), iter: 200);
}
