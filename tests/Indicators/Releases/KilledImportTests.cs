using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Releases;

/// <summary>The real command, killed outright while it imports.</summary>
public class KilledImportTests
{
    const int Areas = 60_000;

    static Row Old(int n) => new() { Area = $"E{n:00000000}", Value = "75", Lower95 = "74", Upper95 = "76" };
    static Row New(int n) => Old(n) with { Value = "76", Lower95 = "75" };

    [Fact]
    public async Task A_killed_import_leaves_the_last_release_served_and_the_next_import_works()
    {
        using var holding = new Holding();
        Assert.NotNull(holding.Import(Vintage.Of2022.File(Enumerable.Range(0, 1000).Select(Old))).Release);
        var path = holding.Write(Vintage.Of2022.File(Enumerable.Range(0, Areas).Select(New)), "new.csv");
        var whole = await KilledAfter(holding, path, TimeSpan.FromMinutes(5));
        Assert.Equal(["r1", "r2"], holding.Folder.ReadServed().Releases);
        var chance = new Random();
        for (var i = 0; i < 6; i++)
        {
            var (before, value) = (holding.Folder.ReadServed(), Value(holding));
            await KilledAfter(holding, path, whole * (0.15 + 0.85 * (i + chance.NextDouble()) / 6));
            // Either nothing changed or, where the kill came too late, the import is whole.
            var after = holding.Folder.ReadServed();
            Assert.Equal(before.Releases, after.Releases.Take(before.Releases.Count));
            Assert.InRange(after.Releases.Count - before.Releases.Count, 0, 1);
            Assert.Equal(after.Releases[^1], after.Indicators[90366]);
            Assert.Equal(value, Value(holding));
            foreach (var release in holding.Folder.ReadReleases())
            {
                using var files = holding.Folder.Files(release.Id);
                Assert.Contains(DuckDbRows.Of(files.Observations), table => table.StartsWith("observation ", StringComparison.Ordinal) && table.Contains($"({release.RowsKept},", StringComparison.Ordinal));
            }
        }
        var next = new Import(holding.Folder, TimeProvider.System).Run([holding.Write(Vintage.Of2022.File(Enumerable.Range(0, 1000).Select(Old)))], terms: new("a test") { Fewer = true }, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(1000, next.RowsKept);
        Assert.Equal(75, Value(holding));
        Assert.Empty(Directory.EnumerateDirectories(holding.Folder.Root, "building*"));
    }

    static double? Value(Holding holding)
    {
        using var store = new EvidenceStore(holding.Folder);
        return store.Read([Old(7).Area], [90366])[90366]!.Series.Single(series => series.Area == Old(7).Area).Latest.Value;
    }

    /// <summary>How long the process lived.</summary>
    static async Task<TimeSpan> KilledAfter(Holding holding, string path, TimeSpan delay)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var process = EndeavourProcess.Start(holding.Data, "indicators", "import", path);
        using var late = new CancellationTokenSource(delay);
        try { await process.WaitForExitAsync(late.Token); }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        return clock.Elapsed;
    }
}
