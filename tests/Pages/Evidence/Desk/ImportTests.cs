using System.Text;
using Endeavour.Evidence.Desk.Imports;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Evidence.Desk;

/// <summary>An analyst brings files in on screen: all or nothing, whatever happens meanwhile.</summary>
public sealed class ImportTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_desk_is_closed_to_visitors_to_other_posts_and_to_other_partnerships()
    {
        using var visitor = site.Visitor();
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/rutland/desk/import")).Expect(302).Location, StringComparison.Ordinal);
        using var member = site.As(Role.Member);
        (await member.GetAsync("/rutland/desk/import")).Expect(403);
        (await member.GetAsync("/rutland/desk")).Expect(403);
        using var officer = site.As(Role.StrategyOfficer);
        (await officer.GetAsync("/rutland/desk")).Expect(200);
        (await officer.GetAsync("/rutland/desk/import")).Expect(403);
        using var elsewhere = site.As(Role.Analyst, DeskFixture.There);
        (await elsewhere.GetAsync("/rutland/desk/import")).Expect(404);
    }

    [Fact]
    public async Task A_form_that_is_not_right_says_all_that_is_wrong_at_once()
    {
        using var analyst = site.As(Role.Analyst);
        var answer = (await analyst.SendAsync("/rutland/desk/import", ("Input.From.Day", "1"), ("Input.From.Month", "2"), ("Input.From.Year", "2020"))).Expect(200);
        Assert.Equal(["Choose at least one file.", "Say why you import these figures, for the history.", "The embargo must end after today. Leave it empty to show the figures at once."], answer.Errors);
        var twice = (await analyst.SendFilesAsync("/rutland/desk/import", [("Input.Files", "a.csv", [1]), ("Input.Files", "folder/A.csv", [1])], ("Input.Why", "x"))).Expect(200);
        Assert.Equal(["Two files are called a.csv. Rename one, so that problems can be told apart."], twice.Errors);
    }

    [Fact]
    public async Task A_real_file_becomes_a_release_of_the_partnerships_own_and_of_nobody_elses()
    {
        var id = await site.Ask(DeskFixture.File, DeskFixture.Real());
        using var analyst = site.As(Role.Analyst);
        var waiting = await analyst.PageAsync($"/rutland/desk/imports/{id}");
        Assert.Equal("Waiting", waiting.Says("[data-progress-state]"));
        Assert.NotNull(waiting.QuerySelector("noscript meta[http-equiv=refresh]"));
        await site.Work();
        var import = await site.Find(id);
        Assert.Equal((ImportOutcome.Imported, 852, 0), (import.Outcome, import.RowsRead, import.RowsRefused));
        var page = await analyst.PageAsync($"/rutland/desk/imports/{id}");
        Assert.Contains($"The figures are release {import.Release}", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Contains("852 read", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{id}", await site.Said("ImportAsked"));
        Assert.Contains($"{id}", await site.Said("FiguresImported"));
        var release = site.Own().Find(import.Release!)!;
        Assert.Equal(("The Analyst", $"{id}"), (release.By, release.Asked));
        using var visitor = site.Visitor();
        Assert.Contains("Rutland", (await visitor.PageAsync("/rutland/outcomes/campylobacter")).Says("main .govuk-body-l"), StringComparison.Ordinal);
        Assert.Contains("has not been imported yet", (await visitor.PageAsync("/leicestershire/outcomes/campylobacter")).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Own().Root, "imports", id.ToString("N"))));
        var row = (await analyst.PageAsync("/rutland/desk/releases")).Says($"a[href$='/{import.Release}']");
        Assert.Equal(import.Release, row);
    }

    [Fact]
    public async Task A_refused_import_changes_nothing_and_keeps_its_problems_to_look_at_and_to_download()
    {
        var before = site.Own().ReadServed();
        var bad = DeskFixture.Csv(DeskFixture.Other, ("2019", 40), ("2020", 41)).Replace(",40,", ",=a lot,", StringComparison.Ordinal);
        var import = await site.Import(bad);
        Assert.Equal(ImportOutcome.Refused, import.Outcome);
        Assert.Equal(JobState.Refused, (await site.Job(import.JobId)).State);
        Assert.Equal(before.Releases, site.Own().ReadServed().Releases);
        using var analyst = site.As(Role.Analyst);
        var page = await analyst.PageAsync($"/rutland/desk/imports/{import.Id}");
        Assert.StartsWith("Nothing was imported and nothing was changed.", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Contains("figures.csv, line 3, Value", page.Body!.TextContent, StringComparison.Ordinal);
        var csv = await analyst.TextAsync($"/rutland/desk/imports/{import.Id}/problems.csv");
        var lines = csv.Split('\n');
        Assert.Equal("file,line,column,code,refuses,what_is_wrong,what_to_do", lines[0]);
        Assert.StartsWith("figures.csv,3,Value,", lines[1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Own().Root, "imports", import.Id.ToString("N"), "files")));
    }

    [Fact]
    public async Task A_cancelled_import_changed_nothing_and_says_so()
    {
        var before = site.Own().ReadServed().Releases;
        var id = await site.Ask("figures.csv", Encoding.UTF8.GetBytes(DeskFixture.Csv(DeskFixture.Other, ("2019", 40))));
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync($"/rutland/jobs/{(await site.Find(id)).JobId}", ("Input.Why", "The wrong file"))).Expect(302);
        await site.Work();
        Assert.StartsWith("This import was cancelled. Nothing was changed", (await analyst.PageAsync($"/rutland/desk/imports/{id}")).Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Equal(before, site.Own().ReadServed().Releases);
    }

    [Fact]
    public async Task One_that_is_cancelled_while_it_runs_stops_before_anything_is_served()
    {
        var before = site.Own().ReadServed().Releases;
        var id = await site.Ask("figures.csv", Encoding.UTF8.GetBytes(DeskFixture.Csv(DeskFixture.Other, ("2018", 40))));
        var job = (await site.Find(id)).JobId;
        using (var db = site.Records.Open(DeskFixture.Here))
        {
            DateTimeOffset? past = TimeProvider.System.GetUtcNow().AddMinutes(-1);
            await db.Jobs.Where(each => each.Id == job).ExecuteUpdateAsync(each => each.SetProperty(row => row.State, JobState.Running).SetProperty(row => row.Until, past).SetProperty(row => row.CancelAsked, true), Cancel);
        }
        await site.Work();
        Assert.Equal(JobState.Cancelled, (await site.Job(job)).State);
        Assert.Equal(before, site.Own().ReadServed().Releases);
        Assert.False(site.Own().IsBusy);
    }

    [Fact]
    public async Task Killed_after_its_figures_were_served_it_goes_on_without_bringing_them_twice()
    {
        var id = await site.Ask("figures.csv", Encoding.UTF8.GetBytes(DeskFixture.Csv(DeskFixture.Other, ("2017", 40))));
        var asked = await site.Find(id);
        // As the process that was killed left it: the release is served, and nothing of it is written down.
        var file = Path.Combine(site.Own().Root, "imports", id.ToString("N"), "files", "figures.csv");
        var served = new Import(site.Own(), TimeProvider.System).Run([file], terms: asked.Terms, cancel: Cancel).Release!;
        using var analyst = site.As(Role.Analyst);
        Assert.Contains($"The figures are release {served.Id}", (await analyst.PageAsync($"/rutland/desk/imports/{id}")).Says("main > .govuk-body-l"), StringComparison.Ordinal);
        var before = site.Own().ReadServed().Releases;
        await site.Work();
        Assert.Equal(before, site.Own().ReadServed().Releases);
        Assert.Equal((ImportOutcome.Imported, served.Id, 2), ((await site.Find(id)).Outcome, (await site.Find(id)).Release, (await site.Find(id)).RowsKept));
    }

    [Fact]
    public async Task Killed_before_its_figures_were_served_it_is_done_anew_and_whole()
    {
        var id = await site.Ask("figures.csv", Encoding.UTF8.GetBytes(DeskFixture.Csv(DeskFixture.Other, ("2016", 40))));
        var building = Path.Combine(site.Own().Root, site.Database.IsPostgres ? "building-postgresql" : "building");
        Directory.CreateDirectory(Path.Combine(building, "sources"));
        var job = (await site.Find(id)).JobId;
        using (var db = site.Records.Open(DeskFixture.Here))
        {
            DateTimeOffset? past = TimeProvider.System.GetUtcNow().AddMinutes(-1);
            await db.Jobs.Where(each => each.Id == job).ExecuteUpdateAsync(each => each.SetProperty(row => row.State, JobState.Running).SetProperty(row => row.Until, past), Cancel);
        }
        await site.Work();
        Assert.Equal((ImportOutcome.Imported, 2), ((await site.Find(id)).Outcome, (await site.Find(id)).RowsKept));
        Assert.False(Directory.Exists(building));
    }

    [Fact]
    public async Task Figures_under_embargo_are_seen_on_the_analysts_desk_and_nowhere_else()
    {
        var import = await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2031", 77.77)), ("Input.From.Day", "1"), ("Input.From.Month", "3"), ("Input.From.Year", "2090"));
        using var analyst = site.As(Role.Analyst);
        Assert.Contains("under embargo", (await analyst.PageAsync($"/rutland/desk/imports/{import.Id}")).Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Contains("Under embargo until 1 March 2090, 9:30am", (await analyst.PageAsync("/rutland/desk/releases")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2031", (await analyst.PageAsync($"/rutland/desk/indicators/{DeskFixture.Other}")).Body!.TextContent, StringComparison.Ordinal);
        using var officer = site.As(Role.StrategyOfficer);
        (await officer.GetAsync($"/rutland/desk/releases/{import.Release}")).Expect(404);
        Assert.DoesNotContain("2090", (await officer.PageAsync("/rutland/desk/releases")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2031", (await officer.PageAsync($"/rutland/desk/indicators/{DeskFixture.Other}")).Body!.TextContent, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.DoesNotContain("77.8", (await visitor.PageAsync("/rutland/outcomes/local")).Body!.TextContent, StringComparison.Ordinal);
    }
}
