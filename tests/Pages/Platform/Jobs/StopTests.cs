using Endeavour.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>A site that is told to stop.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task A_site_that_stops_gives_its_jobs_back_at_once()
    {
        await using var site = new WorkingFixture();
        var id = await site.Ask("rutland", "slow-count", new SlowCount.Plan(1000, 50));
        site.ToDo.Add("rutland");
        await site.Until("rutland", id, job => job.State == JobState.Running && job.Done > 2);
        foreach (var hosted in site.Services.GetServices<IHostedService>().Reverse()) await hosted.StopAsync(TestContext.Current.CancellationToken);
        var job = await site.Job("rutland", id);
        Assert.Equal((JobState.Waiting, null, null), (job.State, job.Holder, job.Until));
        Assert.Equal((await site.Said("rutland", "Counted")).Count, int.Parse(job.StageData, System.Globalization.CultureInfo.InvariantCulture));
    }
}
