using System.Text;
using Endeavour.Evidence;
using Endeavour.Strategy;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Publishing;

public sealed class ReportTests(DemonstrationFixture site) : IClassFixture<DemonstrationFixture>
{
    [Theory]
    [InlineData("rutland")]
    [InlineData("south-tees")]
    [InlineData("mid-and-south-essex")]
    [InlineData("leicestershire")]
    public async Task The_report_follows_the_strategy_and_leaves_no_outcome_out(string partnership)
    {
        await using var db = site.Records.Open(partnership);
        var current = await Current.Of(db.Strategies).FirstAsync(TestContext.Current.CancellationToken);
        var top = await db.Elements.Where(element => element.StrategyId == current.Id && element.ParentId == null).OrderBy(element => element.Order).Select(element => element.Title).ToListAsync(TestContext.Current.CancellationToken);
        var outcomes = await db.Outcomes.Select(outcome => outcome.Title).ToListAsync(TestContext.Current.CancellationToken);
        var page = await site.PageAsync($"/{partnership}/report");
        Assert.Equal(top, page.QuerySelectorAll(".report-part > h2 a").Select(heading => heading.TextContent.Trim()));
        var told = page.QuerySelectorAll(".report-outcome h3").Select(heading => heading.TextContent.Trim()).Concat(page.QuerySelectorAll("#without-figures ~ dl dt a").Select(term => term.TextContent.Trim())).ToList();
        Assert.Equal(outcomes.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_outcome_has_a_verdict_in_a_sentence_a_chart_and_who_is_behind()
    {
        var page = await site.PageAsync("/south-tees/report");
        Assert.StartsWith("Illustrative figures.", page.Says(".app-banner"));
        Assert.All(page.QuerySelectorAll(".report-outcome"), outcome =>
        {
            Assert.NotNull(outcome.QuerySelector("p strong"));
            Assert.NotNull(outcome.QuerySelector("svg[role=img]"));
            Assert.Contains("Who is behind:", outcome.TextContent);
        });
    }

    [Fact]
    public async Task What_is_worse_than_England_is_said_first()
    {
        var page = await site.PageAsync("/south-tees/report");
        var worse = page.QuerySelectorAll(".report-part .verdict--worse").Length;
        Assert.NotEqual(0, worse);
        Assert.Equal(worse, page.QuerySelectorAll("#exceptions ~ table .verdict--worse").Take(worse).Count());
    }

    [Fact]
    public async Task Links_within_the_report_lead_somewhere_and_no_id_stands_twice()
    {
        foreach (var partnership in new[] { "rutland", "south-tees", "mid-and-south-essex", "leicestershire" })
            foreach (var address in new[] { $"/{partnership}/report", $"/{partnership}/report/print" })
            {
                var page = await site.PageAsync(address);
                Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
                var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
                Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
            }
    }

    [Fact]
    public async Task The_rows_name_their_source_and_say_that_they_are_made_up()
    {
        var lines = Encoding.UTF8.GetString(await site.BytesAsync("/rutland/report.csv")).TrimEnd('\n').Split('\n');
        Assert.StartsWith("part,part_title,outcome,title,indicator", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(",true,", StringComparison.Ordinal) && line.Contains(",r1,", StringComparison.Ordinal));
        Assert.True(lines.Length > 40);
    }
}

/// <summary>Two sites of the same inputs, made at different times of one day, and read at another.</summary>
public sealed class SameDataTests(SameDataTests.Morning morning, SameDataTests.Evening evening) : IClassFixture<SameDataTests.Morning>, IClassFixture<SameDataTests.Evening>
{
    public sealed class Morning : DemonstrationFixture
    {
        protected override TimeProvider Clock => new StoppedClock(new(2026, 3, 2, 8, 1, 2, TimeSpan.Zero));
    }

    public sealed class Evening : DemonstrationFixture
    {
        protected override TimeProvider Clock => new StoppedClock(new(2026, 3, 2, 21, 30, 40, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report/print")]
    [InlineData("report.csv")]
    public async Task The_same_data_give_the_same_report_to_the_byte(string form)
    {
        foreach (var partnership in new[] { "rutland", "south-tees", "mid-and-south-essex", "leicestershire" })
        {
            var first = await morning.BytesAsync($"/{partnership}/{form}");
            Assert.Equal(first, await evening.BytesAsync($"/{partnership}/{form}"));
            Assert.Equal(first, await morning.BytesAsync($"/{partnership}/{form}"));
        }
    }
}
