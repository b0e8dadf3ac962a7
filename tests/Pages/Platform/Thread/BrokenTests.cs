using System.Diagnostics;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Thread;
using Endeavour.Strategy;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.Pages.Strategy.Editing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Platform.Thread;

/// <summary>Broken threads are worked through: each leads to where it is mended, or is left with a reason that holds until its record changes.</summary>
public sealed class BrokenTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<IReadOnlyList<BrokenThread>> Broken(string partnership)
    {
        using var db = site.Records.Open(partnership);
        return await new GoldenThread(db, site.Services.GetServices<IThreadKind>()).Broken(partnership, Stop);
    }

    static int Count(AngleSharp.Dom.IParentNode page) => page.QuerySelectorAll("main a").Count(link => link.TextContent.StartsWith("Leave it, with a reason", StringComparison.Ordinal));

    [Fact]
    public async Task One_that_is_left_with_a_reason_is_gone_from_the_list_and_comes_back_when_its_record_changes()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var page = await officer.PageAsync("/rutland/thread/broken");
        var before = Count(page);
        var version = await Current("rutland");
        var broken = (await Broken("rutland")).First(each => each.Record.End.Kind == nameof(Element) && each.MendAt!.EndsWith($"/elements/{each.Record.End.Id}", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector($"main a[href='{broken.MendAt}']"));
        await officer.PageAsync(broken.MendAt!);
        var leave = $"/rutland/thread/broken/{broken.Rule}/element/{broken.Record.End.Id}";
        Assert.Equal(["Say why it is left as it is. Someone will ask."], (await officer.SendAsync(leave)).Expect(200).Errors);
        (await officer.SendAsync(leave, ("Input.Why", "The board will decide in May."))).Expect(302);
        var left = await officer.PageAsync("/rutland/thread/broken");
        Assert.Equal(before - 1, Count(left));
        Assert.Contains("The board will decide in May.", left.Says("main"), StringComparison.Ordinal);
        Assert.Contains("One was left as it is", left.Says("main .govuk-body-l"), StringComparison.Ordinal);
        Assert.Equal(["It is left as it is already."], (await officer.PostAsync(leave, [.. Accounts.Browser.Filled(await officer.PageAsync(leave)), ("Input.Why", "Again")])).Expect(200).Errors);
        (await officer.SendAsync($"/rutland/edit/{version.Slug}/{version.Version}/elements/{broken.Record.End.Id}", ("Input.Statement", "Other words."), ("Input.Why", "Clearer"))).Expect(302);
        var back = await officer.PageAsync("/rutland/thread/broken");
        Assert.Equal(before, Count(back));
        Assert.Contains("It was left before, because: The board will decide in May.", back.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_can_be_taken_up_again_and_both_are_in_the_history()
    {
        using var analyst = site.As(Role.Analyst);
        var broken = (await Broken("rutland")).First(each => each.Record.End.Kind == "Outcome");
        var leave = $"/rutland/thread/broken/{broken.Rule}/outcome/{broken.Record.End.Id}";
        (await analyst.SendAsync(leave, ("Input.Why", "It is a national aim."))).Expect(302);
        var page = await analyst.PageAsync(leave);
        Assert.Contains("It is a national aim.", page.Says(".govuk-inset-text"), StringComparison.Ordinal);
        (await analyst.PostAsync(leave + "?handler=TakeUp", Accounts.Browser.Filled(page))).Expect(302);
        Assert.Contains((await analyst.PageAsync("/rutland/thread/broken")).QuerySelectorAll("main a"), link => link.GetAttribute("href") == leave);
        using var db = site.Records.Open("rutland");
        Assert.Equal(["ThreadLeft", "ThreadTakenUp"], (await db.Changes.Where(change => change.What.StartsWith("Thread")).OrderBy(change => change.Number).Select(change => change.What).ToListAsync(Stop)).TakeLast(2));
    }

    [Fact]
    public async Task Whoever_belongs_reads_it_and_only_makers_of_threads_leave_one()
    {
        using var member = site.As(Role.Member);
        using var visitor = site.Visitor();
        Assert.Equal(0, Count(await member.PageAsync("/rutland/thread/broken")));
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/rutland/thread/broken")).Expect(302).Location, StringComparison.Ordinal);
        var broken = (await Broken("rutland"))[0];
        (await member.GetAsync($"/rutland/thread/broken/{broken.Rule}/{broken.Record.End.Kind.ToLowerInvariant()}/{broken.Record.End.Id}")).Expect(403);
        using var officer = site.As(Role.StrategyOfficer);
        await officer.PageAsync("/rutland/thread/broken/no-such-rule/element/none", 404);
    }

    [Fact]
    public async Task A_part_has_what_a_part_above_or_below_it_has_and_only_the_highest_of_a_branch_is_listed()
    {
        var version = await Current("rutland");
        using var db = site.Records.Open("rutland");
        var elements = await db.Elements.AsNoTracking().Where(element => element.StrategyId == version.Id).ToListAsync(Stop);
        var listed = (await Broken("rutland")).Where(each => each.Says.EndsWith("that nobody leads.", StringComparison.Ordinal)).Select(each => elements.Single(element => element.Slug == each.Record.End.Id)).ToList();
        foreach (var element in listed)
        {
            for (var above = element; above is not null; above = elements.Find(each => each.Id == above.ParentId)) Assert.Empty(above.Leads);
            Assert.DoesNotContain(listed, other => other.Id == element.ParentId);
        }
    }

    [Fact]
    public async Task A_large_strategy_is_asked_in_as_many_questions_as_a_small_one()
    {
        var small = await Questions();
        using (var db = site.Records.Open("leicestershire"))
        {
            var version = await db.Strategies.SingleAsync(each => each.Status == VersionStatus.Agreed, Stop);
            var top = await db.Elements.FirstAsync(each => each.StrategyId == version.Id && each.ParentId == null, Stop);
            for (var i = 0; i < 3000; i++) db.Add(new Element { Id = Guid.CreateVersion7(), StrategyId = version.Id, ParentId = i % 3 == 0 ? null : top.Id, Slug = $"many.{i}", Title = $"Part {i}", Level = version.Levels[i % 3 == 0 ? 0 : ^1].Id, Order = 10_000 + i });
            await db.SaveAsync(new Because("ManyAdded", "For the test", Who.CommandLine, "test", TimeProvider.System.GetUtcNow()), Stop);
            // As every way to save a strategy does.
            await db.Strategies.Where(each => each.Id == version.Id).ExecuteUpdateAsync(row => row.SetProperty(each => each.Settled, each => each.Settled + 1), Stop);
        }
        Assert.Equal(small, await Questions());
        using var administrator = site.As(Role.Administrator, "leicestershire");
        Assert.Contains("more: they are shown when these are done", (await administrator.PageAsync("/leicestershire/thread/broken")).Says("main"), StringComparison.Ordinal);
    }

    async Task<int> Questions()
    {
        using var db = site.Records.Open("leicestershire");
        using var counted = new Counted(db);
        await new GoldenThread(db, site.Services.GetServices<IThreadKind>()).Broken("leicestershire", Stop);
        return counted.Count;
    }

    async Task<StrategyVersion> Current(string partnership)
    {
        using var db = site.Records.Open(partnership);
        return await Endeavour.Strategy.Versions.Current.Of(db.Strategies.AsNoTracking()).FirstAsync(Stop);
    }

    /// <summary>Counts the questions that one context asks.</summary>
    sealed class Counted : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        readonly AppDb _db;
        readonly List<IDisposable> _listening = [];

        public Counted(AppDb db)
        {
            _db = db;
            _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count { get; private set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) _listening.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData said && said.Context == _db) Count++;
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _listening.ForEach(each => each.Dispose());
    }
}
