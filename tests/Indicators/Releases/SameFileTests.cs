using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Releases;

/// <summary>A file that is there already is answered with its release, and makes no other.</summary>
public sealed class SameFileTests : IDisposable
{
    readonly Holding _holding = new();

    public void Dispose() => _holding.Dispose();

    string First() => _holding.Write(Vintage.Of2022.File(Row.England, new Row()), "first.csv");

    [Fact]
    public void The_identical_file_says_nothing_new_and_changes_no_byte()
    {
        var release = _holding.Bring(First()).Release!;
        var before = _holding.Fingerprint();
        var again = _holding.Bring(_holding.Write(File.ReadAllBytes(First()), "under another name.csv"));
        Assert.Equal(("sameFile", false), Assert.Single(again.Problems) is var notice ? (notice.Code, notice.Refuses) : default);
        Assert.Equal((release.Id, true, 0), (again.Release!.Id, again.IsNothingNew, again.RowsKept));
        Assert.Equal(before, _holding.Fingerprint());
    }

    [Fact]
    public void Where_another_release_serves_an_indicator_of_it_the_same_file_is_news()
    {
        _holding.Bring(First());
        _holding.Import(Row.England, new Row { Value = "70" });
        Assert.Equal("r3", _holding.Bring(First()).Release!.Id);
        Assert.True(_holding.Bring(First()).IsNothingNew);
    }

    [Fact]
    public void One_byte_other_terms_or_what_the_publisher_says_are_news()
    {
        _holding.Bring(First());
        Assert.Equal("r2", new Import(_holding.Folder, TimeProvider.System).Run([First()], terms: new("Analyst", Permission: "Partners only"), cancel: TestContext.Current.CancellationToken).Release!.Id);
        Assert.Equal("r3", _holding.BringWith(_holding.Write("Indicator ID,Indicator,Unit\n90366,Life expectancy,Years\n", "metadata.csv"), First()).Release!.Id);
        Assert.Equal("r4", _holding.Import(Row.England, new Row { Value = "75.8" }).Release!.Id);
    }

    [Fact]
    public void A_file_that_waits_for_its_day_is_not_brought_in_twice()
    {
        ReleaseTerms terms = new("Analyst", new(2099, 1, 1));
        ImportResult Bring(ReleaseTerms terms) => new Import(_holding.Folder, TimeProvider.System).Run([First()], terms: terms, cancel: TestContext.Current.CancellationToken);
        Assert.False(Bring(terms).IsNothingNew);
        Assert.Contains("waits for its day", Assert.Single(Bring(terms).Problems).Message, StringComparison.Ordinal);
        Assert.Equal("r2", Bring(new("Analyst")).Release!.Id);
    }

    [Fact]
    public void The_command_says_it_and_answers_with_0()
    {
        Assert.Equal(0, EndeavourProcess.Run(_holding.Data, "indicators", "import", First()).Exit);
        var again = EndeavourProcess.Run(_holding.Data, "indicators", "import", First());
        Assert.Equal(0, again.Exit);
        Assert.Contains("Nothing new", again.Output, StringComparison.Ordinal);
        Assert.Equal("r1", EndeavourProcess.Run(_holding.Data, "indicators", "import", First(), "--json").Json.GetProperty("release").GetString());
    }
}
