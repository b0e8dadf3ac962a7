using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Thread;
using Endeavour.Tests.Pages.Strategy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Platform.Thread;

/// <summary>From any record one reaches the others it is tied to, in both directions, and sees only what one may.</summary>
public sealed class ThreadTests(ExamplesFixture site) : IClassFixture<ExamplesFixture>
{
    static readonly DateOnly Day = new(2026, 11, 23);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mission_leads_to_its_goals_their_actions_and_what_measures_them_and_back()
    {
        using var db = site.Records.Open("rutland");
        var thread = Thread(db);
        var outcome = await db.Set<Endeavour.Evidence.Outcomes.Outcome>().OrderBy(each => each.Order).FirstAsync(each => each.References.Any(), Cancel);
        var top = new ThreadEnd("Element", outcome.References[^1].Id);
        var down = await thread.From(top, "rutland", all: false, steps: 8, Cancel);
        Assert.Contains(down!.Steps, step => step.Record.End == new ThreadEnd("Outcome", outcome.Slug));
        var up = await thread.From(new("Outcome", outcome.Slug), "rutland", all: false, steps: 8, Cancel);
        Assert.Contains(up!.Steps, step => step.Record.End == top);
    }

    [Fact]
    public async Task A_link_is_walked_in_both_directions_and_taken_away_only_with_a_reason()
    {
        using var db = site.Records.Open("south-tees");
        var (first, second) = await TwoUnrelated(db);
        var link = Link.Between(Guid.CreateVersion7(), first, Relation.Shapes, second, Day, "The workshop asked for it");
        db.Add(link);
        await db.SaveAsync(Because("RecordsLinked"), Cancel);
        Assert.Contains((await Thread(db).From(second, "south-tees", all: false, 1, Cancel))!.Steps, step => step.Record.End == first && step.Says == "is shaped by");
        Assert.Throws<Refusal>(() => link.Remove(Day, " "));
        link.Remove(Day, "Made by mistake");
        await db.SaveAsync(Because("LinkRemoved"), Cancel);
        Assert.DoesNotContain((await Thread(db).From(second, "south-tees", all: false, 1, Cancel))!.Steps, step => step.Record.End == first);
    }

    [Fact]
    public async Task A_record_that_is_not_public_stops_the_walk_of_a_visitor_and_not_of_a_member()
    {
        using var db = site.Records.Open("mid-and-south-essex");
        var (first, second) = await TwoUnrelated(db);
        var hidden = new ThreadEnd("Secret", "1");
        db.Add(Link.Between(Guid.CreateVersion7(), first, Relation.Shapes, hidden, Day, "Confidential"));
        db.Add(Link.Between(Guid.CreateVersion7(), hidden, Relation.Shapes, second, Day, "Confidential"));
        await db.SaveAsync(Because("RecordsLinked"), Cancel);
        Assert.DoesNotContain((await Thread(db).From(first, "mid-and-south-essex", all: false, 2, Cancel))!.Steps, step => step.Record.End == hidden || step.Tie.Why == "Confidential");
        Assert.Contains((await Thread(db).From(first, "mid-and-south-essex", all: true, 2, Cancel))!.Steps, step => step.Record.End == second && step.Via == hidden);
        Assert.Null(await Thread(db).From(hidden, "mid-and-south-essex", all: false, 2, Cancel));
    }

    [Fact]
    public async Task A_link_to_something_that_is_gone_is_listed_as_broken()
    {
        using var db = site.Records.Open("leicestershire");
        var (first, _) = await TwoUnrelated(db);
        db.Add(Link.Between(Guid.CreateVersion7(), first, Relation.Delivers, new("Element", "gone"), Day, "It was there"));
        await db.SaveAsync(Because("RecordsLinked"), Cancel);
        Assert.Contains(await Thread(db).Broken("leicestershire", Cancel), broken => broken.Record.End == first && broken.Says == "It delivers something that is no longer there.");
    }

    [Fact]
    public async Task The_thread_of_an_outcome_is_one_page_that_a_visitor_can_read()
    {
        var page = await site.PageAsync("/rutland/outcomes");
        var outcome = page.QuerySelector("a[href^='/rutland/outcomes/']")!.GetAttribute("href")!;
        var shown = await site.PageAsync(outcome);
        var thread = await site.PageAsync(shown.QuerySelector("a[href^='/rutland/thread/outcome/']")!.GetAttribute("href")!);
        Assert.StartsWith("The thread of", thread.Says("h1"), StringComparison.Ordinal);
        Assert.NotEmpty(thread.QuerySelectorAll("ul.outline li"));
        await site.PageAsync("/rutland/thread/outcome/none", 404);
        await site.PageAsync("/rutland/thread/nonsense/none", 404);
    }

    static async Task<(ThreadEnd, ThreadEnd)> TwoUnrelated(AppDb db)
    {
        var tops = await db.Set<Endeavour.Strategy.Elements.Element>().Where(element => element.ParentId == null).OrderBy(element => element.Order).Select(element => element.Slug).Distinct().ToListAsync(Cancel);
        return (new("Element", tops[0]), new("Element", tops[^1]));
    }

    GoldenThread Thread(AppDb db) => new(db, [.. site.Services.GetServices<IThreadKind>(), new Secrets()]);

    static Because Because(string what) => new(what, "For the test", new Who("Strategy officer"), "a test", TimeProvider.System.GetUtcNow());

    sealed class Secrets : IThreadKind
    {
        public string Kind => "Secret";

        public string Called => "A secret";

        public Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<ThreadRecord>>([.. ids.Select(id => new ThreadRecord(new("Secret", id), "Secret", "A secret", "/", IsPublic: false))]);

        public Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ThreadRecord>>([]);
    }
}
