using AngleSharp.Dom;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Strategy.Editing;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Anchors;

/// <summary>Anchor organisations' commitments: what they say, how they stand, and what shows it.</summary>
public sealed class AnchorPageTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static readonly DateOnly s_today = London.Today(TimeProvider.System);

    [Fact]
    public async Task A_commitment_without_a_measure_or_an_update_is_said_so()
    {
        var page = await site.PageAsync("/mid-and-south-essex/anchors");
        Assert.Equal("5 organisations have made 6 commitments. 0 are on track, 0 are done; 6 have no recent update. 6 have no measure with a source.", page.Says("#answer"));
        Assert.Contains("It has no measure: nobody can see whether it is kept.", page.Says("#commitment-basildon-schools"), StringComparison.Ordinal);
        Assert.Contains("Its measure has no source: The paper says “over two thirds”", page.Says("#commitment-essex-local-spending"), StringComparison.Ordinal);
        Assert.DoesNotContain("On track", page.Says("main").Replace("on track only", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_track_lasts_as_long_as_its_update_and_what_was_wrong_is_corrected()
    {
        using var officer = site.As(Role.StrategyOfficer);
        Assert.Equal(4, (await officer.SendAsync("/rutland/anchors/edit")).Expect(200).Errors.Count);
        (await officer.SendAsync("/rutland/anchors/edit", ("Input.Organisation", "The hospital"), ("Input.What", "Buy from local firms"), ("Input.Measure", "Share of spending"), ("Input.Figure", "Its accounts"), ("Input.Baseline", "20.5"), ("Input.BaselinePeriod", "2020/21"), ("Input.Target", "30"), ("Input.Elements", "best-start"), ("Input.Source", "A paper"), ("Input.Why", "Network"))).Expect(302);
        const string id = "the-hospital-procurement", update = $"/rutland/anchors/update/{id}";
        IEnumerable<(string, string)> Said(DateOnly on, string says, string proof) => [.. EditingFixture.Date("Input.On", on), ("Input.Says", says), ("Input.Text", "A list was made"), ("Input.Value", "22"), ("Input.Proof", proof), ("Input.Why", "Quarterly")];
        Assert.Contains("Say what shows it", (await officer.SendAsync(update, Said(s_today, "OnTrack", ""))).Expect(200).Errors[0], StringComparison.Ordinal);
        Assert.Contains("in the future", (await officer.SendAsync(update, Said(s_today.AddDays(2), "Behind", ""))).Expect(200).Errors[0], StringComparison.Ordinal);
        (await officer.SendAsync(update, Said(s_today.AddDays(-200), "OnTrack", "Paper 4"))).Expect(302);
        Assert.StartsWith("No recent update", (await site.PageAsync("/rutland/anchors")).Says($"#commitment-{id} .govuk-tag"), StringComparison.Ordinal);
        (await officer.SendAsync(update, Said(s_today.AddDays(-20), "OnTrack", "Paper 9"))).Expect(302);
        var page = await site.PageAsync("/rutland/anchors");
        Assert.Equal("On track", page.Says($"#commitment-{id} .govuk-tag"));
        Assert.Contains("20.5 in 2020/21", page.Says($"#commitment-{id}"), StringComparison.Ordinal);
        Assert.Contains("Shown by: Paper 9", page.Says($"#commitment-{id}"), StringComparison.Ordinal);
        (await officer.SendAsync($"{update}/2", ("Input.Says", "Behind"), ("Input.Why", "Misread"))).Expect(302);
        Assert.Equal("Behind", (await site.PageAsync("/rutland/anchors")).Says($"#commitment-{id} .govuk-tag"));
        (await officer.SendAsync($"{update}/2", ("Input.TakeBack", "true"), ("Input.Why", "Of another"))).Expect(302);
        Assert.StartsWith("No recent update", (await site.PageAsync("/rutland/anchors")).Says($"#commitment-{id} .govuk-tag"), StringComparison.Ordinal);
        await officer.PageAsync($"{update}/2", 404);
        // Taking out an optional measure whole, and the commitment in the end.
        (await officer.SendAsync($"/rutland/anchors/edit/{id}", ("Input.Measure", ""), ("Input.Figure", ""), ("Input.Baseline", ""), ("Input.BaselinePeriod", ""), ("Input.Target", ""), ("Input.Why", "None after all"))).Expect(302);
        Assert.Contains("It has no measure", (await site.PageAsync("/rutland/anchors")).Says($"#commitment-{id}"), StringComparison.Ordinal);
        (await officer.SendAsync($"/rutland/anchors/edit/{id}", ("Input.TakeOut", "true"), ("Input.Why", "Of another place"))).Expect(302);
        await officer.PageAsync(update, 404);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words()
    {
        using var officer = site.As(Role.StrategyOfficer);
        IEnumerable<(string, string)> Fields(params (string, string)[] more) => [("Input.Organisation", "The college"), ("Input.What", "Teach"), ("Input.Source", "A paper"), ("Input.Why", "x"), .. more];
        foreach (var (field, value, says) in new[]
        {
            ("Input.Measure", "Apprentices", "one of the three"), ("Input.Indicator", "90631", "what the measure is called"), ("Input.Target", "many", "as a number"), ("Input.Elements", "nowhere", "has no part nowhere"), ("Input.Indicator", "0", "number on Fingertips"),
        }) Assert.Contains(says, (await officer.SendAsync("/rutland/anchors/edit", Fields((field, value)))).Expect(200).Errors[0], StringComparison.Ordinal);
        using var clerk = site.As(Role.Clerk);
        foreach (var address in new[] { "/rutland/anchors/edit", "/rutland/anchors/commitments.yaml" }) (await clerk.GetAsync(address)).Expect(403);
    }

    [Fact]
    public async Task The_file_that_is_downloaded_comes_in_again_and_changes_nothing()
    {
        using var officer = site.As(Role.StrategyOfficer, "leicestershire");
        (await officer.SendAsync("/leicestershire/anchors/edit", ("Input.Organisation", "Yes: \"the\" #hospital"), ("Input.What", "null\n- a: b"), ("Input.Source", "2022"), ("Input.Measure", "~"), ("Input.NoSource", "no"), ("Input.Elements", "first-1001-days"), ("Input.Why", "x"))).Expect(302);
        using var folder = new TemporaryFolder();
        var file = folder.Write("commitments.yaml", await officer.TextAsync("/leicestershire/anchors/commitments.yaml"));
        var result = await new ImportStrategyFiles(site.Elsewhere, TimeProvider.System).Import([file], TestContext.Current.CancellationToken);
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        Assert.Equal(Change.Unchanged, result.Partnerships.Single().Commitments!.Change);
    }
}
