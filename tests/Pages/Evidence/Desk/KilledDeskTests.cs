using System.Globalization;
using System.Text;
using Endeavour.Evidence;
using Endeavour.Evidence.Desk.Imports;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Evidence.Desk;

/// <summary>An analyst's import on screen, with the site as a process of its own that is killed while it works and started again.</summary>
public sealed class KilledDeskTests(DeskFixture site) : IClassFixture<DeskFixture>
{
    const int Kills = 5, Areas = 12_000, Indicator = 1_000_601;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Large enough that a kill comes while it is read, sorted or judged.</summary>
    static byte[] Large(double value)
    {
        var text = new StringBuilder(DeskFixture.Csv(Indicator, ("2019", value), ("2020", value)));
        foreach (var area in Enumerable.Range(0, Areas))
            text.Append(CultureInfo.InvariantCulture, $"{Indicator},People who feel at home,,,E{area:00000000},Area {area},Counties & UAs,Persons,All ages,,,2020,{value},{value - 0.5},{value + 0.5},,,,,,,,,20200000,,\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    [Fact]
    public async Task The_job_ends_by_itself_and_the_release_is_there_once_and_nothing_half_done()
    {
        await site.Import(DeskFixture.Csv(Indicator, ("2019", 20)));
        var folder = site.Own();
        var before = folder.ReadServed();
        var id = await site.Ask("large.csv", Large(31));
        var seed = Environment.ProcessId;
        TestContext.Current.SendDiagnosticMessage($"Killed at instants of seed {seed}");
        var (chance, midway) = (new Random(seed), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The first falls while there is certainly work left.
            using (await SiteChild.Start(site, Cancel)) await Task.Delay(chance.Next(0, kill == 0 ? 150 : 2500), Cancel);
            var after = folder.ReadServed();
            Assert.InRange(after.Releases.Count - before.Releases.Count, 0, 1);
            Assert.Equal(after.Releases[^1], after.Indicators[Indicator]);
            Assert.Null(folder.Problem());
            Assert.NotNull(site.Layers.Of("rutland").Read(["E06000017"], [Indicator])[Indicator]);
            if (!(await Job(id)).HasEnded) midway++;
        }
        using (var last = await SiteChild.Start(site, Cancel))
        {
            using var visitor = new HttpClient { BaseAddress = new(last.Address) };
            Assert.True((await visitor.GetAsync(new Uri("/rutland/outcomes", UriKind.Relative), Cancel)).IsSuccessStatusCode);
            for (var tries = 0; tries < 1200 && !(await Job(id)).HasEnded; tries++) await Task.Delay(100, Cancel);
        }
        var (job, import, served) = (await Job(id), await site.Find(id), folder.ReadServed());
        Assert.Equal((JobState.Done, ImportOutcome.Imported), (job.State, import.Outcome));
        Assert.Equal(before.Releases.Append(import.Release!), served.Releases);
        Assert.Equal($"{id}", folder.Find(import.Release!)!.Asked);
        Assert.Equal((import.Release, import.RowsKept), (served.Indicators[Indicator], folder.Find(import.Release!)!.RowsKept));
        Assert.Empty(Directory.EnumerateDirectories(folder.Root, "building*"));
        Assert.False(Directory.Exists(Path.Combine(folder.Root, "imports", id.ToString("N"))));
        var kept = site.Database.IsPostgres ? site.Database.Ask("SELECT DISTINCT release FROM e_rutland.observation") : Directory.EnumerateDirectories(Path.Combine(folder.Root, "releases")).Select(path => Path.GetFileName(path));
        Assert.Equal(served.Releases.Order(), kept.Order());
        await using var db = site.Records.Open("rutland");
        Assert.Equal(2, await db.Changes.CountAsync(change => change.What == "FiguresImported", Cancel));
        Assert.True((await Chain.Verify(db, Cancel)).Holds);
        Assert.True(midway >= 1, $"None of {Kills} kills came while there was work left.");
    }

    async Task<Job> Job(Guid import) => await site.Job((await site.Find(import)).JobId);
}
