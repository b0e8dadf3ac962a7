using AngleSharp.Dom;

namespace Endeavour.Tests.Pages.Strategy.Metrics;

/// <summary>The five columns of the paper: each metric leads to what it rests on, or says why it rests on nothing.</summary>
public sealed class MetricsTests(ExamplesFixture site) : IClassFixture<ExamplesFixture>
{
    [Fact]
    public async Task Five_columns_have_2_6_8_4_and_10_metrics_and_each_rests_on_an_indicator_or_says_why_not()
    {
        var page = await site.PageAsync("/mid-and-south-essex/metrics");
        Assert.Equal([2, 6, 8, 4, 10], page.QuerySelectorAll(".metric-columns__column").Select(column => column.QuerySelectorAll(".metric-columns__metrics > li").Length));
        Assert.Equal(["Reducing inequalities", "Creating opportunity", "Health and wellbeing", "Moving care closer to home", "Transforming our services"], page.QuerySelectorAll(".metric-columns h2").Select(heading => heading.TextContent.Trim()));
        Assert.StartsWith("The strategy tracks 30 metrics:", page.Says("main .govuk-body-l"), StringComparison.Ordinal);
        foreach (var metric in page.QuerySelectorAll(".metric-columns__metrics > li"))
        {
            Assert.Contains(metric.QuerySelector(".metric-columns__word")!.TextContent, new[] { "Published indicator", "No source" });
            Assert.NotEmpty(metric.QuerySelectorAll(".strategy-note"));
            foreach (var link in metric.QuerySelectorAll("a")) await site.PageAsync(link.GetAttribute("href")!);
        }
        var waits = page.QuerySelectorAll(".metric-columns__metrics > li").Single(metric => metric.QuerySelector("strong")!.TextContent == "Cancer waiting times");
        Assert.Contains("Published by hospital trust", waits.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_without_such_a_table_says_so_and_one_with_it_links_to_it()
    {
        Assert.Contains("no table of metrics", (await site.PageAsync("/rutland/metrics")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Table of metrics", (await site.PageAsync("/newport/metrics")).Says("main"), StringComparison.Ordinal);
        Assert.NotNull((await site.PageAsync("/mid-and-south-essex/strategy")).QuerySelector("a[href='/mid-and-south-essex/metrics']"));
        Assert.Null((await site.PageAsync("/rutland/strategy")).QuerySelector("a[href='/rutland/metrics']"));
    }

    [Fact]
    public async Task What_people_can_say_stands_on_the_strategy_and_on_the_outcome_that_shows_it()
    {
        const string words = "I am seen near my home";
        Assert.Contains(words, (await site.PageAsync("/mid-and-south-essex/strategy")).Says(".strategy-statements"), StringComparison.Ordinal);
        Assert.Contains(words, (await site.PageAsync("/mid-and-south-essex/outcomes/gp-experience")).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(words, (await site.PageAsync("/mid-and-south-essex/outcomes/suicide")).Says("main"), StringComparison.Ordinal);
    }
}
