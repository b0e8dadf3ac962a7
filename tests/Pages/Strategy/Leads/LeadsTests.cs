using CsCheck;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Leads.Asking;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Strategy.Editing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Strategy.Leads;

/// <summary>Who leads changes while a strategy stays as it was agreed; what nobody answers or fills is asked for once.</summary>
public sealed class LeadsTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static readonly DateOnly Today = London.Today(TimeProvider.System);
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static IEnumerable<(string, string)> Form(LeadState state, DateOnly since, string? post = null) =>
        [.. post is null ? Array.Empty<(string, string)>() : [("Input.Post", post)], ("Input.State", $"{state}"), ("Input.Why", "The board was told"), .. EditingFixture.Date("Input.Since", since)];

    /// <summary>A strategy with a lead of its first part that stands so; agreed or out for views, so that it is current among those of its name.</summary>
    async Task<string> Begin(Browser officer, string slug, string post, LeadState state, int daysAgo, bool agreed = false)
    {
        var home = await EditingFixture.Begin(officer, slug);
        (await officer.SendAsync($"{home}/elements/a", [("Input.Leads[0].Post", post), ("Input.Leads[0].State", $"{state}"), .. EditingFixture.Date("Input.Leads[0].Since", Today.AddDays(-daysAgo)), ("Input.Why", "Named")])).Expect(302);
        if (agreed) (await officer.SendAsync($"{home}/agree", [("Input.By", "The Board"), ("Input.Why", "Minutes"), .. EditingFixture.Date("Input.On", Today)])).Expect(302);
        else (await officer.SendAsync($"{home}/cover", ("Input.Status", "Consultation"), ("Input.Why", "For views"))).Expect(302);
        return home;
    }

    static string Code(string slug, string post) => LeadKey.Of(slug, "a", new(post, null, LeadRole.Lead, LeadState.Vacant, null)).Code;

    async Task Nights(params IEnumerable<DateOnly> days)
    {
        using var scope = site.Services.CreateScope();
        var work = scope.ServiceProvider.GetServices<IDailyWork>().Single(each => each.Name == "leads");
        foreach (var day in days)
        {
            using var db = site.Records.Open("rutland");
            await work.Run(db, day, Stop);
        }
    }

    async Task<List<Obligation>> Promises(string slug, string post = "The SystemLeader")
    {
        using var db = site.Records.Open("rutland");
        var code = Code(slug, post);
        var keys = await db.LeadAsks.Where(ask => ask.Code == code).Select(ask => ask.ObligationId).ToListAsync(Stop);
        return await db.Obligations.AsNoTracking().Include(each => each.AskedPost).Where(each => keys.Contains(each.Id)).OrderBy(each => each.Number).ToListAsync(Stop);
    }

    [Fact]
    public async Task Who_leads_an_agreed_strategy_changes_beside_it_and_goes_into_the_next_draft()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var visitor = site.Visitor();
        var home = await Begin(officer, "beside", "The Director", LeadState.Accepted, 500, agreed: true);
        var hash = site.Version("beside").Hash;
        var form = $"{home}/leads/a/{Code("beside", "The Director")}";
        Assert.Equal(["Enter since when"], (await officer.SendAsync(form, ("Input.Since.Day", ""), ("Input.Since.Month", ""), ("Input.Since.Year", ""), ("Input.Why", "x"))).Expect(200).Errors);
        Assert.Equal(["Enter a day that has come."], (await officer.SendAsync(form, Form(LeadState.Vacant, Today.AddDays(1)))).Expect(200).Errors);
        (await officer.SendAsync(form, Form(LeadState.Vacant, Today.AddDays(-430)))).Expect(302);
        (await officer.SendAsync($"{home}/leads/a", Form(LeadState.Invited, Today.AddDays(-30), "The Chair of Everything"))).Expect(302);
        Assert.Equal(["It leads this part already: change how it stands instead."], (await officer.SendAsync($"{home}/leads/a", Form(LeadState.Invited, Today, "the chair of everything"))).Expect(200).Errors);
        Assert.Equal(hash, site.Version("beside").Hash);
        Assert.Equal(LeadState.Accepted, Assert.Single(site.Element("beside", "a").Leads).State);
        var page = (await visitor.PageAsync("/rutland/priorities/a?version=2027")).Says("main");
        var list = (await officer.PageAsync($"{home}/leads")).Says("main");
        foreach (var says in new[] { "Vacant for 14 months", "Invited 4 weeks ago, no answer yet" }) Assert.Contains(says, list, StringComparison.Ordinal);
        Assert.Contains("2 leads are named: 1 vacant, 1 not settled, 0 accepted.", list, StringComparison.Ordinal);
        Assert.NotEmpty(page);
        (await officer.SendAsync($"{home}/copy", [("Input.Version", "2031"), ("Input.Why", "A new round"), .. EditingFixture.Date("Input.Dated", Today)])).Expect(302);
        using var db = site.Records.Open("rutland");
        var copied = await db.Elements.AsNoTracking().SingleAsync(each => each.Slug == "a" && each.Strategy!.Slug == "beside" && each.Strategy.Version == "2031", Stop);
        Assert.Equal([("The Director", LeadState.Vacant, (DateOnly?)Today.AddDays(-430)), ("The Chair of Everything", LeadState.Invited, Today.AddDays(-30))], copied.Leads.Select(lead => (lead.Post, lead.State, lead.Since)));
        Assert.Contains("14 months", string.Join('\n', (await officer.PageAsync("/rutland/edit/beside/2031/agree")).QuerySelectorAll("#obstacles li").Select(each => each.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_a_lead_at_once_the_second_sees_both()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Begin(officer, "both", "The Director", LeadState.Accepted, 500);
        var form = $"{home}/leads/a/{Code("both", "The Director")}";
        (await officer.SendAsync(form, Form(LeadState.Invited, Today.AddDays(-3)))).Expect(302);
        var mine = Browser.Filled(await officer.PageAsync(form), Form(LeadState.Accepted, Today));
        (await officer.SendAsync(form, Form(LeadState.Vacant, Today))).Expect(302);
        Assert.Contains("Vacant", Accounts.Obligations.PromisesFixture.Differences(await officer.PostAsync(form, mine)));
    }

    [Fact]
    public async Task The_post_that_was_invited_answers_itself_and_nobody_else_can()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var invited = site.As(Role.SystemLeader);
        using var member = site.As(Role.Clerk);
        await Begin(officer, "answered", "the systemleader", LeadState.Invited, 50);
        var address = $"/rutland/leads/{Code("answered", "the systemleader")}/answer";
        Assert.Contains("Invited to lead “First”", (await invited.PageAsync("/rutland/work")).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(address, (await member.PageAsync("/rutland/work")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Null((await member.PageAsync(address)).QuerySelector("main form"));
        var form = Browser.Filled(await invited.PageAsync(address), ("Input.Answer", "accept"));
        (await member.PostAsync(address, [.. form.Where(field => field.Name.StartsWith("Input", StringComparison.Ordinal)), .. Browser.Filled(await member.PageAsync("/rutland/obligations/new")).Where(field => field.Name.StartsWith("__", StringComparison.Ordinal))])).Expect(403);
        Assert.Equal(["Say why, so that another can be asked"], (await invited.SendAsync(address, ("Input.Answer", "decline"))).Expect(200).Errors);
        await Nights(Today);
        Assert.True(Assert.Single(await Promises("answered", "the systemleader")).IsOpen);
        (await invited.SendAsync(address, ("Input.Answer", "accept"), ("Input.Words", "Gladly"))).Expect(302);
        using var db = site.Records.Open("rutland");
        var said = await db.LeadStatements.SingleAsync(each => each.Strategy == "answered", Stop);
        Assert.Equal((LeadState.Accepted, Today, "Gladly"), (said.State, said.Since, said.Note));
        Assert.Equal("The SystemLeader", (await db.Changes.SingleAsync(change => change.What == "LeadAccepted" && change.Subject == said.Id.ToString(), Stop)).Post);
        Assert.False(Assert.Single(await Promises("answered", "the systemleader")).IsOpen);
        Assert.Contains("No invitation is open", (await invited.PageAsync(address)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declined_is_vacant_with_the_reason_for_everyone_to_read()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var invited = site.As(Role.SystemLeader);
        using var visitor = site.Visitor();
        await Begin(officer, "declined", "The SystemLeader", LeadState.Invited, 5);
        (await invited.SendAsync($"/rutland/leads/{Code("declined", "The SystemLeader")}/answer", ("Input.Answer", "decline"), ("Input.Words", "No time this year"))).Expect(302);
        var vacancies = await visitor.PageAsync("/rutland/vacancies");
        Assert.Contains("The SystemLeader declined: No time this year", vacancies.Says("#vacancies"), StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ leads? (is|are) vacant, of [0-9]+", vacancies.Says(".govuk-body-l"));
    }

    [Fact]
    public async Task Whatever_days_the_work_runs_or_misses_an_answer_is_asked_for_once_and_then_the_vacancy_once()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var number = 0;
        await Gen.Int[0, 40].Array[1, 12].SampleAsync(async gaps =>
        {
            var slug = $"nights-{Interlocked.Increment(ref number)}";
            await Begin(officer, slug, "The SystemLeader", LeadState.Invited, 1);
            var (days, day) = (new List<DateOnly>(), Today);
            foreach (var gap in gaps) days.Add(day = day.AddDays(gap));
            await Nights(days);
            var silent = days.FirstOrDefault(each => each.DayNumber - Today.AddDays(-1).DayNumber > 42);
            var past = days.FirstOrDefault(each => each.DayNumber - Today.AddDays(-1).DayNumber > 42 + 90);
            var promises = await Promises(slug);
            // Between two nights both limits may have passed: then the vacancy is asked for at once.
            var expected = silent == default ? 0 : past == default || past == silent ? 1 : 2;
            Assert.Equal(expected, promises.Count);
            if (expected == 0) return;
            Assert.Equal(past == default ? "The SystemLeader" : "The StrategyOfficer", promises[^1].AskedPost!.Title);
            Assert.StartsWith(past == default ? "Answer the invitation" : "Fill the vacancy", promises[^1].Promise, StringComparison.Ordinal);
            Assert.Equal(1, promises.Count(each => each.IsOpen));
            (await officer.SendAsync($"/rutland/edit/{slug}/2027/leads/a/{Code(slug, "The SystemLeader")}", Form(LeadState.Accepted, Today))).Expect(302);
            Assert.DoesNotContain(await Promises(slug), each => each.IsOpen);
            await Nights(day.AddDays(1), day.AddDays(500));
            Assert.Equal(expected, (await Promises(slug)).Count);
        }, iter: 8, threads: 1);
    }

    [Fact]
    public async Task A_promise_that_was_closed_by_hand_is_not_made_again_and_a_vacancy_that_begins_anew_is()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Begin(officer, "anew", "The SystemLeader", LeadState.Vacant, 100);
        await Nights(Today, Today.AddDays(1));
        var first = Assert.Single(await Promises("anew"));
        using (var db = site.Records.Open("rutland"))
        {
            var held = await db.Obligations.SingleAsync(each => each.Id == first.Id, Stop);
            held.Release("The board", "Later", new("The Clerk", null, TimeProvider.System.GetUtcNow()));
            await db.SaveAsync(PeopledFixture.Because("ObligationReleased"), Stop);
        }
        await Nights(Today.AddDays(2), Today.AddDays(90));
        Assert.Single(await Promises("anew"));
        var form = $"{home}/leads/a/{Code("anew", "The SystemLeader")}";
        (await officer.SendAsync(form, Form(LeadState.Accepted, Today.AddDays(-50)))).Expect(302);
        (await officer.SendAsync(form, Form(LeadState.Vacant, Today))).Expect(302);
        await Nights(Today.AddDays(90));
        Assert.Single(await Promises("anew"));
        await Nights(Today.AddDays(91), Today.AddDays(92));
        Assert.Equal(2, (await Promises("anew")).Count);
    }

    [Fact]
    public async Task A_partnerships_own_limits_hold_and_are_said_everywhere()
    {
        using var officer = site.As(Role.StrategyOfficer, PeopledFixture.There);
        Assert.Equal(2, (await officer.SendAsync("/leicestershire/leads/limits", ("Input.InvitationDays", "0"), ("Input.VacantDays", "x"), ("Input.Why", "Decided"))).Expect(200).Errors.Count);
        (await officer.SendAsync("/leicestershire/leads/limits", ("Input.InvitationDays", "10"), ("Input.VacantDays", "20"), ("Input.Why", "Decided"))).Expect(302);
        (await officer.SendAsync("/leicestershire/leads/limits", ("Input.InvitationDays", "11"), ("Input.Why", "Decided again"))).Expect(302);
        using var visitor = site.Visitor();
        Assert.Contains("within 11 days", (await visitor.PageAsync("/leicestershire/vacancies")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("after 20 days", (await visitor.PageAsync("/leicestershire/vacancies")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assessments_that_are_needed_are_kept_on_screen_and_go_out_with_the_file()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "assessed");
        (await officer.SendAsync($"{home}/assessments", ("Input.Title", "Equality impact assessment"), ("Input.WhyNot", "Begun in May"), ("Input.Why", "The law"))).Expect(302);
        var reason = Assert.Single((await officer.PageAsync($"{home}/agree")).QuerySelectorAll("#obstacles li"));
        Assert.Contains("Equality impact assessment is needed and has not been done: Begun in May.", reason.TextContent, StringComparison.Ordinal);
        var edit = reason.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(["Enter the paper that holds it, or its address", "It is done: leave out why it is not"], (await officer.SendAsync(edit, [("Input.Why", "Done"), .. EditingFixture.Date("Input.Done", Today)])).Expect(200).Errors);
        (await officer.SendAsync(edit, [("Input.Source", "Agenda item 7"), ("Input.WhyNot", ""), ("Input.Why", "Done"), .. EditingFixture.Date("Input.Done", Today)])).Expect(302);
        Assert.Contains("Nothing stands in the way", (await officer.PageAsync($"{home}/agree")).Says("main"), StringComparison.Ordinal);
        Assert.Contains($"done: {Today:yyyy-MM-dd}\n      source: Agenda item 7", await officer.TextAsync($"{home}/strategy.yaml"), StringComparison.Ordinal);
        (await officer.SendAsync(edit, ("Input.TakeOut", "true"), ("Input.Why", "A slip"))).Expect(302);
        Assert.Empty(site.Version("assessed").Assessments);
    }
}
