using AngleSharp.Dom;
using Endeavour.Tests.Pages.Evidence;

namespace Endeavour.Tests.Pages.Strategy.Choosing;

/// <summary>The rules over figures that are served: each fact with its indicator, area, period, release and verdict, as the outcome's own page has them.</summary>
public sealed class ChoosingFiguresTests(IllustrativeFixture site) : IClassFixture<IllustrativeFixture>
{
    [Fact]
    public async Task Each_fact_of_a_rule_says_what_the_outcomes_own_page_says_and_made_up_figures_stand_under_the_banner()
    {
        var page = await site.PageAsync("/mid-and-south-essex/how-we-chose");
        Assert.StartsWith("Illustrative figures.", page.Says(".app-banner"), StringComparison.Ordinal);
        var facts = page.QuerySelectorAll("#rules-children-young-people dd").Select(each => string.Join(' ', each.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        var thurrock = facts.Where(fact => fact.Contains(", Thurrock: ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(thurrock);
        Assert.All(thurrock, fact => Assert.Matches(@"^.+, Thurrock: .+ in .+ \(release r[0-9]+\): (better than|worse than|similar to) England \(.+\)", fact));
        // The same verdict as on the outcome's own page.
        var outcome = await site.PageAsync("/mid-and-south-essex/outcomes/obesity-year-6");
        var said = thurrock.First(fact => fact.Contains("Year 6", StringComparison.OrdinalIgnoreCase));
        var verdict = said.Contains("worse than England", StringComparison.Ordinal) ? "Worse" : said.Contains("better than England", StringComparison.Ordinal) ? "Better" : "Similar";
        Assert.Contains(outcome.QuerySelectorAll("tr").Where(row => row.TextContent.Contains("Thurrock", StringComparison.Ordinal)), row => row.TextContent.Contains(verdict, StringComparison.Ordinal));
    }
}
