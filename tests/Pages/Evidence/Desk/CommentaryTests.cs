using Endeavour.Evidence;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Evidence.Desk;

/// <summary>The story behind an outcome's line: written by a post, published by a separate press, and marked when the figures have moved on.</summary>
public sealed class CommentaryTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    const string Write = "/rutland/desk/commentary/local", Publish = Write + "/publish", Public = "/rutland/outcomes/local";

    [Fact]
    public async Task It_is_for_the_analyst_and_the_outcomes_owner_to_write()
    {
        using var visitor = site.Visitor();
        (await visitor.GetAsync(Write)).Expect(302);
        using var member = site.As(Role.Member);
        (await member.GetAsync(Write)).Expect(403);
        (await member.GetAsync(Publish)).Expect(403);
        using var elsewhere = site.As(Role.Analyst, DeskFixture.There);
        (await elsewhere.GetAsync(Write)).Expect(404);
        using var analyst = site.As(Role.Analyst);
        (await analyst.GetAsync("/rutland/desk/commentary/no-such-outcome")).Expect(404);
        Assert.Equal(["Write what lies behind the figures"], (await analyst.SendAsync(Write)).Expect(200).Errors);
    }

    [Fact]
    public async Task A_story_is_seen_by_everyone_once_it_is_published_and_its_earlier_versions_stay()
    {
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 30), ("2020", 31)));
        using var analyst = site.As(Role.Analyst);
        using var visitor = site.Visitor();
        (await analyst.SendAsync(Write, ("Input.Text", "# Why\n\nMore people **moved** here.<script>alert(1)</script>\n\n- [the plan](https://example.org)\n- ![x](https://example.org/x.png)[bad](javascript:alert(1))"))).Expect(302);
        Assert.DoesNotContain("moved", (await visitor.PageAsync(Public)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The story behind More people feel at home", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        (await analyst.SendAsync(Publish)).Expect(302);
        var page = await visitor.PageAsync(Public);
        var story = page.QuerySelector("section[aria-labelledby=story]")!;
        Assert.Equal("moved", story.QuerySelector("strong")!.TextContent);
        Assert.Null(story.QuerySelector("script, img, a[href^=javascript]"));
        Assert.Contains("Written by The Analyst", story.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rutland, 2020: 31", story.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("earlier release", story.TextContent, StringComparison.Ordinal);
        Assert.Single(await site.Said("CommentaryPublished"));

        // The same figures again change nothing; other figures mark it.
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 30), ("2020", 31)));
        Assert.DoesNotContain("earlier release", (await visitor.PageAsync(Public)).Says("section[aria-labelledby=story]"), StringComparison.Ordinal);
        (await analyst.SendAsync(Write, ("Input.Text", "It went on."))).Expect(302);
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 30), ("2020", 31), ("2021", 33)));
        Assert.Contains("Written about an earlier release", (await visitor.PageAsync(Public)).Says("section[aria-labelledby=story]"), StringComparison.Ordinal);
        Assert.StartsWith("The figures have changed since this was written.", Assert.Single((await analyst.SendAsync(Publish)).Expect(200).Errors), StringComparison.Ordinal);
        (await analyst.SendAsync(Write, ("Input.Text", "It went on, faster."))).Expect(302);
        (await analyst.SendAsync(Publish)).Expect(302);
        Assert.Contains("faster", (await visitor.PageAsync(Public)).Says("section[aria-labelledby=story]"), StringComparison.Ordinal);
        Assert.Equal(["Version 2", "Version 1"], (await visitor.PageAsync(Public + "/story")).QuerySelectorAll("main h2").Select(heading => heading.TextContent.Trim()));
        using var db = site.Records.Open(DeskFixture.Here);
        Assert.Equal(2, await db.Commentaries.CountAsync(TestContext.Current.CancellationToken));
    }
}
