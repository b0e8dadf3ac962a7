using System.Globalization;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.TestKit;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>A strategy officer writes the strategy of South Tees from nothing, by the keyboard alone and without JavaScript. What comes out is the file of the paper, word for word.</summary>
public sealed class StrategyJourney(StrategySite site) : IClassFixture<StrategySite>
{
    Keyboard _keyboard = null!;
    string _home = "";

    [Fact]
    public async Task South_Tees_2025_is_written_on_screen_to_the_same_content_as_its_file()
    {
        var paper = StrategyFile.Read("2025.yaml", await File.ReadAllBytesAsync(Repository.Path("examples", "south-tees", "2025.yaml"), TestContext.Current.CancellationToken)).Strategy!.Version;
        var page = await site.Site.Visit("/sign-in", script: false);
        _keyboard = new(page, site.Site.Home);
        await _keyboard.Press("Sign in as the strategy officer of LiveWell South Tees");
        await Begin(paper);
        await Lists(paper);
        foreach (var element in paper.Elements) await Write(element);
        await Cover(paper);
        await UpAndDown(page, paper.Elements.First(element => element.Depth == 1));
        var text = await (await page.Context.APIRequest.GetAsync($"{site.Site.Home}{_home}/strategy.yaml")).TextAsync();
        Assert.Equal(WriteStrategyFile.Of("south-tees", paper), text);
        var written = StrategyFile.Read("written.yaml", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Empty(written.Problems.Found);
        Assert.Equal(paper.Hash, written.Strategy!.Version.Hash);
        await page.GotoAsync($"{site.Site.Home}/south-tees/strategy");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(paper.Title);
        await page.Context.CloseAsync();
    }

    async Task Begin(StrategyVersion paper)
    {
        await _keyboard.Send("/south-tees/edit/new", [("Title", paper.Title), ("Slug", paper.Slug), ("Version", paper.Version), .. Date("Dated", paper.Dated), ("Level", paper.Levels[0].Name), ("Plural", paper.Levels[0].Plural)]);
        _home = $"/south-tees/edit/{paper.Slug}/{paper.Version}";
    }

    async Task Lists(StrategyVersion paper)
    {
        foreach (var each in paper.Levels.Skip(1)) await _keyboard.Send($"{_home}/levels", ("Name", each.Name), ("Id", each.Id), ("Plural", each.Plural));
        foreach (var each in paper.Stages) await _keyboard.Send($"{_home}/stages", ("Name", each.Name), ("Id", each.Id), ("Aspiration", each.Aspiration), ("Statement", each.Statement));
        foreach (var each in paper.Principles) await _keyboard.Send($"{_home}/principles", ("Name", each.Title), ("Id", each.Id), ("Text", each.Text));
        foreach (var each in paper.Groups) await _keyboard.Send($"{_home}/groups", ("Name", each.Name), ("Id", each.Id), ("Short", each.Short), ("Parent", each.Parent), ("State", $"{each.State}"), ("Text", each.Text));
        foreach (var each in paper.Blocks) await _keyboard.Send($"{_home}/blocks", ("Name", each.Title), ("Id", each.Id), ("Text", each.Text));
    }

    async Task Write(Element element)
    {
        Assert.True(element is { Leads.Count: <= 2, Evidence.Count: <= 2 }, "A form has two rows for more.");
        await _keyboard.Send(_home + (element.Parent is { } parent ? $"/add/{parent.Slug}" : "/add"),
        [
            ("Title", element.Title), ("Id", element.Slug), ("Number", element.Number), ("Statement", element.Statement), ("WhyItMatters", element.Why), ("Level", element.Level), ("Stage", element.Stage), ("Group", element.Group),
            .. element.Reach.Select(reach => ("Reach", $"{reach}")), .. element.Areas.Select(area => ("Areas", area)), ("Tier", $"{element.Tier}"), .. Date("DueDate", element.Due?.Date), ("DueNote", element.Due?.Note), ("Replaces", element.Replaces), ("Overlaps", string.Join('\n', element.Overlaps)), ("Aligns", string.Join('\n', element.Aligns.Select(each => each.Note is null ? each.To : $"{each.To} | {each.Note}"))),
            .. element.Leads.SelectMany((lead, at) => new (string, string?)[] { ($"Leads[{at}].Post", lead.Post), ($"Leads[{at}].Organisation", lead.Organisation), ($"Leads[{at}].Role", $"{lead.Role}"), ($"Leads[{at}].State", $"{lead.State}"), ($"Leads[{at}].Note", lead.Note) }.Concat(Date($"Leads[{at}].Since", lead.Since))),
            .. element.Evidence.SelectMany((note, at) => new (string, string?)[] { ($"Evidence[{at}].Kind", $"{note.Kind}"), ($"Evidence[{at}].Text", note.Text) }),
        ]);
        foreach (var slug in element.MeasuredBy)
        {
            if (element.Measures.Find(measure => measure.Slug == slug) is { } measure) await Write(element, measure);
            else await _keyboard.Send($"{_home}/elements/{element.Slug}/share", ("Measures", slug));
        }
    }

    Task Write(Element element, Measure measure) => _keyboard.Send($"{_home}/elements/{element.Slug}/measure",
    [
        ("Title", measure.Title), ("Id", measure.Slug), ("Indicator", measure.Indicator?.ToString(CultureInfo.InvariantCulture)), ("NoSource", measure.NoSource), ("Sex", measure.Sex), ("Age", measure.Age), ("HigherIs", $"{measure.HigherIs}"),
        .. measure.Baselines.SelectMany((each, at) => new (string, string?)[] { ($"Baselines[{at}].Value", each.Value.ToString(CultureInfo.InvariantCulture)), ($"Baselines[{at}].Period", each.Period), ($"Baselines[{at}].Area", each.Area) }),
        .. measure.Targets.SelectMany((each, at) => new (string, string?)[] { ($"Targets[{at}].Value", each.Value.ToString(CultureInfo.InvariantCulture)), ($"Targets[{at}].Area", each.Area) }.Concat(Date($"Targets[{at}].Date", each.Date))), ("Note", measure.Note),
    ]);

    Task Cover(StrategyVersion paper) => _keyboard.Send($"{_home}/cover",
    [
        ("Status", $"{paper.Status}"), ("From", $"{paper.From}"), ("To", $"{paper.To}"), ("Vision", paper.Vision), ("Goal", paper.Goal), ("About", paper.About), ("SourceTitle", paper.Source!.Title), ("SourceOrganisation", paper.Source.Organisation),
        .. Date("SourceDate", paper.Source.Date), ("SourcePages", paper.Source.Pages),
    ]);

    /// <summary>Down and up again is where it was.</summary>
    async Task UpAndDown(IPage page, Element element)
    {
        await page.GotoAsync($"{site.Site.Home}{_home}");
        await _keyboard.Press($"Down: {element.Title}");
        Assert.EndsWith($"#{element.Slug}", page.Url, StringComparison.Ordinal);
        // The browser goes on from the part that was moved.
        await _keyboard.Press($"Up: {element.Title}");
    }

    static IEnumerable<(string, string?)> Date(string field, DateOnly? day) => day is { } date ? [($"{field}.Day", $"{date.Day}"), ($"{field}.Month", $"{date.Month}"), ($"{field}.Year", $"{date.Year}")] : [];
}
