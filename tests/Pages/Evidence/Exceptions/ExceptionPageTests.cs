using System.Text;

namespace Endeavour.Tests.Pages.Evidence.Exceptions;

/// <summary>What stands out, as a board member and the officer who drafts the paper see it.</summary>
[Collection(typeof(RealFigures))]
public sealed class ExceptionPageTests(RealFiguresFixture site)
{
    [Fact]
    public async Task Real_figures_that_stand_out_are_said_with_what_was_tested()
    {
        var page = await site.PageAsync("/south-tees/exceptions");
        Assert.Equal("What stands out", page.Says("h1"));
        Assert.Matches("^[0-9]+ of the [0-9]+ outcomes with figures stands? out: ", page.Says(".govuk-body-l"));
        // This file gives no confidence intervals, so there are only comparisons, as published.
        Assert.Contains("No test could be made", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains($"release r2, {RealFiguresFixture.File}, line ", page.Says("details"), StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", page.Says("main"), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull((await site.PageAsync("/south-tees/outcomes")).QuerySelector("a[href='/south-tees/exceptions']"));
    }

    [Fact]
    public async Task The_draft_is_the_same_to_the_byte_each_time_and_ends_with_its_sources()
    {
        using var client = site.CreateClient();
        var (first, second) = (await client.GetByteArrayAsync(new Uri("/rutland/exceptions.md", UriKind.Relative), TestContext.Current.CancellationToken), await client.GetByteArrayAsync(new Uri("/rutland/exceptions.md", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(first, second);
        var draft = Encoding.UTF8.GetString(first);
        Assert.StartsWith("# Outcomes by exception: ", draft, StringComparison.Ordinal);
        Assert.Contains(RealFiguresFixture.File, draft.Split('\n')[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_without_figures_is_told_what_to_do()
    {
        var page = await site.PageAsync("/newport/exceptions");
        Assert.Equal("No outcome has figures yet, so nothing was tested.", page.Says(".govuk-body-l"));
        Assert.Contains("See which outcomes wait for figures", page.Says(".app-empty"), StringComparison.Ordinal);
    }
}
