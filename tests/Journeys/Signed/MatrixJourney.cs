using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>The strategy officer registers a partner's document, marks its themes in its own words, and finds them in the matrix: by keyboard alone, and without JavaScript on a phone.</summary>
public sealed class MatrixJourney(Workplace workplace) : IClassFixture<Workplace>
{
    const string Here = "/rutland/";

    [Theory, InlineData(true, 1280), InlineData(false, 375)]
    public async Task The_officer_reviews_a_partners_strategy_and_the_matrix_shows_what_has_no_quotation(bool script, int width)
    {
        var walk = await Walk.Begin(workplace.Site, script, width, Rooms.Officer);
        var title = $"Strategy seen at {width}";
        await walk.Open($"{Here}library");
        await walk.Look("library");
        await walk.Follow("Add a document");
        await walk.Write("What is the document called?", title);
        await walk.Write("Which organisation owns it?", $"Trust {width}");
        await walk.Write("Last year that it covers (optional)", "2023");
        await walk.Write("Why?", "The board asked for a review");
        await walk.Push("Save");
        await walk.Sees("Expired", "Nobody has looked for the matrix's themes in it yet.");
        await walk.Follow("Add its text");
        await walk.Write("Or paste its text", "Page 1\nFor all who live here.\nPage 2\nNobody falls at home.");
        await walk.Write("Why?", "To check quotations");
        await walk.Push("Read and keep it");
        if (script) await ByKeys(walk, title);
        else await ByRow(walk);
        await walk.Open($"{Here}matrix");
        await walk.Sees("named by", "no quotation and", "What our partners' strategies have in common");
        await walk.Look("matrix");
        if (script) Assert.NotEqual(0, await walk.Main.Locator(".matrix-cell").GetByText("□").CountAsync());
        else Assert.False(await walk.Main.Locator("#matrix").IsVisibleAsync());
        await walk.Main.Locator("#theme-falls summary").ClickAsync();
        await walk.Sees("“Nobody falls at home.”", "page 2");
        await walk.Page.Context.CloseAsync();
        Assert.True(walk.Faults.Count == 0, string.Join('\n', walk.Faults));
    }

    /// <summary>1 and 2 mark, arrows move, Q writes the quotation.</summary>
    static async Task ByKeys(Walk walk, string title)
    {
        await walk.Open($"{Here}matrix/edit");
        await walk.Look("matrix-edit");
        var row = walk.Page.Locator("tr").Filter(new() { HasText = title });
        var (keys, said) = (walk.Page.Keyboard, walk.Page.Locator("[data-matrix-said]"));
        await row.Locator("td").First.FocusAsync();
        await keys.PressAsync("1");
        await Assertions.Expect(said).ToContainTextAsync("Sleep: High priority, no quotation.");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("q");
        await Assertions.Expect(said).ToContainTextAsync("mark it first");
        await keys.PressAsync("2");
        await Assertions.Expect(said).ToContainTextAsync("Falls: Priority, no quotation.");
        await keys.PressAsync("q");
        await keys.InsertTextAsync("Nobody falls at home.");
        await walk.Look("matrix-quotation");
        await keys.PressAsync("Tab");
        await keys.InsertTextAsync("2");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Assertions.Expect(said).ToContainTextAsync("Falls: Priority. Found on page 2 of the kept text.");
        await Assertions.Expect(row.Locator("td").Nth(1)).ToContainTextAsync("●");
    }

    static async Task ByRow(Walk walk)
    {
        await walk.Follow("Mark its themes");
        var (sleep, falls) = (walk.Main.Locator("#sleep"), walk.Main.Locator("#falls"));
        await sleep.GetByLabel("High priority").CheckAsync();
        await falls.GetByLabel("Priority", new() { Exact = true }).CheckAsync();
        await walk.Write(walk.Main.GetByLabel("Quotation for Falls"), "Nobody falls at home.");
        await walk.Write(walk.Main.GetByLabel("Page or section for Falls"), "2");
        await walk.Tick("I have looked for every theme");
        await walk.Write("Why?", "Read it all");
        await walk.Look("marks");
        await walk.Push("Save");
        await walk.Sees("Found on page 2 of the kept text.", "No quotation");
    }
}
