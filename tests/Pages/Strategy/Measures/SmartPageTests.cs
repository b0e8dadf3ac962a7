using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.Measures;
using Endeavour.Tests.Pages.Strategy.Editing;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Measures;

/// <summary>What an author says of a measure is found, kept, taken out as a file and compared.</summary>
public sealed class SmartPageTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    [Fact]
    public async Task The_findings_of_a_measure_become_better_as_its_author_fills_it_in()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "smart");
        var edit = $"{home}/elements/a/measure/smoking";
        (await officer.SendAsync($"{home}/elements/a/measure", ("Input.Title", "Smoking"), ("Input.Indicator", "92443"), ("Input.Why", "Known"))).Expect(302);
        Assert.Contains("Is it SMART? 0 of 5", (await officer.PageAsync(edit)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Nobody has said which", (await officer.PageAsync($"{home}/measures")).Says("main"), StringComparison.Ordinal);
        var wrong = await officer.SendAsync(edit, ("Input.Steps", "next year = 12"), ("Input.Why", "x"));
        Assert.Contains("“next year = 12” is not a day and a value", Assert.Single(wrong.Expect(200).Errors), StringComparison.Ordinal);
        (string, string)[] whole =
        [
            ("Input.Sex", "Persons"), ("Input.Age", "18+ yrs"), ("Input.HigherIs", "Worse"), ("Input.Kind", "Population"), ("Input.Baselines[0].Value", "14.2"), ("Input.Baselines[0].Period", "2023"), ("Input.Targets[0].Value", "5"),
            .. EditingFixture.Date("Input.Targets[0].Date", new(2030, 12, 31)), ("Input.Steps", "2028-12-31 = 9.5\n2029-12-31 = 7"), ("Input.Achievable", "Two neighbours did it in six years."), ("Input.Relevant", "Smoking is the largest cause of early death."), ("Input.Why", "Complete"),
        ];
        Assert.Contains("follow each other", Assert.Single((await officer.SendAsync(edit, [.. whole.Where(each => each.Item1 != "Input.Steps"), ("Input.Steps", "2031-12-31 = 5")])).Expect(200).Errors), StringComparison.Ordinal);
        (await officer.SendAsync(edit, whole)).Expect(302);
        var said = (await officer.PageAsync(edit)).Says("main");
        Assert.Contains("Is it SMART? 5 of 5", said, StringComparison.Ordinal);
        Assert.Contains("2 steps lead to it", said, StringComparison.Ordinal);
        Assert.Contains("Of populations", (await officer.PageAsync($"{home}/measures")).Says("main"), StringComparison.Ordinal);
        var file = await officer.TextAsync($"{home}/strategy.yaml");
        Assert.Contains("kind: population", file, StringComparison.Ordinal);
        Assert.Contains("{ date: 2028-12-31, value: 9.5 }", file, StringComparison.Ordinal);
        using var db = site.Records.Open("rutland");
        var measure = await db.Measures.AsNoTracking().SingleAsync(each => each.Slug == "smoking", TestContext.Current.CancellationToken);
        Assert.Equal((MeasureKind.Population, 2), (measure.Kind!.Value, measure.Steps.Count));
    }

    [Fact]
    public async Task Statements_and_metrics_are_written_on_screen_and_a_slip_in_a_line_is_shown()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var home = await EditingFixture.Begin(officer, "voices");
        (await officer.SendAsync($"{home}/elements/a/measure", ("Input.Title", "Waits"), ("Input.Id", "waits"), ("Input.NoSource", "Nobody counts them"), ("Input.Why", "Known"))).Expect(302);
        Assert.Contains("is not a title and an address", Assert.Single((await officer.SendAsync($"{home}/statements", ("Input.Name", "I can wait"), ("Input.Stories", "A story = javascript:alert(1)"), ("Input.Why", "x"))).Expect(200).Errors), StringComparison.Ordinal);
        Assert.Contains("no measure", Assert.Single((await officer.SendAsync($"{home}/statements", ("Input.Name", "I can wait"), ("Input.Measures", "wait"), ("Input.Why", "x"))).Expect(200).Errors), StringComparison.Ordinal);
        (await officer.SendAsync($"{home}/statements", ("Input.Name", "I can wait"), ("Input.Id", "wait"), ("Input.By", "The carers' group"), ("Input.Measures", "waits"), ("Input.Stories", "A day = https://example.org/a=b"), ("Input.Why", "Asked"))).Expect(302);
        (await officer.SendAsync($"{home}/metrics", ("Input.Name", "Access"), ("Input.Know", "People are seen."), ("Input.Metrics", "Waiting times = waits\nTrust = none: nobody asks"), ("Input.Why", "The paper"))).Expect(302);
        var file = await officer.TextAsync($"{home}/strategy.yaml");
        Assert.Contains("at: \"https://example.org/a=b\"", file, StringComparison.Ordinal);
        Assert.Contains("no-source: nobody asks", file, StringComparison.Ordinal);
        var form = await officer.PageAsync($"{home}/metrics/access");
        Assert.Equal("Waiting times = waits\nTrust = none: nobody asks", form.QuerySelector("#Input_Metrics")!.TextContent.Trim());
        Assert.Contains("no measure", Assert.Single((await officer.SendAsync($"{home}/elements/a/measure/waits", ("Input.TakeOut", "true"), ("Input.Why", "x"))).Expect(200).Errors.Take(1)), StringComparison.Ordinal);
    }
}
