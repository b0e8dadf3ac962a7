using CsCheck;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Programmes;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Strategy.Editing;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Strategy.Programmes;

/// <summary>Where we are, for everyone; and the officer's way from a first phase to a gate that was passed and a review that was held.</summary>
public sealed class ProgrammeTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static readonly DateOnly Today = London.Today(TimeProvider.System);
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static IEnumerable<(string, string)> Date(string field, DateOnly day) => EditingFixture.Date($"Input.{field}", day);

    static async Task<string> Begin(Browser officer, string slug)
    {
        (await officer.SendAsync("/rutland/edit/programme/new", ("Input.Title", $"Programme {slug}"), ("Input.Id", slug), ("Input.Why", "The board asked"))).Expect(302);
        return $"/rutland/edit/programme/{slug}";
    }

    Programme Kept(string slug)
    {
        using var db = site.Records.Open("rutland");
        return db.Programmes.AsNoTracking().Single(each => each.Slug == slug);
    }

    [Fact]
    public async Task Everyone_reads_where_we_are_with_the_slip_of_the_paper_explained()
    {
        using var visitor = site.Visitor();
        var page = await visitor.PageAsync("/rutland/programme");
        Assert.Contains("0 of 5 phases are passed. Phase 1 should have ended on 31 July 2021: that its gate was passed is not recorded.", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("with 2021 in place of 2022 it would stand after Phase 2 and before Phase 4", page.Says("#findings-making-the-strategy"), StringComparison.Ordinal);
        Assert.Contains("Of 12 states of the road map whose year is over, 12 have no word of what was reached.", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".timeline"), timeline => timeline.QuerySelectorAll("rect").Length == 5);
        Assert.Contains("No programme has been published", (await visitor.PageAsync("/south-tees/programme")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("0 of 7 next steps are done, 7 have no date.", (await visitor.PageAsync("/mid-and-south-essex/programme")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("The next review is due on", (await visitor.PageAsync("/leicestershire/programme")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("programme:\n  partnership: rutland\n  id: making-the-strategy", await visitor.TextAsync("/rutland/programme/making-the-strategy.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_is_passed_when_each_criterion_is_met_with_what_shows_it()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Begin(officer, "gates");
        (await officer.SendAsync($"{home}/phase", [("Input.Title", "Phase 1"), .. Date("From", Today.AddDays(-30)), .. Date("To", Today.AddDays(-1)), ("Input.Why", "Planned")])).Expect(302);
        (await officer.SendAsync($"{home}/phase/phase-1/gate", ("Input.Title", "Residents were asked"), ("Input.Id", "asked"), ("Input.Why", "Agreed"))).Expect(302);
        Assert.Equal(["The gate is not passed while “Residents were asked” is not met"], (await officer.SendAsync($"{home}/phase/phase-1", [.. Date("Passed", Today), ("Input.Why", "Done")])).Expect(200).Errors);
        Assert.Equal(["Say what shows that it is met"], (await officer.SendAsync($"{home}/phase/phase-1/gate/asked", [.. Date("Met", Today), ("Input.Why", "Done")])).Expect(200).Errors);
        (await officer.SendAsync($"{home}/phase/phase-1/gate/asked", [.. Date("Met", Today), ("Input.Evidence", "The report"), ("Input.By", "The board"), ("Input.Why", "Done")])).Expect(302);
        Assert.Contains("should have ended", (await officer.PageAsync(home)).Says(".govuk-body-l"), StringComparison.Ordinal);
        (await officer.SendAsync($"{home}/phase/phase-1", [.. Date("Passed", Today), ("Input.Why", "Done")])).Expect(302);
        Assert.Equal("Its one phase is passed.", (await officer.PageAsync(home)).Says(".govuk-body-l"));
        Assert.StartsWith("The gate was passed, so this must be met", (await officer.SendAsync($"{home}/phase/phase-1/gate/asked", [("Input.Met.Day", ""), ("Input.Met.Month", ""), ("Input.Met.Year", ""), ("Input.Why", "No")])).Expect(200).Errors.Single(), StringComparison.Ordinal);
        using var db = site.Records.Open("rutland");
        Assert.Equal(1, await db.Changes.CountAsync(change => change.What == "GatePassed", Stop));
    }

    [Fact]
    public async Task What_was_reached_is_said_when_the_year_is_over_with_what_shows_it()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Begin(officer, "years");
        (await officer.SendAsync($"{home}/road", ("Input.Title", "Family hubs"), ("Input.Part", "1.1"), ("Input.Why", "Planned"))).Expect(302);
        Assert.Equal(["No strategy has a part with the id nowhere."], (await officer.SendAsync($"{home}/road", ("Input.Title", "Other"), ("Input.Part", "nowhere"), ("Input.Why", "Planned"))).Expect(200).Errors);
        foreach (var (name, ends) in new[] { ("Year 2", Today.AddDays(300)), ("Year 1", Today.AddDays(-5)) })
            (await officer.SendAsync($"{home}/road/family-hubs/year", [("Input.Title", name), .. Date("Ends", ends), ("Input.Intended", "More hubs"), ("Input.Why", "Planned")])).Expect(302);
        Assert.Equal(["Year 1", "Year 2"], Kept("years").Strands[0].Years.Select(year => year.Name));
        Assert.Equal(["The year is not over: say what was reached when it is", "Say what shows it"], (await officer.SendAsync($"{home}/road/family-hubs/year/2", ("Input.Reached", "All"), ("Input.Why", "Early"))).Expect(200).Errors);
        (await officer.SendAsync($"{home}/road/family-hubs/year/1", ("Input.Reached", "Two hubs"), ("Input.Evidence", "The visit"), ("Input.Why", "Known"))).Expect(302);
        using var visitor = site.Visitor();
        var says = (await visitor.PageAsync("/rutland/programme")).Says("#family-hubs");
        Assert.Contains("Two hubs What shows it: The visit", says, StringComparison.Ordinal);
        Assert.Contains("The year is not over.", says, StringComparison.Ordinal);
        await officer.PageAsync($"{home}/road/family-hubs/year/3", 404);
        await officer.PageAsync($"{home}/road/family-hubs/year/0", 404);
    }

    [Fact]
    public async Task Of_two_who_change_a_programme_at_once_the_second_sees_it_and_nothing_is_lost()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await Begin(officer, "together");
        (await officer.SendAsync($"{home}/step", ("Input.Title", "Agree it"), ("Input.Why", "Planned"))).Expect(302);
        var mine = Browser.Filled(await officer.PageAsync($"{home}/step/agree-it"), ("Input.Owner", "The chair"), ("Input.Why", "Named"));
        (await officer.SendAsync($"{home}/step/agree-it", ("Input.Owner", "The clerk"), ("Input.Why", "Named"))).Expect(302);
        Assert.Contains("The clerk", Accounts.Obligations.PromisesFixture.Differences(await officer.PostAsync($"{home}/step/agree-it", mine)));
        Assert.Equal("The clerk", Kept("together").Steps[0].Owner);
        Assert.Equal(["There is one with the id agree-it already. Give this one an id of its own."], (await officer.SendAsync($"{home}/step", ("Input.Title", "Agree it"), ("Input.Why", "Again"))).Expect(200).Errors);
        (await officer.SendAsync($"{home}/step/agree-it", ("Input.TakeOut", "true"), ("Input.Why", "Not needed"))).Expect(302);
        Assert.Empty(Kept("together").Steps);
    }

    [Fact]
    public async Task A_file_does_not_undo_unasked_what_was_said_on_screen()
    {
        using var officer = site.As(Role.StrategyOfficer);
        using var folder = new TemporaryFolder();
        var home = await Begin(officer, "filed");
        var file = folder.Write("filed.yaml", await officer.TextAsync("/rutland/programme/filed.yaml"));
        (await officer.SendAsync($"{home}/step", ("Input.Title", "Agree it"), ("Input.Why", "Planned"))).Expect(302);
        var import = new ImportStrategyFiles(site.Records, TimeProvider.System);
        var refused = await import.Import([file], Stop);
        Assert.Equal("edited-on-screen", Assert.Single(refused.Problems).Code);
        Assert.Contains("The StrategyOfficer changed the programme `filed` on screen", refused.Problems[0].Message, StringComparison.Ordinal);
        Assert.Single(Kept("filed").Steps);
        Assert.True((await new ImportStrategyFiles(site.Records, TimeProvider.System) { Replace = true }.Import([file], Stop)).Ok);
        Assert.Empty(Kept("filed").Steps);
        Assert.Equal(Endeavour.Strategy.Import.Change.Unchanged, Assert.Single(Assert.Single((await import.Import([file], Stop)).Partnerships).Programmes).Change);
    }

    async Task Nights(params IEnumerable<DateOnly> days)
    {
        using var scope = site.Services.CreateScope();
        var work = scope.ServiceProvider.GetServices<IDailyWork>().Single(each => each.Name == "programme-reviews");
        foreach (var day in days)
        {
            using var db = site.Records.Open("rutland");
            await work.Run(db, day, Stop);
        }
    }

    async Task<List<Obligation>> Promises(string slug)
    {
        using var db = site.Records.Open("rutland");
        var keys = await db.ReviewAsks.Where(ask => ask.Programme == slug).Select(ask => ask.ObligationId).ToListAsync(Stop);
        return await db.Obligations.AsNoTracking().Include(each => each.AskedPost).Where(each => keys.Contains(each.Id)).OrderBy(each => each.Number).ToListAsync(Stop);
    }

    async Task<string> WithReview(Browser officer, string slug, DateOnly next, string owner = "The SystemLeader")
    {
        var home = await Begin(officer, slug);
        (await officer.SendAsync($"{home}/review", [("Input.Title", "Yearly review"), ("Input.Id", "yearly"), ("Input.EveryMonths", "12"), ("Input.Owner", owner), .. Date("Next", next), ("Input.Why", "Agreed")])).Expect(302);
        return home;
    }

    [Fact]
    public async Task Whatever_days_the_work_runs_or_misses_each_turn_is_promised_once_ahead_of_its_day()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var number = 0;
        await Gen.Int[0, 50].Array[1, 10].SampleAsync(async gaps =>
        {
            var slug = $"turns-{Interlocked.Increment(ref number)}";
            var next = Today.AddDays(120);
            await WithReview(officer, slug, next);
            var (days, day) = (new List<DateOnly>(), Today);
            foreach (var gap in gaps) days.Add(day = day.AddDays(gap));
            await Nights(days);
            var promises = await Promises(slug);
            Assert.Equal(day >= next.AddDays(-60) ? 1 : 0, promises.Count);
            if (promises.Count == 1) Assert.Equal((next, "The SystemLeader", SourceKind.Review), (promises[0].CountsFrom, promises[0].AskedPost!.Title, promises[0].SourceKind));
        }, iter: 6, threads: 1);
    }

    [Fact]
    public async Task A_review_that_was_held_closes_its_promise_with_the_proof_and_the_next_is_counted()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var next = Today.AddDays(20);
        var home = await WithReview(officer, "held", next, "Nobody of that name");
        await Nights(Today, Today);
        Assert.Equal("The StrategyOfficer", Assert.Single(await Promises("held")).AskedPost!.Title);
        Assert.Equal(["Say what shows that it was held"], (await officer.SendAsync($"{home}/review/yearly", [.. Date("HeldOn", Today), ("Input.Why", "Held")])).Expect(200).Errors);
        (await officer.SendAsync($"{home}/review/yearly", [.. Date("HeldOn", Today), ("Input.Proof", "Agenda item 4"), ("Input.Why", "Held")])).Expect(302);
        var review = Assert.Single(Kept("held").Reviews);
        Assert.Equal((next.AddMonths(12), next, Today, "Agenda item 4"), (review.Next, review.Held[0].Due, review.Held[0].On, review.Held[0].Proof));
        var promise = Assert.Single(await Promises("held"));
        Assert.Contains("Agenda item 4", promise.Closing!.Words, StringComparison.Ordinal);
        await Nights(Today, Today.AddDays(200));
        Assert.Single(await Promises("held"));
        Assert.Single(Kept("held").Reviews[0].Held);
        await Nights(next.AddMonths(12).AddDays(-60));
        Assert.Equal(2, (await Promises("held")).Count);
    }

    [Fact]
    public async Task A_promise_that_its_owner_kept_ends_the_turn_and_a_date_that_moves_moves_its_promise()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var next = Today.AddDays(30);
        var home = await WithReview(officer, "kept", next);
        await Nights(Today);
        (await officer.SendAsync($"{home}/review/yearly", [.. Date("Next", next.AddDays(7)), ("Input.Why", "The meeting moved")])).Expect(302);
        await Nights(Today, Today.AddDays(1));
        Assert.Equal(next.AddDays(7), Assert.Single(await Promises("kept")).CountsFrom);
        using (var db = site.Records.Open("rutland"))
        {
            var key = (await db.ReviewAsks.SingleAsync(ask => ask.Programme == "kept", Stop)).ObligationId;
            var promise = await db.Obligations.SingleAsync(each => each.Id == key, Stop);
            var speaker = new Speaker("The SystemLeader", null, TimeProvider.System.GetUtcNow());
            db.Add(promise.Accept(PeopledFixture.Key(), "We will hold it.", null, speaker));
            promise.Keep("The minutes of the review", null, speaker);
            await db.SaveAsync(PeopledFixture.Because("ObligationKept"), Stop);
        }
        await Nights(Today.AddDays(2), Today.AddDays(3));
        var review = Assert.Single(Kept("kept").Reviews);
        Assert.Equal((next.AddDays(7).AddMonths(12), "The minutes of the review", Today), (review.Next, Assert.Single(review.Held).Proof, review.Held[0].On));
        (await officer.SendAsync($"{home}/review/yearly", ("Input.TakeOut", "true"), ("Input.Why", "Merged"))).Expect(302);
        await Nights(Today.AddDays(400));
        Assert.DoesNotContain(await Promises("kept"), each => each.IsOpen);
    }

    [Fact]
    public async Task A_review_that_is_taken_out_is_not_owed()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await WithReview(officer, "gone", Today.AddDays(10));
        await Nights(Today);
        (await officer.SendAsync($"{home}/review/yearly", ("Input.TakeOut", "true"), ("Input.Why", "Merged"))).Expect(302);
        await Nights(Today.AddDays(1));
        Assert.False(Assert.Single(await Promises("gone")).IsOpen);
    }

    [Fact]
    public async Task Only_those_who_write_the_strategy_edit_and_what_is_missing_is_not_found()
    {
        using var member = site.As(Role.Member);
        using var officer = site.As(Role.StrategyOfficer);
        (await member.GetAsync("/rutland/edit/programme/new")).Expect(403);
        await officer.PageAsync("/rutland/edit/programme/nothing", 404);
        await officer.PageAsync("/rutland/edit/programme/making-the-strategy/phase/nothing", 404);
        Assert.StartsWith("Use small letters", (await officer.SendAsync("/rutland/edit/programme/new", ("Input.Title", "New"), ("Input.Why", "x"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
    }
}
