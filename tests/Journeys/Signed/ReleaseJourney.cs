using Endeavour.Platform.Jobs.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>An analyst brings in a national release, and the next: from the file to a paper that is signed.</summary>
public sealed class ReleaseJourney(ReleaseSite site) : IClassFixture<ReleaseSite>
{
    const string Outcome = "outcomes/smoking-at-delivery";

    Walk _walk = null!;
    string _here = "";

    [Theory]
    [InlineData("rutland", "Rutland", "E06000017", true, 1280), InlineData("leicestershire", "Leicestershire", "E10000018", false, 375)]
    public async Task An_analyst_loads_a_release_and_signs_a_paper_on_what_stands_out(string partnership, string name, string code, bool script, int width)
    {
        (_here, _walk) = ($"/{partnership}/", await Walk.Begin(site.Site, script, width, $"the public health analyst of {name}"));
        var area = $"{code},{name},Counties & UAs";
        await Import(NationalFile.First(area), "The figures are release p1");
        await Tell("In 2020/21 {{outcome smoking-at-delivery period \"2020/21\"}} of mothers smoked.");
        await Import(NationalFile.Second(area), "The figures are release p2");
        await Problems();
        await Changes(name);
        await StandsOut(name);
        await OutcomePages(name);
        await Tell("In 2020/21 it was {{outcome smoking-at-delivery period \"2020/21\"}}: a clinic that counted twice was put right.");
        await _walk.Open($"{_here}{Outcome}");
        await _walk.Sees("The story behind the line", "a clinic that counted twice", "Written by");
        await Paper(name);
        await _walk.Page.Context.CloseAsync();
        Assert.True(_walk.Faults.Count == 0, string.Join('\n', _walk.Faults));
    }

    async Task Import(string csv, string ends)
    {
        await _walk.Open($"{_here}work");
        await _walk.Follow("Analyst's desk");
        await Assertions.Expect(_walk.Main).ToContainTextAsync("indicators");
        await _walk.Push("Import figures");
        await _walk.Choose("Files", "indicators-CountyUA.data.csv", csv);
        await _walk.Write("Why do you import them?", "The national service published a release");
        await _walk.Look("import");
        await _walk.Push("Check and import");
        await _walk.Sees("You can leave this page", "How much is done");
        await _walk.Look("import-waits");
        while (await site.Site.Services.GetRequiredService<RunJobs>().Next(_here.Trim('/'), TestContext.Current.CancellationToken)) { }
        // It comes by itself: told by the server, or read again every few seconds.
        await _walk.Sees(ends);
        await _walk.Look("import-done");
    }

    /// <summary>The story behind an outcome's line, with a figure of the record in it.</summary>
    async Task Tell(string words)
    {
        await _walk.Open($"{_here}desk/commentary/smoking-at-delivery");
        await _walk.Write("What lies behind these figures?", words);
        await _walk.Look("story");
        await _walk.Push("Save and look at it");
        await _walk.Sees("as people will see it");
        await _walk.Push("Publish");
        await Assertions.Expect(_walk.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(Outcome));
    }

    async Task Problems()
    {
        await _walk.Sees("Worth knowing", "E06009902", "E07000190 (Taunton Deane) ended on 1 April 2019", "E07000246");
        var download = await _walk.Page.RunAndWaitForDownloadAsync(() => _walk.Follow("Download the whole list (CSV)"));
        var list = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("areaUnknown", list, StringComparison.Ordinal);
        Assert.Contains("areaAbolished", list, StringComparison.Ordinal);
    }

    async Task Changes(string name)
    {
        await _walk.Follow("What release p2 changed");
        await _walk.Sees("2022/23", "restated", "Figures that are gone", "Under 20", "Quoted in", "1 restated since");
        var first = _walk.Main.Locator("table").Filter(new() { HasText = "Beyond its old interval" }).Locator("tbody tr").First;
        Assert.Matches($"{name}, 2020/21[\\s\\S]*11\\.5[\\s\\S]*13[\\s\\S]*1\\.5[\\s\\S]*Yes", await first.InnerTextAsync());
        await _walk.Look("what-changed");
        foreach (var room in new[] { "desk", "desk/releases", "desk/indicators" })
        {
            await _walk.Open(_here + room);
            await _walk.Look(room.Split('/')[^1]);
        }
        await _walk.Open($"{_here}work");
        await _walk.Sees("Rewrite it: figures were restated", "2020/21: was 11.5, is 13.0 now.");
        await _walk.Open($"{_here}{Outcome}");
        await _walk.Sees("Figures restated since");
    }

    async Task StandsOut(string name)
    {
        await _walk.Open($"{_here}exceptions");
        await _walk.Sees($"{name}: 9.8", "Better on average, but the gap widened", "would find something by chance alone", "latest figures were held against an earlier one");
        await _walk.Look("exceptions");
    }

    async Task OutcomePages(string name)
    {
        await _walk.Follow("Mothers who smoke when their baby is born");
        await _walk.Sees("Who is behind", $"In {name} in 2022/23 the figure was");
        await _walk.Look("outcome");
        await _walk.Open($"{_here}outcomes/obesity-reception");
        await _walk.Sees("There is no recent trend.", "What is not known about who is behind");
        await _walk.Look("outcome-gap-card");
    }

    async Task Paper(string name)
    {
        await _walk.Open($"{_here}exceptions");
        await _walk.Follow("Write it here as a paper");
        var field = _walk.Main.GetByLabel("The paper");
        var draft = await field.InputValueAsync();
        Assert.Contains($"{name}: {{{{outcome smoking-at-delivery", draft, StringComparison.Ordinal);
        await _walk.Look("paper-draft");
        await _walk.Write(field, draft.Replace("… what happened, for whom, and how we know.", "A clinic for young mothers opened; few in the poorest villages go there.", StringComparison.Ordinal));
        await _walk.Push("Save and look at it");
        await Cited(name);
        await _walk.Push("Sign it");
        await _walk.Sees("for the story or for what will be done");
        await _walk.Look("paper-sign");
        await _walk.Follow("Write them");
        await _walk.Write(field, (await field.InputValueAsync()).Replace("… by which post, by when; or why nothing.", "The Director of Public Health brings a plan in May.", StringComparison.Ordinal));
        await _walk.Push("Save and look at it");
        await _walk.Push("Sign it");
        await _walk.Tick("I have read this paper, and sign it as");
        await _walk.Push("Sign it");
        await _walk.Sees("Signed by", "A clinic for young mothers opened", "brings a plan in May");
        await Assertions.Expect(_walk.Page.GetByRole(AriaRole.Button, new() { Name = "Sign it" })).ToHaveCountAsync(0);
        await _walk.Look("paper-signed");
    }

    /// <summary>Each figure leads to its note, and the note to the outcome.</summary>
    async Task Cited(string name)
    {
        await _walk.Sees("A clinic for young mothers", "Not signed.");
        var claims = _walk.Page.Locator("article .app-claim sup a");
        Assert.True(await claims.CountAsync() >= 4, "Figures are not cited.");
        var note = _walk.Page.Locator((await claims.First.GetAttributeAsync("href"))!);
        await Assertions.Expect(note).ToContainTextAsync(name);
        await Assertions.Expect(note).ToContainTextAsync("Release p2");
        Assert.EndsWith(Outcome, await note.GetByRole(AriaRole.Link).GetAttributeAsync("href"), StringComparison.Ordinal);
        await _walk.Look("paper");
    }
}
