using Endeavour.Evidence;
using Endeavour.Evidence.Desk.Alarms;
using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Evidence.Desk.Releases;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Pages.Evidence.Desk;

/// <summary>Indicators are looked after by a post, and a month that should have brought figures and did not is said, once, to whoever owns it.</summary>
public sealed class CareTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Page(int indicator) => $"/rutland/desk/indicators/{indicator}";

    [Fact]
    public async Task The_table_says_how_each_indicator_stands_and_what_has_no_figures_is_not_green()
    {
        await site.Import(DeskFixture.Csv(1_000_201, ("2016 - 18", 30), ("2017 - 19", 31), ("2018 - 20", 32)));
        using var officer = site.As(Role.StrategyOfficer);
        var page = await officer.PageAsync("/rutland/desk/indicators");
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th .govuk-table__note")!.TextContent.Trim());
        Assert.Equal("Never came", rows[$"{DeskFixture.Campylobacter}"].QuerySelector(".state")!.TextContent.Trim());
        Assert.Equal("Up to date", rows["1000201"].QuerySelector(".state")!.TextContent.Trim());
        Assert.Contains("3 years together", rows["1000201"].TextContent, StringComparison.Ordinal);
        Assert.Contains("Yearly (from the data)", rows["1000201"].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_change_it_is_the_analyst_and_whoever_holds_the_post_that_owns_it()
    {
        await site.Import(DeskFixture.Csv(1_000_202, ("2019", 30), ("2020", 31)));
        using var visitor = site.Visitor();
        (await visitor.GetAsync(Page(1_000_202))).Expect(302);
        using var member = site.As(Role.Member);
        (await member.GetAsync(Page(1_000_202))).Expect(403);
        using var officer = site.As(Role.StrategyOfficer);
        Assert.Null((await officer.PageAsync(Page(1_000_202))).QuerySelector("main form"));
        using var analyst = site.As(Role.Analyst);
        (await analyst.GetAsync(Page(999))).Expect(404);
        Assert.Equal(["Enter a whole number of years from 2 to 20.", "Choose a month of the year.", "Choose a post that is there today.", "Say why, for the history."],
            (await analyst.SendAsync(Page(1_000_202), ("Input.Often", "years"), ("Input.Years", "many"), ("Input.Month", "13"), ("Input.Owner", $"{Guid.Empty}"))).Expect(200).Errors);
        (await analyst.SendAsync(Page(1_000_202), ("Input.Often", "years"), ("Input.Years", "3"), ("Input.Month", "5"), ("Input.Owner", $"{site.Of(DeskFixture.Here, Role.Member).Post}"), ("Input.Note", "Ask the school nurses."), ("Input.Why", "They know it best"))).Expect(302);
        Assert.Contains("1000202", await site.Said("IndicatorCareChanged"));
        var own = await member.PageAsync(Page(1_000_202));
        Assert.Contains("Every 3 years, in May", own.Body!.TextContent, StringComparison.Ordinal);
        (await member.SendAsync(Page(1_000_202), ("Input.Month", "6"), ("Input.Why", "It was put off"))).Expect(302);
        Assert.Contains("in June", (await analyst.PageAsync(Page(1_000_202))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_it_at_once_are_shown_both()
    {
        await site.Import(DeskFixture.Csv(1_000_203, ("2019", 30), ("2020", 31)));
        using var analyst = site.As(Role.Analyst);
        var form = await analyst.PageAsync(Page(1_000_203));
        (await analyst.PostAsync(Page(1_000_203), Browser.Filled(form, ("Input.Note", "Mine"), ("Input.Why", "x")))).Expect(302);
        var second = (await analyst.PostAsync(Page(1_000_203), Browser.Filled(form, ("Input.Note", "Theirs"), ("Input.Why", "x")))).Expect(200);
        Assert.NotNull(second.Document.QuerySelector(".app-conflict"));
    }

    [Fact]
    public async Task A_month_that_passed_without_figures_is_said_once_and_to_whoever_owns_the_indicator()
    {
        await site.Import(DeskFixture.Csv(1_000_204, ("2019", 30), ("2020", 31)));
        await Night(TimeProvider.System.GetUtcNow().AddMonths(11));
        Assert.Empty(await Alarms(1_000_204));
        await Night(TimeProvider.System.GetUtcNow().AddMonths(14));
        await Night(TimeProvider.System.GetUtcNow().AddMonths(15));
        var alarm = Assert.Single(await Alarms(1_000_204));
        Assert.Equal(("2020", 1), (alarm.After, alarm.Expected.Day));
        Assert.Contains($"{alarm.Id}", await site.Said("FiguresMissed"));
        // Seen from today the month has not passed, so nobody is asked today.
        using var analyst = site.As(Role.Analyst);
        Assert.DoesNotContain("1000204", (await analyst.PageAsync("/rutland/work")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(["The Analyst"], await Asked(1_000_204, 14));
        (await analyst.SendAsync(Page(1_000_204), ("Input.Owner", $"{site.Of(DeskFixture.Here, Role.Member).Post}"), ("Input.Why", "x"))).Expect(302);
        Assert.Equal(["The Member"], await Asked(1_000_204, 14));
        // New figures came: the alarm no longer stands, and the next month that passes is another.
        await site.Import(DeskFixture.Csv(1_000_204, ("2019", 30), ("2020", 31), ("2021", 32)));
        await Night(TimeProvider.System.GetUtcNow().AddMonths(14));
        Assert.Equal(["2020", "2021"], (await Alarms(1_000_204)).Select(each => each.After).Order());
    }

    ReadIndicators Reading(TimeProvider clock) => new(site.Layers, new ReleaseHistory(), clock);

    async Task Night(DateTimeOffset at)
    {
        var clock = new FakeTimeProvider(at);
        using var db = site.Records.Open(DeskFixture.Here);
        await new RaiseAlarms(Reading(clock), clock).Run(db, London.Today(clock), Cancel);
    }

    async Task<List<IndicatorAlarm>> Alarms(int indicator)
    {
        using var db = site.Records.Open(DeskFixture.Here);
        return await db.IndicatorAlarms.AsNoTracking().Where(alarm => alarm.Indicator == indicator).ToListAsync(Cancel);
    }

    /// <summary>Which posts find it among their work so many months from now.</summary>
    async Task<List<string>> Asked(int indicator, int months)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMonths(months));
        using var db = site.Records.Open(DeskFixture.Here);
        var asked = new List<string>();
        foreach (var role in new[] { Role.Analyst, Role.Member, Role.Clerk })
        {
            var person = new CurrentPerson { Person = site.Of(DeskFixture.Here, role).Person, Posts = [site.Of(DeskFixture.Here, role).Post], Roles = new HashSet<Role> { role } };
            if ((await new LateWork(db, Reading(clock), clock).For(person, Cancel)).Any(item => item.Address == $"desk/indicators/{indicator}")) asked.Add($"The {role}");
        }
        return asked;
    }
}
