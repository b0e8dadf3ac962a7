using System.Security.Cryptography;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Releases;

public class ReleaseTests
{
    static readonly Row Other = new() { Indicator = "41001", Name = "Suicide rate" };

    [Fact]
    public void An_import_serves_its_indicators_whole_and_leaves_the_others_alone()
    {
        using var holding = new Holding();
        holding.Import(Row.England, new Row(), new Row { Sex = "Female" }, Other);
        holding.Import(Row.England with { Value = "80", Upper95 = "81" }, new Row { Value = "76" });
        Assert.Equal([(41001, "r1"), (90366, "r2")], holding.Folder.ReadServed().Indicators.Select(each => (each.Key, each.Value)));
        var series = holding.Read(90366, "E06000002")!.Series.Where(each => each.Area == "E06000002");
        Assert.Equal(("Male", 76.0), Assert.Single(series) is var only ? (only.Sex, only.Latest.Value) : default);
        Assert.Equal(75.9, holding.Observations(Other).Single().Value);
        Assert.Equal([("r1", 4), ("r2", 2)], holding.Folder.ReadReleases().Select(release => (release.Id, release.RowsKept)));
    }

    [Fact]
    public void The_source_is_kept_to_the_byte_under_the_hash_of_its_content()
    {
        using var holding = new Holding();
        var path = holding.Write(Vintage.Of2017.File(Row.England, new Row()), "from 2017.csv");
        var source = Assert.Single(holding.Bring(path).Release!.Files);
        Assert.Equal(("from 2017.csv", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), new FileInfo(path).Length), (source.Name, source.Sha256, source.Bytes));
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(holding.Folder.SourcePath(source.Sha256)));
        var before = File.GetLastWriteTimeUtc(holding.Folder.SourcePath(source.Sha256));
        holding.Bring(path);
        Assert.Equal(before, File.GetLastWriteTimeUtc(holding.Folder.SourcePath(source.Sha256)));
    }

    [Fact]
    public void A_refused_import_changes_no_byte_of_what_is_kept()
    {
        using var holding = new Holding();
        holding.Import(Row.England, new Row());
        holding.Refused(Vintage.Of2022.File(Row.England, new Row { Value = "?" }));
        holding.Refused(Vintage.Of2022.File(new Row(), new Row { Value = "1" , Lower95 = "" }));
        holding.Refused("");
        holding.Refused(holding.Write(Vintage.Of2022.File(new Row { Value = "77" }), "good.csv"), [holding.Write("no export", "bad.csv")]);
        Assert.Equal(75.9, holding.Observations(new Row()).Single().Value);
    }

    [Fact]
    public void A_second_import_at_the_same_time_is_refused_as_busy()
    {
        using var holding = new Holding();
        holding.Import(Row.England);
        var path = holding.Write(Vintage.Of2022.File(new Row()), "second.csv");
        ImportResult? second = null;
        var progress = new Once(() => second = holding.Bring(path));
        var first = new Import(holding.Folder, TimeProvider.System).Run([holding.Write(Vintage.Of2022.File(Row.England, new Row { Sex = "Female" }))], progress: progress, cancel: TestContext.Current.CancellationToken);
        Assert.Equal("busy", Assert.Single(second!.Problems).Code);
        Assert.Null(second.Release);
        Assert.Equal("r2", first.Release!.Id);
        Assert.Equal("r3", holding.Bring(path).Release!.Id);
    }

    sealed class Once(Action work) : IProgress<ImportProgress>
    {
        Action? _work = work;

        public void Report(ImportProgress value)
        {
            if (value.Stage == "Sorting") Interlocked.Exchange(ref _work, null)?.Invoke();
        }
    }

    [Fact]
    public void An_import_that_is_stopped_changes_nothing()
    {
        using var holding = new Holding();
        holding.Import(Row.England);
        var before = holding.Fingerprint();
        using var stop = new CancellationTokenSource();
        var path = holding.Write(Vintage.Of2022.File(new Row()), "second.csv");
        Assert.Throws<OperationCanceledException>(() => new Import(holding.Folder, TimeProvider.System).Run([path], progress: new Once(stop.Cancel), cancel: stop.Token));
        Assert.Equal(before, holding.Fingerprint());
        Assert.NotNull(holding.Bring(path).Release);
    }

    [Fact]
    public void A_store_sees_what_another_store_or_process_brings_in()
    {
        using var holding = new Holding();
        using var store = new EvidenceStore(holding.Folder);
        Assert.Null(store.Read(["E06000002"], [90366])[90366]);
        holding.Import(Row.England, new Row());
        var (version, first) = (store.Version, store.Read(["E06000002"], [90366]));
        Assert.Equal(75.9, first[90366]!.Whole("E06000002", "Male", "All ages")!.Latest.Value);
        Assert.Same(first, store.Read(["E06000002"], [90366]));
        Assert.Equal(0, EndeavourProcess.Run(holding.Data, "indicators", "import", holding.Write(Vintage.Of2022.File(Row.England, new Row { Value = "76" }))).Exit);
        Assert.NotEqual(version, store.Version);
        Assert.Equal(76, store.Read(["E06000002"], [90366])[90366]!.Whole("E06000002", "Male", "All ages")!.Latest.Value);
        Assert.Equal(75.9, first[90366]!.Whole("E06000002", "Male", "All ages")!.Latest.Value);
    }

    [Fact]
    public void What_an_import_found_worth_knowing_travels_with_its_release()
    {
        using var holding = new Holding();
        var result = holding.Import(new Row(), new Row());
        Assert.Equal(result.Problems, holding.Folder.ReadProblems("r1"));
        Assert.Equal(1, holding.Folder.Find("r1")!.Problems);
        Assert.Null(holding.Folder.Find("r2"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_answer_and_not_a_crash()
    {
        using var holding = new Holding();
        holding.Write("in the way", "evidence");
        Assert.Equal("disk", Assert.Single(holding.Import(new Row()).Problems).Code);
    }
}
