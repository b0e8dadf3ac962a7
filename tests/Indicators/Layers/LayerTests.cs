using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Layers;

/// <summary>A partnership's own figures over the server's.</summary>
public sealed class LayerTests : IDisposable
{
    static readonly Row Suicides = new() { Indicator = "41001", Name = "Suicide rate" };

    readonly TemporaryFolder _folder = new();
    readonly EvidenceLayers _layers;

    readonly KeptFigures _kept;

    public LayerTests()
    {
        _kept = new(_folder);
        _layers = new(_kept.Folders, TimeProvider.System);
    }

    public void Dispose()
    {
        _layers.Dispose();
        _kept.Dispose();
        _folder.Dispose();
    }

    Release Bring(EvidenceFolder folder, params Row[] rows) =>
        new Import(folder, TimeProvider.System).Run([_folder.Write("figures.csv", Vintage.Of2022.File(rows))]).Release!;

    double? Value(PartnershipEvidence evidence, int indicator = 90366) =>
        evidence.Read(["E06000002"], [indicator, 41001])[indicator]?.Whole("E06000002", "Male", "All ages")?.Latest.Value;

    [Fact]
    public void An_indicator_comes_from_the_partnerships_own_release_and_all_others_from_the_servers()
    {
        Bring(_layers.Server.Folder, Row.England, new Row(), Suicides);
        Assert.Equal("p1", Bring(_layers.FolderOf("rutland"), Row.England, new Row { Value = "76" }).Id);
        Assert.Equal((76, 75.9), (Value(_layers.Of("rutland")), Value(_layers.Of("rutland"), 41001)));
        Assert.Equal([90366], _layers.Of("rutland").OwnAmong([90366, 41001]));
        Assert.Equal([41001, 90366], _layers.Of("rutland").Indicators);
        Assert.Equal(["r1", "p1"], _layers.Of("rutland").Releases.Select(release => release.Id));
        Assert.Equal([41001, 90366], _layers.Of("rutland").Definitions([90366, 41001, 1]).Keys.Order());
    }

    [Fact]
    public void Nobody_of_one_partnership_changes_what_another_reads()
    {
        Bring(_layers.Server.Folder, Row.England, new Row());
        var (before, server, other) = (_layers.Of("rutland").Version, _layers.Server.Version, _layers.Of("south-tees").Version);
        Bring(_layers.FolderOf("rutland"), Row.England, new Row { Value = "76" });
        Assert.Equal((75.9, 76), (Value(_layers.Of("south-tees")), Value(_layers.Of("rutland"))));
        Assert.Equal(["r1"], _layers.Of("south-tees").Releases.Select(release => release.Id));
        Assert.NotEqual(before, _layers.Of("rutland").Version);
        Assert.Equal((server, other), (_layers.Server.Version, _layers.Of("south-tees").Version));
    }

    [Fact]
    public void The_servers_figures_change_what_all_read_where_they_have_none_of_their_own()
    {
        Bring(_layers.FolderOf("rutland"), Row.England, new Row { Value = "76" });
        var versions = (_layers.Of("rutland").Version, _layers.Of("south-tees").Version, _layers.VersionOf(["rutland", "south-tees"]));
        Bring(_layers.Server.Folder, Row.England, new Row { Value = "70" });
        Assert.Equal((76, 70), (Value(_layers.Of("rutland")), Value(_layers.Of("south-tees"))));
        Assert.NotEqual(versions.Item1, _layers.Of("rutland").Version);
        Assert.NotEqual(versions.Item2, _layers.Of("south-tees").Version);
        Assert.NotEqual(versions.Item3, _layers.VersionOf(["rutland", "south-tees"]));
    }

    [Fact]
    public void A_partnership_without_a_folder_opens_and_makes_nothing()
    {
        Bring(_layers.Server.Folder, Row.England, new Row());
        foreach (var number in Enumerable.Range(0, 153)) Assert.Equal(75.9, Value(_layers.Of($"place-{number}")));
        Assert.Equal(0, _layers.Open);
        Assert.False(Directory.Exists(_folder.Path("evidence/partnerships")));
    }

    [Fact]
    public void Figures_come_in_while_the_same_process_reads_what_was_served_before()
    {
        Bring(_layers.Server.Folder, Row.England, new Row(), Suicides);
        Assert.Equal(75.9, Value(_layers.Of("rutland")));
        Bring(_layers.Server.Folder, Row.England, new Row { Value = "75" });
        Assert.Equal(75, Value(_layers.Of("rutland")));
        using var other = new EvidenceStore(_layers.Server.Folder);
        Assert.NotNull(other.Read(["E06000002"], [90366])[90366]);
    }

    [Fact]
    public void Only_so_many_partnerships_stand_open_and_all_are_answered_from_many_threads()
    {
        var count = EvidenceLayers.MostOpen + 8;
        foreach (var number in Enumerable.Range(0, count)) Bring(_layers.FolderOf($"place-{number}"), Row.England, new Row { Value = $"{70 + number}", Lower95 = "", Upper95 = "" });
        Parallel.For(0, count * 6, new ParallelOptions { MaxDegreeOfParallelism = 8 }, each => Assert.Equal(70 + each % count, Value(_layers.Of($"place-{each % count}"))));
        Assert.InRange(_layers.Open, 1, EvidenceLayers.MostOpen);
    }
}
