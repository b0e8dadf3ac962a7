using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Indicators.Embargo;

/// <summary>Figures that are given before their day are served at half past nine of it, by the clock alone.</summary>
public sealed class EmbargoTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    readonly KeptFigures _kept;
    readonly EvidenceFolder _evidence;
    readonly EvidenceStore _store;

    public EmbargoTests()
    {
        _kept = new(_folder);
        _evidence = _kept.Folders.Server;
        _store = new(_evidence, _clock);
    }

    public void Dispose()
    {
        _store.Dispose();
        _kept.Dispose();
        _folder.Dispose();
    }

    Release Bring(string value, DateOnly? from = null)
    {
        var file = _folder.Write("figures.csv", Vintage.Of2022.File(Row.England, new Row { Value = value, Lower95 = "", Upper95 = "" }));
        return new Import(_evidence, _clock).Run([file], terms: new("Public health analyst", from, "Board members only", "Hospital trust, by letter")).Release!;
    }

    double? Value(EvidenceStore store) => Value(store.Read(["E06000002"], [90366]));

    static double? Value(AreaEvidence read) => read[90366]?.Whole("E06000002", "Male", "All ages")?.Latest.Value;

    [Theory]
    [InlineData("2027-01-15", "2027-01-15T09:30:00Z")]
    [InlineData("2027-07-04", "2027-07-04T08:30:00Z")] // a Sunday in summer
    [InlineData("2027-03-28", "2027-03-28T08:30:00Z")] // the day the clocks go forward
    public void An_embargo_ends_at_half_past_nine_in_England(string day, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), Endeavour.Indicators.Releases.Embargo.Ends(DateOnly.Parse(day, null)));

    [Fact]
    public void Before_the_instant_the_earlier_is_served_and_from_it_on_the_new_one_without_any_job()
    {
        Bring("70");
        var release = Bring("80", new(2026, 11, 30));
        var version = _store.Version;
        _clock.SetUtcNow(new(2026, 11, 30, 9, 29, 59, TimeSpan.Zero));
        Assert.Equal((70, version), (Value(_store), _store.Version));
        Assert.Equal(["r1"], _store.Releases.Select(each => each.Id));
        Assert.Equal(80, Value(_store.ReadPreview(["E06000002"], [90366])));
        _clock.SetUtcNow(new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(80, Value(_store));
        Assert.NotEqual(version, _store.Version);
        Assert.Equal(["r1", "r2"], _store.Releases.Select(each => each.Id));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 9, 30, 0, TimeSpan.Zero), release.ShownFrom);
        using var other = new EvidenceStore(_evidence, _clock);
        Assert.Equal(80, Value(other));
    }

    [Fact]
    public void The_first_figures_of_an_indicator_are_not_there_at_all_before_their_day()
    {
        Bring("80", new(2026, 11, 30));
        Assert.Null(_store.Read(["E06000002"], [90366])[90366]);
        Assert.Empty(_store.Definitions([90366]));
        Assert.Empty(_store.Releases);
        Assert.Equal(80, Value(_store.ReadPreview(["E06000002"], [90366])));
    }

    [Fact]
    public void A_day_that_has_passed_is_no_embargo()
    {
        Bring("80", new(2026, 11, 23));
        Assert.Equal(80, Value(_store));
        Assert.Empty(_evidence.ReadServed().Later);
    }

    [Fact]
    public void What_comes_takes_its_place_in_the_order_of_its_coming_whatever_is_imported_between()
    {
        Bring("70");
        Bring("80", new(2026, 11, 30));
        Bring("90", new(2026, 11, 26));
        Bring("75");
        Assert.Equal(75, Value(_store));
        _clock.SetUtcNow(new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(90, Value(_store));
        Bring("77");
        Assert.Equal(77, Value(_store));
        Assert.Equal(["r2"], _evidence.ReadServed().Later.Select(each => each.Release));
        _clock.SetUtcNow(new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(80, Value(_store));
        Assert.NotNull(_evidence.BringBack("r1", "analyst", "Withdrawn", _clock.GetUtcNow()));
        Assert.Equal(70, Value(_store));
    }

    [Fact]
    public void A_release_under_embargo_is_not_brought_out_early()
    {
        Bring("70");
        Bring("80", new(2026, 11, 30));
        Assert.Throws<ArgumentException>(() => _evidence.BringBack("r2", "analyst", "Early", _clock.GetUtcNow()));
        Assert.Equal(70, Value(_store));
    }

    [Theory]
    [InlineData("\"tomorrow\"")]
    [InlineData("null")]
    [InlineData("20261130")]
    [InlineData("[1, {\"a\": 2}]")]
    [InlineData("true")]
    public void A_day_that_cannot_be_read_never_comes(string day)
    {
        Bring("70");
        Bring("80", new(2026, 11, 30));
        _kept.Rewrite(_evidence, served => served.Replace("\"2026-11-30\"", day, StringComparison.Ordinal));
        _clock.SetUtcNow(new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(70, Value(_store));
        Assert.Equal(["r1"], _store.Releases.Select(each => each.Id));
    }

    [Fact]
    public void A_release_says_who_brought_it_who_may_use_it_and_where_it_came_from()
    {
        var release = Bring("80", new(2026, 11, 30));
        Assert.Equal(release with { Files = [], Indicators = [] }, _evidence.Find("r1")! with { Files = [], Indicators = [] });
        Assert.Equal(("Public health analyst", new DateOnly(2026, 11, 30), "Board members only", "Hospital trust, by letter"), (release.By, release.From, release.Permission, release.Provenance));
    }
}
