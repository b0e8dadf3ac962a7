using Endeavour.Evidence;
using Endeavour.Evidence.Claims;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Evidence.Desk;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Evidence.Claims;

/// <summary>A figure in a story is a reference to the record: it stands with its source, and when the record changes the text is marked and whoever wrote it is told.</summary>
public sealed class ClaimTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    const string Write = "/rutland/desk/commentary/local", Publish = Write + "/publish", Public = "/rutland/outcomes/local", Story = "section[aria-labelledby=story]";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task Tell(string text)
    {
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync(Write, ("Input.Text", text))).Expect(302);
        (await analyst.SendAsync(Publish)).Expect(302);
    }

    async Task<IReadOnlyList<string>> Refused(string text)
    {
        using var analyst = site.As(Role.Analyst);
        return (await analyst.SendAsync(Write, ("Input.Text", text))).Expect(200).Errors;
    }

    [Fact]
    public async Task A_figure_stands_with_its_source_and_moves_with_the_record_and_the_text_is_marked_until_it_is_rewritten()
    {
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 30), ("2020", 31.5)));
        using var visitor = site.Visitor();
        using var analyst = site.As(Role.Analyst);
        using var member = site.As(Role.Member);
        await Tell("Of us **{{outcome local area E06000017}}** feel at home, {{indicator 1000001 area E06000017 show change}}; in 2019 it was {{indicator 1000001 area E06000017 period 2019}} ({{indicator 1000001 area E06000017 period 2019 show limits}}), {{outcome local show england}} in England.");
        var page = await visitor.PageAsync(Public);
        Assert.Contains("Of us 31.51 feel at home, up 1.5 from 30.0 in 2019", page.Says(Story), StringComparison.Ordinal);
        Assert.Contains("in 2019 it was 30.02 (29.5 to 30.52), 32.51 in England", page.Says(Story), StringComparison.Ordinal);
        var note = page.QuerySelector(page.QuerySelector(Story + " .app-claim sup a")!.GetAttribute("href")!)!;
        Assert.Equal("OL", note.ParentElement!.TagName);
        foreach (var part in new[] { "People who feel at home, Persons, All ages. Rutland, 2020: 31.5 (31.0 to 32.0). Release p", "See the outcome" }) Assert.Contains(part, note.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("restated", page.Says(Story), StringComparison.Ordinal);

        // The same period is published again with another figure.
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 29), ("2020", 31.5)));
        var says = (await visitor.PageAsync(Public)).Says(Story);
        Assert.Contains("Figures restated since", says, StringComparison.Ordinal);
        Assert.Contains("People who feel at home, Persons, All ages, Rutland, 2019: was 30.0, is 29.0 now.", says, StringComparison.Ordinal);
        Assert.Contains("in 2019 it was 29.02", says, StringComparison.Ordinal);
        var work = (await analyst.PageAsync("/rutland/work")).Body!.TextContent;
        Assert.Contains("Rewrite it: figures were restated", work, StringComparison.Ordinal);
        Assert.Single(work.Split("Rewrite it: figures were restated")[1..]);
        Assert.DoesNotContain("figures were restated", (await member.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("was 30.0, is 29.0 now", (await analyst.PageAsync(Write)).Says("main"), StringComparison.Ordinal);

        // Rewritten, it is clear; the earlier version stays as it was written.
        await Tell("It was {{indicator 1000001 area E06000017 period 2019}} and is {{indicator 1000001 area E06000017 latest}}.");
        Assert.DoesNotContain("restated", (await visitor.PageAsync(Public)).Says(Story), StringComparison.Ordinal);
        Assert.DoesNotContain("figures were restated", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("in 2019 it was 30.02", (await visitor.PageAsync(Public + "/story")).Says("main"), StringComparison.Ordinal);

        // A newer period is something else than a restatement.
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2019", 29), ("2020", 31.5), ("2021", 33)));
        Assert.Contains("It was 29.01 and is 33.02", (await visitor.PageAsync(Public)).Says(Story), StringComparison.Ordinal);
        Assert.Contains("Read it again: newer figures have come", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("was 31.5 (2020), is 33.0 (2021) now", (await visitor.PageAsync(Public)).Says(Story), StringComparison.Ordinal);

        // Taken back, a figure leaves its reason, never a gap.
        await site.Import(DeskFixture.Csv(DeskFixture.Other, ("2020", 31.5), ("2021", 33)));
        says = (await visitor.PageAsync(Public)).Says(Story);
        Assert.Contains("[figure not found: There is no figure for the period “2019”.]", says, StringComparison.Ordinal);
        Assert.Contains("2019: was 29.0; there is no figure any more", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_resolved_is_said_at_the_field_with_what_to_do()
    {
        await site.Import(DeskFixture.Csv(DeskFixture.Campylobacter, ("2019", 30), ("2020", 31)).Replace("Persons", "Male", StringComparison.Ordinal) + DeskFixture.Csv(DeskFixture.Campylobacter, ("2019", 20), ("2020", 21)).Replace("Persons", "Female", StringComparison.Ordinal).Split('\n', 2)[1]);
        foreach (var (text, said) in new[]
        {
            ("{{indicator 4711 area E06000017}}", "Line 1, letter 1: There are no figures of an indicator 4711 here."),
            ("{{indicator 93356 area E10000018 sex Male}}", "Rutland Health and Wellbeing Board does not cover the area E10000018. Use one of these codes: E06000017 (Rutland), E92000001 (England)."),
            ("{{indicator 93356 area E06000017}}", "It has figures for several sexes. Say which: sex \"Female\", sex \"Male\"."),
            ("{{indicator 93356 area E06000017 sex Persons}}", "It has no figures for the sex “Persons”. Ask for one that it has"),
            ("{{indicator 93356 sex Male age \"20 yrs\"}}", "It has no figures for the age “20 yrs”."),
            ("{{indicator 93356 sex Male period 1999}}", "There is no figure for the period “1999”. The periods go from 2019 to 2020"),
            ("{{outcome no-such}}", "There is no outcome “no-such” here."),
            ("One\n{{indicater 1}}", "Line 2, letter 1: “indicater” is not a word"),
        })
            Assert.Contains(said, Assert.Single(await Refused(text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_makes_a_claim_that_can_be_pasted()
    {
        await site.Import(DeskFixture.Csv(1_000_002, ("2019", 30.2), ("2020", 31.3)));
        using var analyst = site.As(Role.Analyst);
        var page = await analyst.PageAsync("/rutland/desk/figure?Indicator=1000002&Area=E06000017&Show=Limits");
        Assert.Equal("{{indicator 1000002 area E06000017 latest show limits}}", page.QuerySelector("#claim")!.TextContent.Trim());
        Assert.Contains("30.8 to 31.8", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("There are no figures of an indicator 5", (await analyst.PageAsync("/rutland/desk/figure?Indicator=5&Area=E06000017")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Choose an outcome, or write the number of an indicator", (await analyst.PageAsync("/rutland/desk/figure")).Says("main"), StringComparison.Ordinal);
        using var visitor = site.Visitor();
        (await visitor.GetAsync("/rutland/desk/figure")).Expect(302);
    }

    [Fact]
    public async Task Suppressed_and_embargoed_figures_are_in_no_text()
    {
        var hidden = DeskFixture.Csv(1_000_003, ("2019", 30)) + "1000003,People who feel at home,,,E06000017,Rutland,Counties & UAs,Persons,All ages,,,2020,,,,,,,,Value suppressed for disclosure control,,,,20200000,,\n";
        await site.Import(hidden);
        await site.Import(DeskFixture.Csv(1_000_004, ("2019", 30)));
        await site.Import(DeskFixture.Csv(1_000_004, ("2019", 30), ("2020", 77.77)), ("Input.From.Day", "1"), ("Input.From.Month", "3"), ("Input.From.Year", "2090"));
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync("/rutland/desk/commentary/campylobacter", ("Input.Text", "Now {{indicator 1000003}} and {{indicator 1000004}}."))).Expect(302);
        var page = (await analyst.PageAsync("/rutland/desk/commentary/campylobacter/publish")).Says("main");
        Assert.Contains("Now [no figure: suppressed]1 and 302.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("77.8", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_quotes_a_release_or_an_indicator_is_listed_and_drafts_only_at_the_desk()
    {
        var import = await site.Import(DeskFixture.Csv(1_000_005, ("2019", 30)));
        using (var db = site.Records.Open(DeskFixture.Here))
        {
            await db.KeptClaims.Where(claim => claim.Indicator == 1_000_005).ExecuteDeleteAsync(Cancel);
        }
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync("/rutland/desk/commentary/campylobacter", ("Input.Text", "Now {{indicator 1000005}}."))).Expect(302);
        var address = $"/rutland/desk/releases/{import.Release}";
        Assert.Contains("Quoted in", (await analyst.PageAsync(address)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("The story behind Fewer people fall ill from their food", (await analyst.PageAsync(address)).Says("main"), StringComparison.Ordinal);
        using var db2 = site.Records.Open(DeskFixture.Here);
        Assert.Empty(await QuotedTexts.Of(db2, 1_000_005, onlyPublic: true, Cancel));
        Assert.Single(await QuotedTexts.Of(db2, 1_000_005, onlyPublic: false, Cancel));
    }

    [Fact]
    public async Task A_release_of_the_server_reaches_the_texts_of_those_who_read_it_through_the_daily_work_and_nobody_elses()
    {
        static string Figures(double value) => DeskFixture.Csv(1_006, ("2020", value), ("2021", 5.5));
        Serve(Figures(3.5));
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync("/rutland/desk/commentary/campylobacter", ("Input.Text", "It was {{indicator 1006 period 2020}}."))).Expect(302);
        Serve(Figures(4.5));
        await Daily(DeskFixture.Here);
        await Daily(DeskFixture.There);
        using (var there = site.Records.Open(DeskFixture.There)) Assert.Empty(await there.KeptClaims.ToListAsync(Cancel));
        var kept = await Kept(1006);
        Assert.Equal((ClaimState.Restated, "3.5", "4.5"), (kept.State, kept.Words, kept.NowWords));
        Assert.Contains("was 3.5, is 4.5 now", (await analyst.PageAsync("/rutland/work")).Body!.TextContent, StringComparison.Ordinal);
        // The partnership's own figures go before the server's.
        await site.Import(Figures(3.5));
        Assert.Equal(ClaimState.Same, (await Kept(1006)).State);
        (await analyst.SendAsync("/rutland/desk/commentary/campylobacter", ("Input.Text", "Nothing is quoted."))).Expect(302);
        using var db = site.Records.Open(DeskFixture.Here);
        Assert.False(await db.KeptClaims.AnyAsync(claim => claim.Indicator == 1006, Cancel));
    }

    [Fact]
    public async Task In_a_file_the_figures_have_numbers_and_the_notes_follow()
    {
        await site.Import(DeskFixture.Csv(1_000_007, ("2020", 8.5)));
        var figures = site.Services.GetRequiredService<ReadClaims>();
        var rutland = site.Records.Find(DeskFixture.Here)!;
        var text = ClaimText.Plain(figures, rutland, "Now {{indicator 1000007}}, {{indicator 1000007 show verdict}}; {{indicator 1000007 show gap}}.");
        Assert.StartsWith("Now 8.5[1], ", text, StringComparison.Ordinal);
        Assert.Contains("England[1]; [no figure: there are no figures by deprivation within Rutland]", text, StringComparison.Ordinal);
        Assert.Contains("\n[1] People who feel at home, Persons, All ages. Rutland, 2020: 8.5 (8.0 to 9.0). Release p", text, StringComparison.Ordinal);
        Assert.Equal("A text { without } any.", ClaimText.Plain(figures, rutland, "A text { without } any."));
    }

    void Serve(string csv)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Root, "server.csv");
        File.WriteAllText(file, csv);
        Assert.NotNull(new Import(site.Layers.Server.Folder, TimeProvider.System).Run([file], null, cancel: Cancel).Release);
    }

    async Task Daily(string partnership)
    {
        using var scope = site.Services.CreateScope();
        using var db = site.Records.Open(partnership);
        await scope.ServiceProvider.GetServices<IDailyWork>().Single(work => work.Name == "quoted figures").Run(db, new(2026, 11, 23), Cancel);
    }

    async Task<KeptClaim> Kept(int indicator)
    {
        using var db = site.Records.Open(DeskFixture.Here);
        return await db.KeptClaims.AsNoTracking().SingleAsync(claim => claim.Indicator == indicator, Cancel);
    }
}
