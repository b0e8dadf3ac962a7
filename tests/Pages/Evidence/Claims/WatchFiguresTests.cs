using Endeavour.Evidence;
using Endeavour.Platform.Database;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Evidence.Desk;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Evidence.Claims;

/// <summary>Figures that the server's administrator restates reach every text that quotes them within a minute: each is marked once, and whoever wrote it is told once, however often the site is killed between.</summary>
public sealed class WatchFiguresTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    const string Told = "Rewrite it: figures were restated";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    void Serve(double value)
    {
        using var folder = new TemporaryFolder();
        Assert.NotNull(new Import(site.Layers.Server.Folder, TimeProvider.System).Run([folder.Write("server.csv", DeskFixture.Csv(2_006, ("2020", value), ("2021", 5.5)))], cancel: Cancel).Release);
    }

    /// <summary>As a site that has just been started: it has seen nothing yet.</summary>
    WatchFigures Started() => ActivatorUtilities.CreateInstance<WatchFigures>(site.Services);

    async Task<int> Times()
    {
        using var analyst = site.As(Role.Analyst);
        return (await analyst.PageAsync("/rutland/work")).Body!.TextContent.Split(Told).Length - 1;
    }

    [Fact]
    public async Task A_restatement_marks_each_text_and_tells_its_writer_once_killed_between_and_looked_at_again()
    {
        Serve(3.5);
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync("/rutland/desk/commentary/campylobacter", ("Input.Text", "It was {{indicator 2006 period 2020}}, and {{indicator 2006 period 2020 show limits}}; now {{indicator 2006}}."))).Expect(302);
        (await analyst.SendAsync("/rutland/desk/commentary/local", ("Input.Text", "It was {{indicator 2006 period 2020}}."))).Expect(302);
        await Started().Look(Cancel);
        Assert.Equal(0, await Times());

        Serve(4.5);
        var watch = Started();
        // Killed: it had looked, and nothing was saved.
        await using (var db = site.Records.Open("rutland")) Assert.True(await site.Services.GetRequiredService<CheckClaims>().Hold(db, "rutland", Cancel));
        Assert.Equal(0, await Times());
        // Killed after it was saved, and begun again; and both a minute later; and the daily work of the night.
        await watch.Look(Cancel);
        await Started().Look(Cancel);
        await watch.Look(Cancel);
        await using (var db = site.Records.Open("rutland")) await site.Services.GetRequiredService<CheckClaims>().Run(db, new(2026, 11, 23), Cancel);
        Assert.Equal(2, await Times());
        await using (var db = site.Records.Open("rutland"))
        {
            var kept = await db.KeptClaims.AsNoTracking().Where(claim => claim.Indicator == 2006).ToListAsync(Cancel);
            Assert.Equal([ClaimState.Restated, ClaimState.Restated, ClaimState.Restated, ClaimState.Same], kept.Select(claim => claim.State).Order().Reverse().OrderBy(state => state == ClaimState.Same));
            Assert.All(kept.Where(claim => claim.IsStale), claim => Assert.Equal(site.Layers.Server.Folder.ReadServed().Releases[^1], claim.NowRelease));
            Assert.True((await Chain.Verify(db, Cancel)).Holds);
        }

        // Restated back, nothing is stale any more, and nobody is told.
        Serve(3.5);
        await watch.Look(Cancel);
        Assert.Equal(0, await Times());
        using var there = site.Records.Open(DeskFixture.There);
        Assert.False(await there.KeptClaims.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Two_that_look_at_the_same_time_tell_once()
    {
        using (var folder = new TemporaryFolder())
            Assert.NotNull(new Import(site.Layers.Server.Folder, TimeProvider.System).Run([folder.Write("server.csv", DeskFixture.Csv(2_007, ("2020", 3.5)))], cancel: Cancel).Release);
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync("/rutland/desk/commentary/campylobacter", ("Input.Text", "It was {{indicator 2007 period 2020}}."))).Expect(302);
        using (var folder = new TemporaryFolder())
            Assert.NotNull(new Import(site.Layers.Server.Folder, TimeProvider.System).Run([folder.Write("server.csv", DeskFixture.Csv(2_007, ("2020", 4.5)))], cancel: Cancel).Release);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Started().Look(Cancel)));
        await using var db = site.Records.Open("rutland");
        var kept = await db.KeptClaims.AsNoTracking().SingleAsync(claim => claim.Indicator == 2007, Cancel);
        Assert.Equal((ClaimState.Restated, "3.5", "4.5"), (kept.State, kept.Words, kept.NowWords));
        Assert.Equal(1, await Times());
        Assert.True((await Chain.Verify(db, Cancel)).Holds);
    }
}
