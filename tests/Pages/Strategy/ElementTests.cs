using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Endeavour.Tests.Pages.Strategy;

public sealed class ElementTests(ExamplesFixture site) : IClassFixture<ExamplesFixture>
{
    [Fact]
    public async Task Every_part_of_every_strategy_has_a_page()
    {
        foreach (var partnership in new[] { "rutland", "south-tees", "leicestershire", "mid-and-south-essex" })
        {
            var seen = new HashSet<string>();
            var waiting = new Queue<string>(["/" + partnership + "/strategy"]);
            while (waiting.TryDequeue(out var address))
            {
                var page = await site.PageAsync(address);
                foreach (var link in page.QuerySelectorAll("main .outline a, main .card h3 a").Select(link => link.GetAttribute("href")!))
                    if (seen.Add(link)) waiting.Enqueue(link);
            }
            Assert.True(seen.Count >= 30, $"{partnership} has {seen.Count}");
        }
    }

    [Fact]
    public async Task A_priority_shows_why_who_what_and_how_we_will_know()
    {
        var page = await site.PageAsync("/rutland/priorities/best-start");
        Assert.Equal("The best start in life", page.Says("h1"));
        Assert.Equal("Priority 1", page.Says(".govuk-caption-xl"));
        Assert.Contains("Why it matters", page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.NotNull(page.QuerySelector("a[href='/rutland/action-areas/1.1']"));
        Assert.NotEmpty(page.QuerySelectorAll(".strategy-measures a[href^='/rutland/outcomes/']"));
        Assert.Equal(["Our strategy"], page.QuerySelectorAll(".govuk-breadcrumbs__link").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_lead_is_shown_with_how_sure_it_is()
    {
        var page = await site.PageAsync("/south-tees/missions/outcome-gap");
        Assert.Contains("System leader", page.Says(".govuk-summary-list"));
        Assert.Contains("To be confirmed", page.Says(".govuk-summary-list .govuk-tag"));
    }

    [Fact]
    public async Task A_measure_without_a_source_says_why()
    {
        var page = await site.PageAsync("/south-tees/missions/outcome-gap?version=2022");
        Assert.Contains("This is in an earlier version", page.Says(".govuk-inset-text"));
        var action = await site.PageAsync("/rutland/priorities/best-start");
        Assert.All(action.QuerySelectorAll(".strategy-measures > li"), measure => Assert.NotEqual("", measure.TextContent.Trim()));
    }

    [Fact]
    public async Task What_is_only_in_an_earlier_version_still_has_its_page_and_names_what_took_its_place()
    {
        var later = (await site.PageAsync("/south-tees/strategy")).QuerySelectorAll(".outline a").Select(link => link.GetAttribute("href")!).ToHashSet();
        var earlier = (await site.PageAsync("/south-tees/strategy/2022")).QuerySelectorAll(".outline a").Select(link => link.GetAttribute("href")!.Split('?')[0]);
        var gone = Assert.Single(earlier, address => !later.Contains(address));
        var page = await site.PageAsync(gone);
        Assert.Contains("Its place was taken by", page.Says(".govuk-inset-text"));
        var replacement = page.QuerySelector(".govuk-inset-text a[href^='/south-tees/missions/']")!.GetAttribute("href")!;
        Assert.NotNull((await site.PageAsync(replacement)).QuerySelector($".govuk-summary-list a[href='{gone}']"));
    }

    [Fact]
    public async Task An_address_with_the_wrong_level_leads_to_the_right_one_and_an_unknown_part_is_not_found()
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await client.GetAsync(new Uri("/rutland/actions/best-start", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((301, "/rutland/priorities/best-start"), ((int)response.StatusCode, response.Headers.Location?.ToString()));
        await site.PageAsync("/rutland/priorities/no-such-thing", 404);
        await site.PageAsync("/newport/priorities/best-start", 404);
    }
}
