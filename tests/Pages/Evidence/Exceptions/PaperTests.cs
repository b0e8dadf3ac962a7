using Endeavour.Evidence;
using Endeavour.Evidence.Exceptions;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Evidence.Desk;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Evidence.Exceptions;

/// <summary>What stands out becomes a paper of somebody's own: begun as the draft that the figures give, followed while it is a draft, signed by a post, and never sent.</summary>
public sealed class PaperTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    const string List = "/rutland/desk/paper", Write = List + "/write";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_for_the_desk_alone()
    {
        using var visitor = site.Visitor();
        using var member = site.As(Role.Member);
        using var officer = site.As(Role.StrategyOfficer);
        foreach (var path in new[] { List, Write, List + "/1", List + "/1/sign", List + "/1.md" })
        {
            (await visitor.GetAsync(path)).Expect(302);
            (await member.GetAsync(path)).Expect(403);
        }
        (await officer.GetAsync(List)).Expect(200);
        (await officer.GetAsync(Write)).Expect(403);
        (await officer.GetAsync(List + "/99")).Expect(404);
        using var analyst = site.As(Role.Analyst);
        (await analyst.GetAsync(List + "/99/sign")).Expect(404);
        (await analyst.GetAsync(List + "/99.md")).Expect(404);
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 30.1), ("2020", 33.2)));
        Assert.Contains("/rutland/desk/paper/write", (await analyst.PageAsync("/rutland/exceptions")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("/desk/paper", (await visitor.PageAsync("/rutland/exceptions")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_begins_as_the_draft_is_edited_and_signed_and_stays_as_it_was_signed()
    {
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 30.1), ("2020", 33.2)));
        using var analyst = site.As(Role.Analyst);
        var draft = await Draft(analyst);
        Assert.Equal(draft, await Draft(analyst));
        Assert.Contains("### More people feel at home", draft, StringComparison.Ordinal);
        Assert.Contains("More people feel at home, Rutland: {{outcome local area E06000017 period 2020}} in 2020, up 3.1 from {{outcome local area E06000017 period 2019}} in 2019.", draft, StringComparison.Ordinal);

        // A figure that does not stand in the record is refused, at the field.
        Assert.Contains("There is no outcome “none” here.", Assert.Single((await analyst.SendAsync(Write, ("Input.Text", draft + "\n{{outcome none}}"))).Expect(200).Errors), StringComparison.Ordinal);
        var saved = (await analyst.SendAsync(Write, ("Input.Text", draft))).Expect(302).Location;
        var number = Number(saved);
        var page = await analyst.PageAsync(saved);
        Assert.Matches("Rutland: 33\\.2[0-9] in 2020, up 3\\.1 from 30\\.1[0-9] in 2019", page.Says("article"));
        Assert.Contains("Release p", page.QuerySelector(page.QuerySelector("article .app-claim sup a")!.GetAttribute("href")!)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["What was tested"], page.QuerySelectorAll("article h2").Select(each => each.TextContent).TakeLast(1));
        Assert.Contains($"Outcomes by exception, paper {number}", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);

        // It cannot be signed unread, nor while something waits for words.
        Assert.Equal(["Say that you have read the paper"], (await analyst.SendAsync(saved + "/sign")).Expect(200).Errors);
        Assert.Matches("^[0-9]+ places still wait for the story", Assert.Single((await Sign(analyst, number)).Expect(200).Errors));
        var mine = Finished(draft);
        (await analyst.SendAsync(Write, ("Input.Text", mine))).Expect(302);
        (await Sign(analyst, number)).Expect(302);
        Assert.Contains("Signed by The Analyst, ", (await analyst.PageAsync(saved)).Says("article"), StringComparison.Ordinal);
        Assert.NotEmpty(await site.Said("ExceptionPaperSigned"));
        Assert.Contains("signed already", (await analyst.PageAsync(saved + "/sign")).Says("main"), StringComparison.Ordinal);

        // Other figures leave it as it was signed, and say so; the next one begins anew.
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 29.1), ("2020", 34.2)));
        page = await analyst.PageAsync(saved);
        Assert.Matches("Rutland: 33\\.2[0-9] in 2020, up 3\\.1 from 30\\.1[0-9] in 2019", page.Says("article"));
        Assert.Contains("Written about earlier figures", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("the figures have changed since", (await analyst.PageAsync(List)).Says("table"), StringComparison.Ordinal);
        Assert.DoesNotContain($"paper {number}", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        var file = await analyst.TextAsync(saved + ".md");
        Assert.StartsWith("# Outcomes by exception: Rutland", file, StringComparison.Ordinal);
        Assert.Matches("Rutland: 33\\.2\\[[0-9]\\] in 2020, up 3\\.1 from 30\\.1\\[[0-9]\\] in 2019", file);
        Assert.Matches("\n\\[[0-9]\\] People who feel at home, Persons, All ages. Rutland, 2020: 33\\.2", file);
        Assert.Contains("up 5.1 from", await Draft(analyst), StringComparison.Ordinal);
        using var db = site.Records.Open(DeskFixture.Here);
        Assert.Equal(draft, (await db.ExceptionPapers.SingleAsync(paper => paper.Number == number, Cancel)).Drafted);
    }

    [Fact]
    public async Task A_draft_whose_figures_changed_is_told_to_its_writer_and_cannot_be_signed_until_it_is_read_again()
    {
        await site.Import(DeskFixture.Csv(DeskFixture.Campylobacter, ("2019", 30), ("2020", 33)));
        using var analyst = site.As(Role.Analyst);
        var number = Number((await analyst.SendAsync(Write, ("Input.Text", Finished(await Draft(analyst))))).Expect(302).Location);
        var open = await analyst.PageAsync(Write);
        var seen = open.QuerySelector("[name='Input.Seen']")!.GetAttribute("value")!;
        await site.Import(DeskFixture.Csv(DeskFixture.Campylobacter, ("2019", 29), ("2020", 33)));
        Assert.Contains("Rewrite it: figures were restated", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("The figures have changed since this was written.", Assert.Single((await Sign(analyst, number)).Expect(200).Errors), StringComparison.Ordinal);
        var says = (await analyst.PageAsync(Write)).Says("main");
        Assert.Contains("was 30, is 29 now", says, StringComparison.Ordinal);
        Assert.Contains("They no longer say: Changed by more than chance. Fewer people fall ill from their food, Rutland: 33 in 2020, up 3 from 30 in 2019.", says, StringComparison.Ordinal);
        // The next release alone is no change of what they say.
        Assert.DoesNotContain("holds this outcome", says[..says.IndexOf("Where … stands", StringComparison.Ordinal)], StringComparison.Ordinal);
        // What was written beside the older draft is not taken for having seen the newer one.
        var text = open.QuerySelector("textarea")!.TextContent;
        Assert.StartsWith("The figures changed while you wrote.", Assert.Single((await analyst.SendAsync(Write, ("Input.Text", text), ("Input.Seen", seen))).Expect(200).Errors), StringComparison.Ordinal);
        (await analyst.SendAsync(Write, ("Input.Text", text))).Expect(302);
        (await Sign(analyst, number)).Expect(302);
    }

    static int Number(string address) => int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    static async Task<string> Draft(Browser analyst) => (await analyst.PageAsync(Write)).QuerySelector("textarea")!.TextContent.Trim();

    static Task<Answered> Sign(Browser analyst, int number) => analyst.SendAsync($"{List}/{number}/sign", ("Input.HasRead", "true"));

    static string Finished(string draft) => draft.Replace(DraftPaper.StoryWaits, "More came to live here.", StringComparison.Ordinal).Replace(DraftPaper.RemedyWaits, "The Housing lead, by May.", StringComparison.Ordinal);
}
