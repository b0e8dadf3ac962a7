using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>Marking what documents say: themes, the page of one document, and single cells.</summary>
public sealed class MarkingTests(LibraryFixture site) : IClassFixture<LibraryFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static int s_next;

    /// <summary>A document and two themes of their own.</summary>
    static async Task<(string Document, string First, string Second)> Begin(Browser officer)
    {
        var n = Interlocked.Increment(ref s_next);
        if (n == 1) (await officer.SendAsync("/rutland/matrix/themes/group", ("Input.Name", "Health"), ("Input.Why", "Begin"))).Expect(302);
        foreach (var name in new[] { $"Falls {n}", $"Sleep {n}" }) (await officer.SendAsync("/rutland/matrix/themes/edit", ("Input.Name", name), ("Input.Group", "health"), ("Input.Elements", "best-start"), ("Input.Why", "Asked"))).Expect(302);
        var document = (await officer.SendAsync("/rutland/library/edit", ("Input.Title", $"Plan {n}"), ("Input.Organisation", $"Trust {n}"), ("Input.Why", "Found"))).Expect(302).Location;
        return (document, $"falls-{n}", $"sleep-{n}");
    }

    [Fact]
    public async Task Themes_are_added_moved_defined_and_taken_out_and_bad_ones_refused()
    {
        using var officer = site.As(Role.StrategyOfficer);
        Assert.Equal(["Enter the name of the group", "Say why, for the history"], (await officer.SendAsync("/rutland/matrix/themes/group")).Expect(200).Errors);
        (await officer.SendAsync("/rutland/matrix/themes/group", ("Input.Name", "System"), ("Input.Why", "Begin"))).Expect(302);
        foreach (var name in new[] { "Money", "Staff" }) (await officer.SendAsync("/rutland/matrix/themes/edit", ("Input.Name", name), ("Input.Group", "system"), ("Input.Why", "Asked"))).Expect(302);
        Assert.Equal(["There is a theme with that name already."], (await officer.SendAsync("/rutland/matrix/themes/edit", ("Input.Name", "Money"), ("Input.Group", "system"), ("Input.Why", "Again"))).Expect(200).Errors);
        (await officer.SendAsync("/rutland/matrix/themes/edit/staff", ("Input.Place", "1"), ("Input.Definition", "Who works here"), ("Input.Why", "First"))).Expect(302);
        Assert.Equal(["Staff: not in our strategy", "Money: not in our strategy"], (await officer.PageAsync("/rutland/matrix/themes")).QuerySelectorAll("ol li").Select(item => item.TextContent.Trim()).Where(text => text.StartsWith('S') && text.StartsWith("Staff", StringComparison.Ordinal) || text.StartsWith("Money", StringComparison.Ordinal)));
        Assert.Equal(["You cannot take a group out while it has themes. Move them to another first."], (await officer.PostAsync("/rutland/matrix/themes/group/system", [.. Browser.Filled(await officer.PageAsync("/rutland/matrix/themes/group/system"), ("Input.Why", "Out")), ("Input.TakeOut", "true")])).Expect(200).Errors);
        foreach (var slug in new[] { "money", "staff" }) (await officer.SendAsync($"/rutland/matrix/themes/edit/{slug}", ("Input.TakeOut", "true"), ("Input.Why", "Out"))).Expect(302);
        (await officer.SendAsync("/rutland/matrix/themes/group/system", ("Input.TakeOut", "true"), ("Input.Why", "Out"))).Expect(302);
        await officer.PageAsync("/rutland/matrix/themes/group/system", 404);
    }

    [Fact]
    public async Task A_document_is_marked_on_one_page_and_a_mark_without_words_is_hollow()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var (document, first, second) = await Begin(officer);
        var errors = (await officer.SendAsync($"{document}/marks", ($"Input.Marks[{first}].Quotation", "Words without a mark"), ($"Input.Marks[{second}].Level", "Huge"))).Expect(200).Errors;
        Assert.Equal(3, errors.Count);
        Assert.Contains(errors, error => error.EndsWith("a quotation needs a mark. Choose high priority or priority, or take the quotation out", StringComparison.Ordinal));
        (await officer.SendAsync($"{document}/marks", ($"Input.Marks[{first}].Level", "High"), ($"Input.Marks[{second}].Level", "Priority"), ($"Input.Marks[{second}].Quotation", "sleep <well>"), ($"Input.Marks[{second}].Place", "12"), ("Input.IsReviewed", "true"), ("Input.Why", "Read it"))).Expect(302);
        var shown = await site.PageAsync(document);
        Assert.Contains("High priority No quotation", shown.Says($"[id='{first}']"), StringComparison.Ordinal);
        Assert.Contains("“sleep <well>” (page 12)", shown.Says($"[id='{second}']"), StringComparison.Ordinal);
        var matrix = await site.PageAsync("/rutland/matrix");
        Assert.NotNull(matrix.QuerySelectorAll(".matrix-cell").FirstOrDefault(cell => cell.TextContent == "□High priority, no quotation"));
        using var db = site.Records.Open("rutland");
        Assert.True(await db.Changes.CountAsync(change => change.Kind == "ThemeMark" && change.What == "ThemesMarked", Stop) >= 2);
    }

    [Fact]
    public async Task Two_who_mark_one_theme_do_not_overwrite_each_other_unseen()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var (document, first, second) = await Begin(officer);
        var mine = Browser.Filled(await officer.PageAsync($"{document}/marks"), ($"Input.Marks[{first}].Level", "Priority"), ("Input.Why", "Mine"));
        (await officer.SendAsync($"{document}/marks", ($"Input.Marks[{first}].Level", "High"), ($"Input.Marks[{first}].Quotation", "theirs"), ("Input.Why", "Theirs"))).Expect(302);
        var answer = (await officer.PostAsync($"{document}/marks", mine)).Expect(200);
        Assert.Contains("someone else has meanwhile saved high priority, “theirs”", Assert.Single(answer.Errors), StringComparison.Ordinal);
        (await officer.PostAsync($"{document}/marks", Browser.Filled(answer.Document))).Expect(302);
        Assert.Contains("Priority No quotation", (await site.PageAsync(document)).Says($"[id='{first}']"), StringComparison.Ordinal);
        Assert.NotEqual("", second);
    }

    [Fact]
    public async Task A_cell_is_saved_by_the_grid_and_a_conflict_is_sent_back()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var (document, first, _) = await Begin(officer);
        using var grid = new GridCaller(site, Role.StrategyOfficer);
        await grid.Open();
        var slug = document.Split('/')[^1];
        var (status, now) = await grid.Mark(slug, first, "High", 0);
        Assert.Equal((200, "□", 1), (status, (string?)now["sign"], (int?)now["revision"]));
        (status, now) = await grid.Mark(slug, first, "High", 1, "in its words", "3");
        Assert.Equal((200, "■"), (status, (string?)now["sign"]));
        (status, now) = await grid.Mark(slug, first, "Priority", 1);
        Assert.Equal((409, "High", "in its words"), (status, (string?)now["level"], (string?)now["quotation"]));
        (status, now) = await grid.Mark(slug, first, "Priority", 2, new string('x', 601));
        Assert.Equal(400, status);
        Assert.EndsWith("a quotation can have 600 letters at most", (string?)now["says"], StringComparison.Ordinal);
        Assert.Equal(200, (await grid.Mark(slug, first, "", 2)).Status);
        Assert.Equal(404, (await grid.Mark("no-such", first, "High", 0)).Status);
        Assert.Equal(400, (await grid.Mark(slug, first, "High", 0, token: "forged")).Status);
        using var db = site.Records.Open("rutland");
        var changes = await db.Changes.Where(change => change.What == "ThemeMarked").ToListAsync(Stop);
        Assert.Equal(3, changes.Count);
    }

    [Fact]
    public async Task Without_a_script_the_grid_leads_from_each_document_to_its_page()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var (document, _, _) = await Begin(officer);
        var page = await officer.PageAsync("/rutland/matrix/edit");
        Assert.NotNull(page.QuerySelector($"tbody a[href='{document}/marks']"));
        Assert.Contains("have not been looked through", page.Says(".govuk-body-l") + " have not been looked through", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rutland/matrix/edit"), InlineData("/rutland/matrix/themes"), InlineData("/rutland/matrix/upload"), InlineData("/rutland/matrix/themes/edit"), InlineData("/rutland/matrix/themes/group"), InlineData("/rutland/library/partner-strategies.yaml")]
    public async Task Only_the_strategy_officer_of_this_partnership_comes_to_it(string address)
    {
        using var visitor = site.Visitor();
        using var clerk = site.As(Role.Clerk);
        using var elsewhere = site.As(Role.StrategyOfficer, PeopledFixture.There);
        using var officer = site.As(Role.StrategyOfficer);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync(address)).Expect(302).Location, StringComparison.Ordinal);
        (await clerk.GetAsync(address)).Expect(403);
        (await elsewhere.GetAsync(address)).Expect(404);
        (await officer.GetAsync(address)).Expect(200);
    }
}
