using Endeavour.Statistics;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Statistics.Examples;

/// <summary>The numbers that docs/methods/small-numbers.md prints, worked out again.</summary>
public class SmallNumberExampleTests
{
    static readonly long[,] Counts = { { 3, 20, 30 }, { 25, 15, 40 }, { 18, 50, 60 } };
    static readonly string[] Rows = ["North", "East", "South", "all"];
    static readonly string[] Columns = ["under 40", "40 to 64", "65 and over", "all"];

    [Fact]
    public void The_table_as_it_is_published()
    {
        var table = CountTable.TwoWay(Counts).Protect(SuppressionRule.Default);
        for (var row = 0; row < table.Rows; row++)
            Prints($"| {Rows[row]} | {string.Join(" | ", Enumerable.Range(0, table.Columns).Select(column => table[row, column].IsSuppressed ? "hidden" : table[row, column].Words()))} |");
    }

    [Fact]
    public void What_the_shown_figures_leave_possible()
    {
        var source = CountTable.TwoWay(Counts);
        var table = source.Protect(SuppressionRule.Default);
        var ranges = source.Audit(SuppressionRule.Default, (row, column) => table[row, column].IsSuppressed);
        Prints($"What the shown figures leave possible: {string.Join("; ", ranges.Select(range => $"{Rows[range.Row]} {Columns[range.Column]}, from {range.Least} to {range.Most}"))}.");
    }

    [Fact]
    public void A_group_that_follows_from_two_tables()
    {
        string[] younger = [.. Enumerable.Range(0, 18).Select(age => $"age {age}")];
        var findings = Differencing.Check([new("Aged 0 to 17", younger, 412)], [new("Aged 0 to 18", [.. younger, "age 18"], 415)], SuppressionRule.Default);
        Prints(Assert.Single(findings).Words());
    }

    [Fact]
    public void The_page_answers_first_and_then_has_example_limits_and_references()
    {
        var lines = Page.Split('\n');
        Assert.EndsWith(".", lines[2], StringComparison.Ordinal);
        foreach (var heading in new[] { "## What it answers", "## Formula", "## Worked example", "## Limits", "## References" }) Assert.Contains(heading, lines);
    }

    static string Page => File.ReadAllText(Repository.Path("docs", "methods", "small-numbers.md"));

    static void Prints(string expected) => Assert.Contains(expected, Page.Replace('\n', ' '), StringComparison.Ordinal);
}
