using Endeavour.Accounts;
using Endeavour.Evidence;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.NeedsAssessment.Quoting;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Accounts.Obligations;
using Endeavour.Tests.Pages.Evidence.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Evidence.NeedsAssessment;

/// <summary>Figures in the texts of the needs assessment are references to the record: they stand with their source on the page, in its paper and in print, and the topic's owner is told when they are restated.</summary>
public sealed class NeedsClaimTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    const string Desk = "/rutland/needs/desk", Told = "Rewrite it: figures were restated";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Figures(double first) => DeskFixture.Csv(1_000_301, ("2019", first), ("2020", 31.5));

    /// <summary>A topic of the officer's with a figure in its summary, in a published finding, in a draft, and in a recommendation.</summary>
    async Task Write(string title, string slug)
    {
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync($"{Desk}/topic", ("Input.Title", title), ("Input.Summary", "It *was* {{indicator 1000301 period 2019}}."), ("Input.Owner", $"{site.Of("rutland", Role.StrategyOfficer).Post}"), ("Input.Why", "The board asked"))).Expect(302);
        var question = $"{Desk}/{slug}/question";
        (await analyst.SendAsync(question, ("Input.Text", "How many feel at home?"), ("Input.Why", "The board asked"))).Expect(302);
        (await analyst.SendAsync($"{question}/1/evidence", ("Input.Kind", "Document"), ("Input.Title", "Survey"), ("Input.Strength", "Moderate"), ("Input.Why", "Found it"))).Expect(302);
        (await analyst.SendAsync($"{question}/1/finding", ("Input.Text", "Of us {{indicator 1000301 period 2019}} felt at home, {{indicator 1000301 period 2020}} do."), ("Input.Publish", "true"), ("Input.Why", "Checked"))).Expect(302);
        (await analyst.SendAsync($"{question}/1/finding", ("Input.Text", "A draft of {{indicator 1000301 period 2019 show limits}}."), ("Input.Why", "A thought"))).Expect(302);
        (await analyst.SendAsync($"{Desk}/{slug}/recommend", [("Input.Text", "Raise it from {{indicator 1000301 period 2019}}."), ("Input.Questions", "1"), ("Input.Post", $"{site.Of("rutland", Role.SystemLeader).Post}"), ("Input.ToWhom", "The board"), ("Input.Why", "It follows"), .. PromisesFixture.Date("Input.Due", PromisesFixture.Today.AddDays(90))])).Expect(302);
    }

    [Fact]
    public async Task They_stand_with_their_source_on_the_page_and_in_the_paper_and_a_restatement_marks_each_text_and_tells_the_topics_owner_once()
    {
        await site.Import(Figures(30));
        await Write("Feeling at home", "feeling-at-home");
        using var visitor = site.Visitor();
        using var officer = site.As(Role.StrategyOfficer);
        using var analyst = site.As(Role.Analyst);
        var page = await visitor.PageAsync("/rutland/needs/feeling-at-home");
        var main = page.Says("main");
        foreach (var said in new[] { "It was 30.01.", "Of us 30.01 felt at home, 31.52 do.", "Raise it from 30.01.", "So we recommend: Raise it from 30.0." }) Assert.Contains(said, main, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", main, StringComparison.Ordinal);
        Assert.DoesNotContain("A draft of", main, StringComparison.Ordinal);
        // The notes stand below each text, for the screen and for print: no note and no number is left out of print.
        foreach (var link in page.QuerySelectorAll(".app-claim sup a"))
        {
            var note = page.QuerySelector(link.GetAttribute("href")!)!;
            Assert.Contains("People who feel at home, Persons, All ages. Rutland, 20", note.TextContent, StringComparison.Ordinal);
            Assert.Null(note.Closest(".no-print"));
        }
        Assert.Equal(4, page.QuerySelectorAll(".app-claim sup a").Length);
        using var client = site.CreateClient();
        var paper = await client.GetStringAsync(new Uri("/rutland/needs/feeling-at-home.md", UriKind.Relative), Cancel);
        foreach (var said in new[] { "It *was* 30.0[1].", @"Of us 30.0\[1\] felt at home, 31.5\[2\] do.", @"Raise it from 30.0\[1\].", "## Where the figures come from\n\n[1] People who feel at home, Persons, All ages. Rutland, 2019: 30.0 (29.5 to 30.5). Release p" }) Assert.Contains(said, paper, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", paper, StringComparison.Ordinal);
        // What was promised stays in the words of its day; threads show words too.
        using (var db = site.Records.Open("rutland")) Assert.True(await db.Obligations.AnyAsync(each => each.Promise == "Raise it from 30.0.", Cancel));
        Assert.Contains("Raise it from 30.0.", (await officer.PageAsync("/rutland/thread/needsrecommendation/feeling-at-home.r1")).Says("main"), StringComparison.Ordinal);

        await site.Import(Figures(29));
        main = (await visitor.PageAsync("/rutland/needs/feeling-at-home")).Says("main");
        Assert.Contains("Figures restated since 3 texts below quote figures that have been restated", main, StringComparison.Ordinal);
        Assert.Contains("2019: was 30.0, is 29.0 now.", main, StringComparison.Ordinal);
        Assert.Contains("Of us 29.01 felt at home", main, StringComparison.Ordinal);
        // The owner is told once for each text, with where it is changed; nobody else is.
        var work = await officer.PageAsync("/rutland/work");
        Assert.Equal(4, work.Body!.TextContent.Split(Told).Length - 1);
        foreach (var edit in new[] { "topic/feeling-at-home", "feeling-at-home/question/1/finding/1", "feeling-at-home/question/1/finding/2", "feeling-at-home/recommend/1" })
        {
            Assert.Single(work.QuerySelectorAll($"a[href='{Desk}/{edit}']"));
            Assert.Contains("was 30.0", (await officer.PageAsync($"{Desk}/{edit}")).Says("main").Replace("29.5 to 30.5", "30.0", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Needs assessment: Feeling", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);

        // Each is clear once it was saved again, changed or not.
        (await officer.SendAsync($"{Desk}/topic/feeling-at-home", ("Input.Why", "Still so"))).Expect(302);
        (await officer.SendAsync($"{Desk}/feeling-at-home/question/1/finding/1", ("Input.Why", "Still so"))).Expect(302);
        (await officer.SendAsync($"{Desk}/feeling-at-home/question/1/finding/2", ("Input.Withdraw", "true"), ("Input.Why", "Not needed"))).Expect(302);
        (await officer.SendAsync($"{Desk}/feeling-at-home/recommend/1", ("Input.Text", "Raise it."), ("Input.Why", "Simpler"))).Expect(302);
        Assert.DoesNotContain("restated", (await visitor.PageAsync("/rutland/needs/feeling-at-home")).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(Told, (await officer.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_owner_of_the_topic_answers_for_all_its_texts_and_the_analysts_where_nobody_holds_the_post()
    {
        await site.Import(DeskFixture.Csv(1_000_302, ("2019", 10)));
        using var analyst = site.As(Role.Analyst);
        using var officer = site.As(Role.StrategyOfficer);
        (await officer.SendAsync($"{Desk}/topic", ("Input.Title", "Handed on"), ("Input.Summary", "Now {{indicator 1000302}}."), ("Input.Why", "The board asked"))).Expect(302);
        await site.Import(DeskFixture.Csv(1_000_302, ("2019", 11)));
        Assert.Contains("Needs assessment: Handed on", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        using (var db = site.Records.Open("rutland"))
        {
            var post = site.Of("rutland", Role.StrategyOfficer).Post;
            await db.NeedsTopics.Where(topic => topic.Slug == "handed-on").ExecuteUpdateAsync(topic => topic.SetProperty(one => one.OwnerPostId, post), Cancel);
            Assert.True(await site.Services.GetRequiredService<CheckClaims>().Hold(db, "rutland", Cancel));
            await db.SaveChangesAsync(Cancel);
        }
        Assert.DoesNotContain("Needs assessment: Handed on", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Needs assessment: Handed on", (await officer.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        // What came by a file is recorded when the figures are next looked at.
        using var after = site.Records.Open("rutland");
        await after.KeptClaims.Where(claim => claim.Indicator == 1_000_302).ExecuteDeleteAsync(Cancel);
        Assert.True(await site.Services.GetRequiredService<CheckClaims>().Hold(after, "rutland", Cancel));
        Assert.Equal((NeedsTexts.TextKind, "handed-on/summary", true), await after.KeptClaims.AsNoTracking().SingleAsync(claim => claim.Indicator == 1_000_302, Cancel) is var kept ? (kept.TextKind, kept.TextId, kept.Public) : default);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_at_its_field_in_each_of_the_three_forms()
    {
        using var analyst = site.As(Role.Analyst);
        const string Wrong = "One\n{{indicater 1}} and {{indicator 4711}}";
        static void Said(IReadOnlyList<string> errors)
        {
            Assert.Contains(errors, error => error.StartsWith("Line 2, letter 1: “indicater” is not a word", StringComparison.Ordinal));
            Assert.Contains(errors, error => error.StartsWith("Line 2, letter 21: There are no figures of an indicator 4711 here.", StringComparison.Ordinal));
        }
        Said((await analyst.SendAsync($"{Desk}/topic", ("Input.Title", "Unread"), ("Input.Summary", Wrong), ("Input.Why", "The board asked"))).Expect(200).Errors);
        (await analyst.SendAsync($"{Desk}/topic", ("Input.Title", "Unread"), ("Input.Why", "The board asked"))).Expect(302);
        (await analyst.SendAsync($"{Desk}/unread/question", ("Input.Text", "How many?"), ("Input.Why", "The board asked"))).Expect(302);
        Said((await analyst.SendAsync($"{Desk}/unread/question/1/finding", ("Input.Text", Wrong), ("Input.Why", "Checked"))).Expect(200).Errors);
        Said((await analyst.SendAsync($"{Desk}/unread/recommend", [("Input.Text", Wrong), ("Input.Post", $"{site.Of("rutland", Role.SystemLeader).Post}"), ("Input.ToWhom", "The board"), ("Input.Why", "It follows"), .. PromisesFixture.Date("Input.Due", PromisesFixture.Today.AddDays(90))])).Expect(200).Errors);
    }
}
