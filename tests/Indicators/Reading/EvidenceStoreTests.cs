using Endeavour.Indicators.Reading;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Reading;

public class EvidenceStoreTests
{
    [Fact]
    public void Questions_from_many_threads_at_once_get_the_same_answers()
    {
        using var holding = new Holding();
        holding.Import([Row.England, .. Enumerable.Range(0, 200).Select(n => new Row { Area = $"E{n}", Value = $"{70 + n / 10.0}", Lower95 = "", Upper95 = "" })]);
        using var store = new EvidenceStore(holding.Folder);
        Parallel.For(0, 400, n => Assert.Equal(70 + n % 200 / 10.0, store.Read([$"E{n % 200}"], [90366])[90366]!.Whole($"E{n % 200}", "Male", "All ages")!.Latest.Value));
    }

    [Fact]
    public void An_area_that_names_two_does_not_answer_for_them()
    {
        using var holding = new Holding();
        holding.Import(new Row { Area = "E1" }, new Row { Area = "E2" });
        using var store = new EvidenceStore(holding.Folder);
        Assert.Empty(store.Read(["E1,E2"], [90366])[90366]!.Series);
        Assert.Equal(2, store.Read(["E1", "E2"], [90366])[90366]!.Series.Count);
    }

    [Fact]
    public void Englands_figures_are_held_once_however_many_areas_stand_beside_them()
    {
        using var holding = new Holding();
        holding.Import(Row.England, new Row { Area = "E1" }, new Row { Area = "E2" });
        using var store = new EvidenceStore(holding.Folder);
        var (one, other) = (store.Read(["E1"], [90366])[90366]!, store.Read(["E2"], [90366])[90366]!);
        Assert.Equal(["E1", "E92000001"], one.Series.Select(series => series.Area));
        Assert.Equal(["E2", "E92000001"], other.Series.Select(series => series.Area));
        Assert.Same(one.Whole("E92000001", "Male", "All ages"), other.Whole("E92000001", "Male", "All ages"));
        Assert.Same(one.Definition, other.Definition);
    }

    [Fact]
    public void Nothing_imported_is_nothing_known()
    {
        using var holding = new Holding();
        using var store = new EvidenceStore(holding.Folder);
        Assert.Empty(store.Read(["E06000002"], [90366]).Indicators);
        Assert.Empty(store.Definitions([90366]));
        Assert.Empty(holding.Folder.ReadReleases());
    }

    [Fact]
    public void Areas_of_one_kind_are_summed_up_with_England_apart()
    {
        using var holding = new Holding();
        holding.Import([Row.England, .. Enumerable.Range(1, 5).Select(n => new Row { Area = $"E0600000{n}", Value = $"{70 + n}", Lower95 = "", Upper95 = "" })]);
        var evidence = holding.Read(90366, "E06000001")!;
        var spread = evidence.Spread("E06000001", "Male", "All ages", evidence.Series[0].Latest.Period)!;
        Assert.Equal((5, 71, 72, 73, 74, 75), (spread.Areas, spread.Lowest, spread.LowerQuarter, spread.Middle, spread.UpperQuarter, spread.Highest));
    }
}
