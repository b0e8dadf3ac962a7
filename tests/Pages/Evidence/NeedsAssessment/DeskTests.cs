using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Evidence;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Accounts.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Evidence.NeedsAssessment;

/// <summary>The analyst's way from a topic to an answered question and a recommendation that is promised, and what the public sees on it.</summary>
public sealed class DeskTests(NeedsFixture site) : IClassFixture<NeedsFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<string> Topic(Browser analyst, string title)
    {
        (await analyst.SendAsync("/rutland/needs/desk/topic", ("Input.Title", title), ("Input.Summary", "Damp and **cost**. <script>alert(1)</script> [x](javascript:alert(1))"), ("Input.Why", "The board asked"))).Expect(302);
        var slug = title.ToLowerInvariant().Replace(' ', '-');
        (await analyst.SendAsync($"/rutland/needs/desk/{slug}/question", ("Input.Text", "How many homes are damp?"), ("Input.Goals", "1.1"), ("Input.Why", "The board asked"))).Expect(302);
        return $"/rutland/needs/desk/{slug}";
    }

    [Fact]
    public async Task A_question_goes_from_asked_to_answered_and_the_public_sees_only_what_is_published()
    {
        using var analyst = site.As(Role.Analyst);
        using var visitor = site.Visitor();
        var desk = await Topic(analyst, "Damp homes");
        var (question, page) = ($"{desk}/question/1", "/rutland/needs/damp-homes");
        Assert.Equal(["You cannot mark it answered before there is at least one piece of evidence."], (await analyst.SendAsync($"{question}/state", ("Input.State", "Answered"), ("Input.Why", "Done"))).Expect(200).Errors);
        (await analyst.SendAsync($"{question}/evidence", ("Input.Kind", "Document"), ("Input.Title", "Stock survey"), ("Input.Link", "https://example.org/survey"), ("Input.Strength", "Moderate"), ("Input.Why", "Found it"))).Expect(302);
        (await analyst.SendAsync($"{question}/finding", ("Input.Text", "One in ten is damp."), ("Input.Why", "First draft"))).Expect(302);
        Assert.DoesNotContain("One in ten", (await visitor.PageAsync(page)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Draft of a finding: One in ten", (await analyst.PageAsync(desk)).Says("#question-1"), StringComparison.Ordinal);
        Assert.StartsWith("You cannot mark it answered before a finding", (await analyst.SendAsync($"{question}/state", ("Input.State", "Answered"), ("Input.Why", "Done"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
        (await analyst.SendAsync($"{question}/finding/1", ("Input.Publish", "true"), ("Input.Why", "Checked"))).Expect(302);
        var moved = (await analyst.SendAsync($"{question}/state", ("Input.State", "Answered"), ("Input.Why", "The survey settles it"))).Expect(302).Location;
        Assert.Equal($"{desk}#question-1", moved);
        var shown = await visitor.PageAsync(page);
        Assert.Equal("1 question: 1 is answered, 0 have no data and 0 are not answered yet.", shown.Says(".govuk-body-l"));
        Assert.Contains("One in ten is damp. The Analyst", shown.Says("#question-1"), StringComparison.Ordinal);
        Assert.Contains("Moderate", shown.Says("#question-1 table"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", shown.QuerySelector("main")!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", shown.QuerySelector("main")!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        using var db = site.Records.Open("rutland");
        Assert.True(await db.Changes.AnyAsync(change => change.What == "QuestionAnswered" && change.Post == "The Analyst" && change.Content!.Contains("The survey settles it"), Stop));
        Assert.StartsWith("You cannot withdraw the only evidence", (await analyst.SendAsync($"{question}/evidence/1", ("Input.Withdraw", "true"), ("Input.Why", "Old"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recommendation_is_a_promise_from_the_first_day_and_its_state_is_public()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var desk = await Topic(officer, "Cold homes");
        var errors = (await officer.SendAsync($"{desk}/recommend")).Expect(200).Errors;
        Assert.Equal(5, errors.Count);
        (await officer.SendAsync($"{desk}/recommend", [("Input.Text", "Insulate the coldest homes."), ("Input.Questions", "1"), ("Input.Post", $"{site.Of("rutland", Role.SystemLeader).Post}"), ("Input.ToWhom", "The board"), ("Input.Why", "It follows"),
            .. PromisesFixture.Date("Input.Due", PromisesFixture.Today.AddDays(90))])).Expect(302);
        using var visitor = site.Visitor();
        var page = await visitor.PageAsync("/rutland/needs/cold-homes");
        Assert.Contains("Not accepted", page.Says("#r1"), StringComparison.Ordinal);
        Assert.Contains("So we recommend: Insulate", page.Says("#question-1"), StringComparison.Ordinal);
        using var db = site.Records.Open("rutland");
        var advice = await db.NeedsRecommendations.SingleAsync(each => each.Slug == "cold-homes.r1", Stop);
        var promise = await db.Obligations.SingleAsync(each => each.Id == advice.ObligationId, Stop);
        Assert.True(promise.IsOpen);
        Assert.True(await db.Links.AnyAsync(link => link.FromKind == "NeedsRecommendation" && link.FromId == "cold-homes.r1" && link.ToId == promise.Reference, Stop));
        var thread = (await officer.PageAsync("/rutland/thread/element/1.1")).Says("main");
        Assert.Contains("How many homes are damp?", thread, StringComparison.Ordinal);
        Assert.Contains("Insulate the coldest homes.", thread, StringComparison.Ordinal);
        Assert.Contains("Insulate the coldest homes.", (await officer.PageAsync($"/rutland/obligations/{promise.Reference}")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_data_says_why_and_who_and_becomes_a_research_gap()
    {
        using var analyst = site.As(Role.Analyst);
        var desk = await Topic(analyst, "Hidden carers");
        Assert.Equal(["Say why there is no data", "Say who could supply it"], (await analyst.SendAsync($"{desk}/question/1/state", ("Input.State", "NoData"), ("Input.Why", "Asked the trust"))).Expect(200).Errors);
        (await analyst.SendAsync($"{desk}/question/1/state", ("Input.State", "NoData"), ("Input.Because", "Nobody counts them."), ("Input.WhoCouldSupply", "The carers' centre"), ("Input.Why", "Asked the trust"))).Expect(302);
        using var visitor = site.Visitor();
        var gaps = (await visitor.PageAsync("/rutland/needs/gaps")).Says("main");
        Assert.Contains("Nobody counts them.", gaps, StringComparison.Ordinal);
        Assert.Contains("The carers' centre", gaps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_says_all_that_is_wrong_at_once()
    {
        using var analyst = site.As(Role.Analyst);
        var desk = await Topic(analyst, "Slips");
        Assert.Equal(["Enter the title of the topic", "Say why, for the history"], (await analyst.SendAsync("/rutland/needs/desk/topic")).Expect(200).Errors.Order());
        Assert.Equal(2, (await analyst.SendAsync($"{desk}/question")).Expect(200).Errors.Count);
        Assert.Equal(4, (await analyst.SendAsync($"{desk}/question/1/evidence")).Expect(200).Errors.Count);
        Assert.Equal(2, (await analyst.SendAsync($"{desk}/question/1/finding")).Expect(200).Errors.Count);
        Assert.Equal(["There is a topic with that name already."], (await analyst.SendAsync("/rutland/needs/desk/topic", ("Input.Title", "Slips"), ("Input.Why", "Again"))).Expect(200).Errors);
        Assert.StartsWith("You cannot set a refresh date", (await analyst.SendAsync("/rutland/needs/desk/topic/slips", [("Input.Why", "Plan"), .. PromisesFixture.Date("Input.RefreshOn", PromisesFixture.Today.AddDays(20))])).Expect(200).Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_a_question_at_once_the_second_sees_both()
    {
        using var analyst = site.As(Role.Analyst);
        var desk = await Topic(analyst, "Two at once");
        var mine = Browser.Filled(await analyst.PageAsync($"{desk}/question/1"), ("Input.Text", "Mine?"), ("Input.Why", "Clearer"));
        (await analyst.SendAsync($"{desk}/question/1", ("Input.Text", "Theirs?"), ("Input.Why", "Shorter"))).Expect(302);
        Assert.Contains("Theirs?", PromisesFixture.Differences(await analyst.PostAsync($"{desk}/question/1", mine)));
    }

    [Fact]
    public async Task The_desk_is_closed_to_visitors_and_to_other_roles_and_what_is_missing_is_not_found()
    {
        var desk = "/south-tees/needs/desk";
        using var visitor = site.Visitor();
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/rutland/needs/desk")).Expect(302).Location, StringComparison.Ordinal);
        using var clerk = site.As(Role.Clerk);
        (await clerk.GetAsync("/rutland/needs/desk/topic")).Expect(403);
        (await clerk.GetAsync("/rutland/needs/desk/needs-assessment.yaml")).Expect(403);
        using var analyst = site.As(Role.Analyst);
        (await analyst.GetAsync(desk)).Expect(404);
        (await analyst.GetAsync("/rutland/needs/desk/no-such-topic/question/1/state")).Expect(404);
        (await analyst.GetAsync("/rutland/needs/desk/needs-assessment.yaml")).Expect(200);
    }

    [Fact]
    public async Task A_topic_whose_refresh_date_comes_near_asks_its_owner_once()
    {
        using var analyst = site.As(Role.Analyst);
        await Topic(analyst, "Yearly");
        var day = PromisesFixture.Today.AddDays(30);
        (await analyst.SendAsync("/rutland/needs/desk/topic/yearly", [("Input.Owner", $"{site.Of("rutland", Role.Analyst).Post}"), ("Input.Why", "Plan"), .. PromisesFixture.Date("Input.RefreshOn", day)])).Expect(302);
        using var scope = site.Services.CreateScope();
        var work = scope.ServiceProvider.GetServices<IDailyWork>().Single(each => each.Name == "needs-refresh");
        for (var night = 0; night < 2; night++)
        {
            using var db = site.Records.Open("rutland");
            await work.Run(db, PromisesFixture.Today, Stop);
        }
        using var after = site.Records.Open("rutland");
        var promise = await after.Obligations.SingleAsync(each => each.SourceEndKind == nameof(NeedsTopic) && each.SourceEndId == "yearly", Stop);
        Assert.Equal((day, SourceKind.Review), (promise.CountsFrom, promise.SourceKind));
    }
}
