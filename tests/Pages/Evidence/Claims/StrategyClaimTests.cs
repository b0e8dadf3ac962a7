using Endeavour.Evidence;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Strategy;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Evidence.Claims;

/// <summary>Figures in the texts of a strategy, which comes as a file.</summary>
public sealed class StrategyClaimTests(IllustrativeFixture site) : IClassFixture<IllustrativeFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_stand_with_their_source_on_the_parts_page_and_in_words_in_lists_and_are_recorded_when_the_figures_are_looked_at()
    {
        const string Here = "leicestershire", Text = "Men live {{outcome life-expectancy-men area E10000018}} & {{nothing}} {{";
        var records = site.Services.GetRequiredService<Endeavour.Platform.Partnerships.PartnershipRecords>();
        using var db = records.Open(Here);
        var strategy = await Current.Of(db.Strategies.AsNoTracking()).FirstAsync(Cancel);
        var element = await db.Elements.AsNoTracking().Where(each => each.StrategyId == strategy.Id && each.ParentId == null).OrderBy(each => each.Order).FirstAsync(Cancel);
        await db.Elements.Where(each => each.Id == element.Id).ExecuteUpdateAsync(each => each.SetProperty(one => one.Statement, Text), Cancel);
        using var client = site.CreateClient();
        var page = await client.GetStringAsync(new Uri(ElementAddress.Of(Here, strategy, element), UriKind.Relative), Cancel);
        Assert.Matches("<p class=\"govuk-body-l app-prose\">Men live <span class=\"app-claim\">[0-9.]+ years<sup>", page);
        Assert.Matches("<li id=\"element-[a-z0-9-]+-statement-note-1\">Illustrative: this figure is made up. ", page);
        Assert.Contains("&amp; [figure not understood: “nothing” is not a word that a figure is asked for with.] {{", System.Net.WebUtility.HtmlDecode(page).Replace("& [", "&amp; [", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches("Men live [0-9.]+ years &amp;", await client.GetStringAsync(new Uri($"/{Here}/strategy", UriKind.Relative), Cancel));

        Assert.True(await site.Services.GetRequiredService<CheckClaims>().Hold(db, Here, Cancel));
        var kept = await db.KeptClaims.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((ElementTexts.TextKind, ClaimState.Same, true, null), (kept.TextKind, kept.State, kept.Public, kept.Owner));
        Assert.False(await site.Services.GetRequiredService<CheckClaims>().Hold(db, Here, Cancel));
        Assert.Contains(element.Title, Assert.Single(await QuotedTexts.Of(db, kept.Indicator, onlyPublic: true, Cancel)).Title, StringComparison.Ordinal);

        // One that is added at its end is recorded too; one that nothing answers is tried again, and changes nothing.
        await db.Elements.Where(each => each.Id == element.Id).ExecuteUpdateAsync(each => each.SetProperty(one => one.Statement, Text + " and women {{outcome life-expectancy-women area E10000018}} {{outcome none}}"), Cancel);
        db.ChangeTracker.Clear();
        Assert.True(await site.Services.GetRequiredService<CheckClaims>().Hold(db, Here, Cancel));
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(2, await db.KeptClaims.CountAsync(Cancel));
        Assert.False(await site.Services.GetRequiredService<CheckClaims>().Hold(db, Here, Cancel));

        // What is no longer in the strategy is read as history.
        await db.Elements.Where(each => each.Id == element.Id).ExecuteUpdateAsync(each => each.SetProperty(one => one.Statement, "Nothing is quoted."), Cancel);
        db.ChangeTracker.Clear();
        Assert.True(await site.Services.GetRequiredService<CheckClaims>().Hold(db, Here, Cancel));
        Assert.Empty(await QuotedTexts.Of(db, kept.Indicator, onlyPublic: true, Cancel));
    }
}
