using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>Dragging a part in the tree opens the form of a move, filled in; who drags what somebody else moved meanwhile is told where it is now.</summary>
public sealed class DragJourney(Workplace workplace) : IClassFixture<Workplace>
{
    [Fact]
    public async Task A_part_that_is_dragged_stands_where_it_was_dropped_once_it_says_why()
    {
        var walk = await Walk.Begin(workplace.Site, script: true, 1280, Rooms.Officer);
        var home = $"/rutland/edit/{workplace.Furniture.Strategy}";
        await walk.Open(home);
        var (first, second) = (await Id(walk, 0), await Id(walk, 1));
        await Drag(walk, second, first);
        await walk.Sees("Everything below it moves with it.");
        Assert.Equal("1", await walk.Main.GetByLabel("At which place there?").InputValueAsync());
        await walk.Write("Why?", "The workshop put it first");
        await walk.Push("Move");
        await walk.Sees("What is in it");
        Assert.Equal((second, first), (await Id(walk, 0), await Id(walk, 1)));
        // Back again, while another window is still at an older state.
        await Drag(walk, second, await Id(walk, 2));
        var other = await walk.Page.Context.NewPageAsync();
        await other.GotoAsync(walk.Page.Url);
        await walk.Write("Why?", "Not the first after all");
        await walk.Push("Move");
        await other.GetByLabel("Why?").FillAsync("A second opinion");
        await other.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("Someone else moved it meanwhile");
        await walk.Page.Context.CloseAsync();
        Assert.True(walk.Faults.Count == 0, string.Join('\n', walk.Faults));
    }

    static async Task<string> Id(Walk walk, int at) => (await Top(walk).Nth(at).GetAttributeAsync("data-element"))!;

    static ILocator Top(Walk walk) => walk.Page.Locator(".edit-tree > .edit-tree__list > [data-element]");

    /// <summary>What the browser tells the page when a mouse drags: taken up, moved over, let go.</summary>
    static async Task Drag(Walk walk, string part, string onto)
    {
        var data = await walk.Page.EvaluateHandleAsync("() => new DataTransfer()");
        await Grip(walk, part).DispatchEventAsync("dragstart", new { dataTransfer = data });
        await Grip(walk, onto).DispatchEventAsync("dragover", new { dataTransfer = data });
        await Grip(walk, onto).DispatchEventAsync("drop", new { dataTransfer = data });
        await walk.Page.WaitForURLAsync("**/move?*", new() { Timeout = 15_000 });
    }

    static ILocator Grip(Walk walk, string id) => walk.Page.Locator($"[data-element='{id}'] > .edit-tree__line > .strategy-note");
}
