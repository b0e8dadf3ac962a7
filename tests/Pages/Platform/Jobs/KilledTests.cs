using System.Diagnostics;
using Endeavour.Platform.Jobs;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>A worker in a process of its own, killed as a power cut would.</summary>
public sealed class KilledTests(IdleFixture site) : IClassFixture<IdleFixture>
{
    const int Kills = 20;

    [Fact]
    public async Task A_job_that_is_killed_twenty_times_ends_once_with_each_of_its_stages_done_once()
    {
        const int stages = 80;
        var place = await site.NewPartnership();
        var id = await site.Ask(place, "slow-count", new SlowCount.Plan(stages, 15));
        var seed = Environment.ProcessId;
        TestContext.Current.SendDiagnosticMessage($"Killed at instants of seed {seed}");
        var chance = new Random(seed);
        var midway = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Start(place);
            Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            await Task.Delay(chance.Next(0, 700), TestContext.Current.CancellationToken);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (!(await site.Job(place, id)).HasEnded) midway++;
        }
        using var last = Start(place);
        var job = await site.Until(place, id, each => each.HasEnded);
        last.Kill(entireProcessTree: true);
        Assert.Equal((JobState.Done, $"Counted to {stages}."), (job.State, job.Result));
        Assert.Equal(Enumerable.Range(0, stages).Select(number => $"{number}"), await site.Said(place, "Counted"));
        await using var db = site.Records.Open(place);
        Assert.True((await Endeavour.Platform.Changes.Chain.Verify(db, TestContext.Current.CancellationToken)).Holds);
        Assert.True(midway >= 5, $"Only {midway} of {Kills} kills came while there was work left.");
    }

    Process Start(string place)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KilledTests).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(KilledTests).Assembly.Location;
        start.Environment[Child.Setting] = string.Join('|', site.Data.Root, site.Database.Setting, place);
        return Process.Start(start)!;
    }
}
