using Endeavour.Indicators.Fetch;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Fetch;

/// <summary>Figures come from the service, whatever it does in between.</summary>
public sealed class FetchTests : IDisposable
{
    readonly Holding _here = new();
    readonly StandInService _service = new();
    readonly HttpClient _http;
    readonly HastyClock _clock = new();

    public FetchTests() => _http = new() { BaseAddress = _service.Address };

    public void Dispose()
    {
        _http.Dispose();
        _service.Dispose();
        _here.Dispose();
    }

    FingertipsSource Source(bool offline = false) => new(_http, _here.Path("fetched"), _clock) { Offline = offline };

    Task<FetchedFiles> Fetch(bool offline = false, params int[] indicators) =>
        new FetchIndicators(Source(offline), _here.Path("fetched")).Run(new(indicators.Length == 0 ? [90366] : indicators, null, [Wanted.UpperTier]), null, TestContext.Current.CancellationToken);

    int AskedForFigures => _service.Asked.Count(question => question.StartsWith("all_data", StringComparison.Ordinal));

    [Fact]
    public async Task Figures_and_definitions_of_an_indicator_are_fetched_and_come_in_as_a_release()
    {
        var fetched = await Fetch();
        Assert.Empty(fetched.Problems);
        var result = new Import(_here.Folder, TimeProvider.System).Run(fetched.Figures, fetched.Definitions, cancel: TestContext.Current.CancellationToken);
        Assert.True(result.Release is not null, string.Join("\n", result.Problems));
        Assert.Equal("indicator-90366-areas-502.csv", Assert.Single(result.Release.Files).Name);
        var evidence = _here.Read(90366, "E06000002")!;
        Assert.Equal("What it is", evidence.Definition.Definition);
        Assert.Equal(75.9, evidence.Whole("E06000002", "Male", "All ages")!.Latest.Value);
    }

    [Fact]
    public async Task A_profile_brings_all_its_indicators()
    {
        var fetched = await new FetchIndicators(Source(), _here.Path("fetched")).Run(new([], 19, [Wanted.UpperTier]), null, TestContext.Current.CancellationToken);
        Assert.Equal(2, fetched.Figures.Count);
        var none = await new FetchIndicators(Source(), _here.Path("fetched")).Run(new([], 7, [Wanted.UpperTier]), null, TestContext.Current.CancellationToken);
        Assert.Equal("profileEmpty", Assert.Single(none.Problems).Code);
    }

    [Fact]
    public async Task A_busy_or_broken_service_is_asked_again_and_as_late_as_it_says()
    {
        foreach (var status in new[] { 429, 503 }) _service.Failures.Enqueue(status);
        var fetched = await Source().Ask("area_types", TestContext.Current.CancellationToken);
        Assert.NotNull(fetched.Copy);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(4)], _clock.Waited);
    }

    [Fact]
    public async Task A_wrong_question_is_asked_once()
    {
        _service.Failures.Enqueue(404);
        var fetched = await Source().Ask("area_types", TestContext.Current.CancellationToken);
        Assert.Null(fetched.Copy);
        Assert.Contains("404", fetched.Says, StringComparison.Ordinal);
        Assert.Single(_service.Asked);
    }

    [Fact]
    public async Task An_answer_that_stops_in_its_middle_is_never_taken_for_whole()
    {
        _service.Failures.Enqueue(0);
        var fetched = await Source().Ask("all_data/csv/by_indicator_id?indicator_ids=90366&child_area_type_id=502&parent_area_type_id=15", TestContext.Current.CancellationToken);
        Assert.Equal(2, _service.Asked.Count);
        Assert.Equal(Vintage.Of2022.File(Row.England, new Row()), await File.ReadAllTextAsync(fetched.Copy!.Path, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_here.Path("fetched"), "*.part"));
    }

    [Fact]
    public async Task A_fetch_that_was_stopped_goes_on_with_what_it_has()
    {
        using var stop = new CancellationTokenSource();
        var first = new FetchIndicators(Source(), _here.Path("fetched"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Run(new([90366, 93088, 93085], null, [Wanted.UpperTier]), new StopAfter(2, stop), stop.Token));
        Assert.Equal(2, AskedForFigures);
        Assert.Equal(3, (await Fetch(false, 90366, 93088, 93085)).Figures.Count);
        Assert.Equal(3, AskedForFigures);
    }

    [Fact]
    public async Task Within_half_a_day_it_is_not_asked_again_and_later_only_whether_something_changed()
    {
        await Fetch();
        await Fetch();
        Assert.Equal(1, AskedForFigures);
        _clock.Now += TimeSpan.FromDays(1);
        Assert.Empty((await Fetch()).Problems);
        Assert.Equal(2, AskedForFigures);
        _clock.Now += TimeSpan.FromDays(1);
        _service.Value = "76.1";
        Assert.Contains("76.1", await File.ReadAllTextAsync((await Fetch()).Figures[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_service_is_gone_the_last_copy_serves_and_says_how_old_it_is()
    {
        await Fetch();
        _clock.Now += TimeSpan.FromDays(3);
        _service.Dispose();
        var fetched = await Fetch();
        Assert.Single(fetched.Figures);
        Assert.All(fetched.Problems, problem => Assert.Equal("oldCopy", problem.Code));
        Assert.Contains("The copy of 2026-11-23", fetched.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offline_it_works_with_what_it_has_and_says_what_it_has_not()
    {
        await Fetch();
        var asked = _service.Asked.Count;
        Assert.Single((await Fetch(offline: true)).Figures);
        var missing = await Fetch(offline: true, 93088);
        Assert.Empty(missing.Figures);
        Assert.Contains(missing.Problems, problem => problem.Code == "notFetched" && problem.Refuses);
        Assert.Equal(asked, _service.Asked.Count);
    }

    [Fact]
    public async Task A_page_in_place_of_figures_is_named_and_not_kept()
    {
        _service.InsteadOfFigures = "<html>We are repairing the service</html>\n<p>";
        var fetched = await Fetch();
        Assert.Contains(fetched.Problems, problem => problem.Code == "notFigures" && problem.Refuses);
        _service.InsteadOfFigures = null;
        Assert.Single((await Fetch()).Figures);
    }

    [Fact]
    public async Task An_indicator_without_figures_for_such_areas_is_said_to_have_none()
    {
        var fetched = await Fetch(false, 1, 90366);
        Assert.Single(fetched.Figures);
        Assert.Equal("noFigures", Assert.Single(fetched.Problems).Code);
    }

    [Fact]
    public async Task Profiles_kinds_of_area_and_areas_are_listed()
    {
        var lists = new SourceLists(Source());
        Assert.Equal(new Listed("19", "Public Health Outcomes Framework"), Assert.Single((await lists.Profiles(TestContext.Current.CancellationToken)).Items));
        Assert.Equal("502", (await lists.AreaTypes(TestContext.Current.CancellationToken)).Items[0].Id);
        Assert.Equal("E06000002", (await lists.Areas(502, TestContext.Current.CancellationToken)).Items[0].Id);
    }

    sealed class StopAfter(int done, CancellationTokenSource stop) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) { if (value.Done == done) stop.Cancel(); }
    }

    /// <summary>Waits for nothing, and remembers for how long it was asked to.</summary>
    sealed class HastyClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        public List<TimeSpan> Waited { get; } = [];

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waited.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
