namespace Endeavour.Tests.Pages.Platform;

public sealed class AccessibilityTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_statement_has_the_parts_that_the_regulations_ask_for()
    {
        var page = await site.PageAsync("/accessibility");
        var headings = page.QuerySelectorAll("h2, h3").Select(heading => heading.TextContent).ToList();
        Assert.Contains("Feedback and contact", headings);
        Assert.Contains("Enforcement procedure", headings);
        Assert.Contains("Compliance status", headings);
        Assert.Contains("Non-accessible content", headings);
        Assert.Contains("Preparation of this statement", headings);
        Assert.Contains("not yet been audited", page.Says("main"));
    }

    [Fact]
    public async Task A_partnerships_statement_names_who_runs_it()
    {
        var page = await site.PageAsync("/rutland/accessibility");
        Assert.Contains("Rutland County Council", page.Says("main"));
    }
}
