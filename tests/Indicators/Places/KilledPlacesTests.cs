using Endeavour.Indicators.Areas;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Places;

/// <summary>The real command, killed outright while it imports.</summary>
public class KilledPlacesTests
{
    [Fact]
    public async Task A_killed_import_leaves_the_old_edition_served_and_the_next_import_works()
    {
        using var holding = new PlaceHolding();
        string[] all = PlaceHolding.EveryFile();
        holding.Bring([.. all.Where(path => path.Contains("lookups", StringComparison.Ordinal))]);
        string[] others = ["places", "import", .. all.Where(path => !path.Contains("lookups", StringComparison.Ordinal))];
        for (var i = 0; i < 6; i++)
        {
            var before = holding.Folder.ReadServed();
            await KilledAfter(holding, others, TimeSpan.FromMilliseconds(300 + 350 * i));
            var after = holding.Folder.ReadServed();
            // Either nothing changed or, where the kill came too late, the import is whole.
            Assert.Equal(before.Editions, after.Editions.Take(before.Editions.Count));
            Assert.InRange(after.Editions.Count - before.Editions.Count, 0, 1);
            using var store = holding.Store();
            Assert.Equal(33_755, store.Children(AreaKinds.England, AreaKind.LowerOutputArea).Items.Count);
            Assert.Equal(after.Edition == "p1", store.Layer("hex-map") is null);
        }
        holding.Bring([.. all.Where(path => path.Contains("hexjson", StringComparison.Ordinal))]);
        using var last = holding.Store();
        Assert.Equal(361, last.Hexes().Items.Count);
        Assert.False(Directory.Exists(Path.Combine(holding.Folder.Root, "building")));
    }

    static async Task KilledAfter(PlaceHolding holding, string[] command, TimeSpan delay)
    {
        using var process = EndeavourProcess.Start(holding.Data, command);
        using var late = new CancellationTokenSource(delay);
        try { await process.WaitForExitAsync(late.Token); }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
