using Endeavour.Evidence.Desk.Imports;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Evidence.Desk;

/// <summary>What a release changed can be read, and an earlier one comes back, for a reason that is kept.</summary>
public sealed class ReleaseTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<(string First, string Second)> Two(int indicator, double restated = 40)
    {
        var first = await site.Import(DeskFixture.Csv(indicator, ("2018", 30), ("2019", 31)));
        var second = await site.Import(DeskFixture.Csv(indicator, ("2018", 30), ("2019", restated), ("2020", 32)));
        return (first.Release!, second.Release!);
    }

    [Fact]
    public async Task A_releases_page_says_what_it_changed_the_most_pressing_first()
    {
        var (first, second) = await Two(1_000_101);
        using var analyst = site.As(Role.StrategyOfficer);
        var page = await analyst.PageAsync($"/rutland/desk/releases/{second}");
        Assert.Contains("now beyond the interval", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Contains("new: 2020", page.Body!.TextContent, StringComparison.Ordinal);
        var cells = page.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["9", "Yes"], cells[2..]);
        Assert.Contains("2 movements were found by 2 tests; fewer than 0.1 would be found by chance alone", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("table"), table => table.TextContent.Contains("40 in 2019, 32 in 2020", StringComparison.Ordinal));
        Assert.Contains($"restated,1000101,E06000017,Rutland,Persons,All ages,,,2019,31,40,9,true", await analyst.TextAsync($"/rutland/desk/releases/{second}/changes.csv"), StringComparison.Ordinal);
        Assert.Contains("here for the first time", (await analyst.PageAsync($"/rutland/desk/releases/{first}")).Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href$='bring-back']"));
        (await analyst.GetAsync($"/rutland/desk/releases/{first}/bring-back")).Expect(403);
        (await analyst.GetAsync("/rutland/desk/releases/p999")).Expect(404);
    }

    [Fact]
    public async Task A_release_that_waits_is_withdrawn_for_a_reason_stays_named_and_is_shown_nowhere_when_its_day_comes()
    {
        var shown = await site.Import(DeskFixture.Csv(1_000_104, ("2018", 30)));
        var csv = DeskFixture.Csv(1_000_104, ("2018", 30), ("2019", 71.77));
        var waits = (await site.Import(csv, ("Input.From.Day", "1"), ("Input.From.Month", "3"), ("Input.From.Year", "2090"))).Release!;
        using var analyst = site.As(Role.Analyst);
        using var officer = site.As(Role.StrategyOfficer);
        var page = await analyst.PageAsync($"/rutland/desk/releases/{waits}");
        Assert.NotNull(page.QuerySelector($"a[href='/rutland/desk/releases/{waits}/withdraw']"));
        (await officer.GetAsync($"/rutland/desk/releases/{waits}/withdraw")).Expect(403);
        Assert.NotEmpty((await analyst.SendAsync($"/rutland/desk/releases/{waits}/withdraw")).Expect(200).Errors);
        (await analyst.SendAsync($"/rutland/desk/releases/{waits}/withdraw", ("Input.Why", "The trust sent the wrong year"))).Expect(302);
        // Asked twice before it is carried out: it is withdrawn once.
        (await analyst.SendAsync($"/rutland/desk/releases/{waits}/withdraw", ("Input.Why", "The trust sent the wrong year again"))).Expect(302);
        await site.Work();
        var served = site.Own().ReadServed();
        Assert.Equal((shown.Release, false, "The trust sent the wrong year"), (served.Preview.Indicators[1_000_104], served.IsShown(waits, DateTimeOffset.MaxValue), Assert.Single(served.Withdrawn, each => each.Release == waits).Why));
        Assert.Contains("Withdrawn before it was shown", (await analyst.PageAsync("/rutland/desk/releases")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("The trust sent the wrong year", (await analyst.PageAsync($"/rutland/desk/releases/{waits}")).Says("main"), StringComparison.Ordinal);
        (await officer.GetAsync($"/rutland/desk/releases/{waits}")).Expect(404);
        Assert.Contains(waits, await site.Said("ReleaseWithdrawn"));
        var back = await analyst.PageAsync($"/rutland/desk/releases/{waits}/bring-back");
        Assert.Contains("was withdrawn before it was shown", back.Says("main"), StringComparison.Ordinal);
        Assert.Null(back.QuerySelector("main form"));
        Assert.DoesNotContain(waits, site.Layers.Of("rutland").Releases.Select(release => release.Id));
        Assert.DoesNotContain("71.77", (await analyst.PageAsync("/rutland/desk/indicators/1000104")).Body!.TextContent, StringComparison.Ordinal);
        // What is shown cannot be withdrawn; the same files can be brought in again.
        Assert.Contains("it was shown", (await analyst.PageAsync($"/rutland/desk/releases/{shown.Release}/withdraw")).Says("main"), StringComparison.Ordinal);
        var again = await site.Import(csv);
        Assert.Equal((ImportOutcome.Imported, again.Release), (again.Outcome, site.Own().ReadServed().Indicators[1_000_104]));
    }

    [Fact]
    public async Task Counts_are_hidden_up_to_what_the_form_says_also_of_national_indicators()
    {
        static string Counts(params (string Sex, int Count)[] rows) => "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value,Count,Denominator\n" + string.Concat(rows.Select(row => $"90999,People who fall,E06000017,Rutland,{row.Sex},All ages,2020,{row.Count},{row.Count},100\n"));
        using var analyst = site.As(Role.Analyst);
        Assert.Contains((await analyst.SendFilesAsync("/rutland/desk/import", [("Input.Files", "a.csv", System.Text.Encoding.UTF8.GetBytes(Counts(("Persons", 60))))], ("Input.Why", "New"), ("Input.HideUpTo", "0"))).Expect(200).Errors, error => error.Contains("whole number from 1 to 100", StringComparison.Ordinal));
        Assert.Contains((await analyst.SendFilesAsync("/rutland/desk/import", [("Input.Files", "a.csv", System.Text.Encoding.UTF8.GetBytes(Counts(("Persons", 60))))], ("Input.Why", "New"), ("Input.HideUpTo", "9"), ("Input.SmallNumbersHandled", "By the trust"))).Expect(200).Errors, error => error.Contains("not both", StringComparison.Ordinal));
        var import = await site.Import(Counts(("Persons", 60), ("Male", 9), ("Female", 51)), ("Input.HideUpTo", "9"));
        var release = site.Own().Find(import.Release!)!;
        Assert.Equal((9, 2), (release.HideUpTo, release.Hidden));
        Assert.Contains(">Counts hidden up to</dt><dd class=\"govuk-summary-list__value app-break\">9</dd>", (await analyst.PageAsync($"/rutland/desk/releases/{import.Release}")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_is_nothing_new_said_once_with_its_import()
    {
        var csv = DeskFixture.Csv(1_000_102, ("2018", 30), ("2019", 31));
        await site.Import(csv);
        var again = await site.Import(csv);
        using var analyst = site.As(Role.Analyst);
        Assert.Equal(ImportOutcome.NothingNew, again.Outcome);
        Assert.StartsWith("Nothing new: the files are, byte for byte,", (await analyst.PageAsync($"/rutland/desk/imports/{again.Id}")).Says(".govuk-body-l"), StringComparison.Ordinal);
        // The same figures in another file are a release, which says of each indicator that it brought nothing new.
        var other = await site.Import(csv + "\n");
        Assert.Contains("Nothing new for 1 indicator", (await analyst.PageAsync($"/rutland/desk/imports/{other.Id}")).Says(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.Contains("Nothing new", (await analyst.PageAsync("/rutland/desk/indicators/1000102")).Says(".state"), StringComparison.Ordinal);
        Assert.DoesNotContain("1000102", (await analyst.PageAsync("/rutland/work")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_release_comes_back_for_a_reason_that_the_history_keeps()
    {
        var (first, second) = await Two(1_000_103);
        using var analyst = site.As(Role.Analyst);
        Assert.Equal(["Say why, for whoever wonders later"], (await analyst.SendAsync($"/rutland/desk/releases/{first}/bring-back")).Expect(200).Errors);
        var job = (await analyst.SendAsync($"/rutland/desk/releases/{first}/bring-back", ("Input.Why", "The new file was a draft"))).Expect(302).Location;
        Assert.Equal(second, site.Own().ReadServed().Indicators[1_000_103]);
        await site.Work();
        Assert.Contains($"Release {first} is shown again.", (await analyst.PageAsync(job)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(first, site.Own().ReadServed().Indicators[1_000_103]);
        Assert.Contains(first, await site.Said("ReleaseBroughtBack"));
        using var db = site.Records.Open(DeskFixture.Here);
        Assert.True((await Chain.Verify(db, Cancel)).Holds);
        Assert.Contains("there is nothing to bring back", (await analyst.PageAsync($"/rutland/desk/releases/{first}/bring-back")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_between_the_figures_and_the_history_the_decision_is_carried_out_once_and_undoes_nothing_that_came_after()
    {
        var (first, _) = await Two(1_000_104);
        using var analyst = site.As(Role.Analyst);
        var job = Guid.Parse((await analyst.SendAsync($"/rutland/desk/releases/{first}/bring-back", ("Input.Why", "The new file was a draft"))).Expect(302).Location.Split('/')[^1]);
        // As the process that was killed left it; before the next one looks, new figures come by the command line.
        Assert.NotEmpty(site.Own().BringBack(first, "The Analyst", "The new file was a draft", TimeProvider.System.GetUtcNow(), $"{job}")!);
        using var folder = new TemporaryFolder();
        var third = new Import(site.Own(), TimeProvider.System).Run([folder.Write("later.csv", DeskFixture.Csv(1_000_104, ("2021", 35)))], cancel: Cancel).Release!.Id;
        await site.Work();
        Assert.Equal(JobState.Done, (await site.Job(job)).State);
        Assert.Equal(third, site.Own().ReadServed().Indicators[1_000_104]);
        Assert.Single(site.Own().ReadServed().BroughtBack, each => each.Decision == $"{job}");
        Assert.Contains(first, await site.Said("ReleaseBroughtBack"));
    }

    [Fact]
    public async Task The_servers_figures_are_used_again_where_they_are_newer()
    {
        using var folder = new TemporaryFolder();
        await site.Import(DeskFixture.Csv(1_000_105, ("2018", 30)));
        Assert.NotNull(new Import(site.Layers.Server.Folder, TimeProvider.System).Run([folder.Write("server.csv", DeskFixture.Csv(1_000_105, ("2018", 30), ("2019", 33)))], cancel: Cancel).Release);
        using var analyst = site.As(Role.Analyst);
        Assert.Contains("The server has newer figures for 1 indicator", (await analyst.PageAsync("/rutland/desk")).Says(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.Equal(["Choose at least one indicator.", "Say why, for whoever wonders later"], (await analyst.SendAsync("/rutland/desk/releases/use-the-servers", ("Input.Indicators", "0"))).Expect(200).Errors.Order());
        (await analyst.SendAsync("/rutland/desk/releases/use-the-servers", ("Input.Why", "They are newer"))).Expect(302);
        await site.Work();
        Assert.DoesNotContain(1_000_105, site.Own().ReadServed().Indicators.Keys);
        Assert.Contains("server", await site.Said("ServersFiguresUsed"));
        Assert.Equal("2019", site.Layers.Of(DeskFixture.Here).Read(["E06000017"], [1_000_105])[1_000_105]!.Series[0].Latest.PeriodText);
        Assert.Null((await analyst.PageAsync("/rutland/desk")).QuerySelector(".govuk-inset-text"));
    }
}
