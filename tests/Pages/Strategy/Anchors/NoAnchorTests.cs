namespace Endeavour.Tests.Pages.Strategy.Anchors;

/// <summary>A partnership whose anchor organisations have committed themselves to nothing; nobody writes here.</summary>
public sealed class NoAnchorTests(ExamplesFixture site) : IClassFixture<ExamplesFixture>
{
    [Fact]
    public async Task Where_there_is_no_commitment_the_page_says_so() =>
        Assert.StartsWith("No anchor organisation has committed itself", (await site.PageAsync("/leicestershire/anchors")).Says("#answer"), StringComparison.Ordinal);
}
