using AngleSharp.Dom;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>The register of partners' strategies: read by anyone, kept by the strategy officer.</summary>
public sealed class RegisterTests(LibraryFixture site) : IClassFixture<LibraryFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_27_documents_are_listed_with_the_expired_and_those_registered_twice()
    {
        var page = await site.PageAsync("/mid-and-south-essex/library");
        Assert.StartsWith("27 documents of ", page.Says("#answer"), StringComparison.Ordinal);
        Assert.Equal(27, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("May be the same as Basildon Health and Wellbeing Strategy: the same organisation, nearly the same title and the same years (2020 to 2025)", page.Says("#document-basildon-2020"), StringComparison.Ordinal);
        Assert.Contains("Expired", page.Says("#document-nelft-2018"), StringComparison.Ordinal);
        Assert.Contains("2020 onwards, open-ended", page.Says("#document-essex-children-2020"), StringComparison.Ordinal);
        var twice = await site.PageAsync("/mid-and-south-essex/library?status=duplicate");
        Assert.Equal(["basildon-2020", "basildon-2020-summary", "thurrock-health-and-wellbeing-2022", "thurrock-refresh-2022"], twice.QuerySelectorAll("tbody tr").Select(row => row.Id!["document-".Length..]).Order());
        Assert.Equal(3, (await site.PageAsync("/mid-and-south-essex/library?q=healthwatch&status=expired")).QuerySelectorAll("tbody tr").Length);
        Assert.Contains("No document is like that", (await site.PageAsync("/mid-and-south-essex/library?q=zzz")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_shows_its_themes_in_its_own_words()
    {
        var page = await site.PageAsync("/mid-and-south-essex/library/maldon-2021");
        Assert.Equal("It names 6 themes of 31, 3 of them as a high priority.", page.Says("#answer"));
        Assert.Contains("“giving them the best start in life” (B19)", page.Says("#early-years"), StringComparison.Ordinal);
        await site.PageAsync("/mid-and-south-essex/library/no-such-document", 404);
    }

    [Fact]
    public async Task The_officer_registers_changes_and_removes_a_document_and_the_history_says_why()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var errors = (await officer.SendAsync("/rutland/library/edit", ("Input.From", "2026"), ("Input.To", "2022"), ("Input.Link", "javascript:alert(1)"))).Expect(200).Errors;
        Assert.Equal(["Enter the title of the document", "Enter the organisation that owns it", "It cannot end in 2022, before it starts in 2026.", "Enter a link that begins with https://", "Say why, for the history"], errors.Order(ByField));
        var added = (await officer.SendAsync("/rutland/library/edit", ("Input.Title", "Housing <b>Plan</b>"), ("Input.Organisation", "Rutland Homes"), ("Input.From", "2024"), ("Input.To", "2024"), ("Input.Why", "The board asked"))).Expect(302).Location;
        Assert.Contains("Expired", (await site.PageAsync(added)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Rutland Homes", (await site.PageAsync(added)).Says(".govuk-summary-list"), StringComparison.Ordinal);
        Assert.Empty((await site.PageAsync(added)).QuerySelectorAll("main h1 b"));
        var slug = added.Split('/')[^1];
        (await officer.SendAsync($"/rutland/library/edit/{slug}", ("Input.IsDraft", "true"), ("Input.Why", "It is a draft"))).Expect(302);
        Assert.Contains("Draft", (await site.PageAsync(added)).Says(".govuk-tag"), StringComparison.Ordinal);
        Assert.Equal(["Say why, for the history"], (await officer.SendAsync($"{added}/remove")).Expect(200).Errors);
        (await officer.SendAsync($"{added}/remove", ("Input.Why", "It was a mistake"))).Expect(302);
        await site.PageAsync(added, 404);
        using var db = site.Records.Open("rutland");
        var changes = await db.Changes.Where(change => change.Kind == "PartnerDocument").OrderBy(change => change.Number).ToListAsync(Stop);
        Assert.Equal(["DocumentRegistered", "DocumentChanged", "DocumentRemoved"], changes.TakeLast(3).Select(change => change.What));
        Assert.Equal("It was a mistake", changes[^1].Read()!.Why);
    }

    [Fact]
    public async Task Two_who_change_one_document_are_shown_both_versions()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var added = (await officer.SendAsync("/rutland/library/edit", ("Input.Title", "Travel plan"), ("Input.Organisation", "The county"), ("Input.Why", "Found it"))).Expect(302).Location;
        var edit = added.Replace("/library/", "/library/edit/", StringComparison.Ordinal);
        var stale = Browser.Filled(await officer.PageAsync(edit), ("Input.Notes", "Mine"), ("Input.Why", "Mine"));
        (await officer.SendAsync(edit, ("Input.Notes", "Theirs"), ("Input.Why", "Theirs"))).Expect(302);
        var answer = (await officer.PostAsync(edit, stale)).Expect(200);
        Assert.Contains("Someone else changed this", answer.Errors[0], StringComparison.Ordinal);
        Assert.Contains("Theirs", answer.Document.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_registers_anything()
    {
        using var visitor = site.Visitor();
        using var clerk = site.As(Role.Clerk);
        using var elsewhere = site.As(Role.StrategyOfficer, PeopledFixture.There);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/rutland/library/edit")).Expect(302).Location, StringComparison.Ordinal);
        (await clerk.GetAsync("/rutland/library/edit")).Expect(403);
        (await elsewhere.GetAsync("/rutland/library/edit")).Expect(404);
    }

    static Comparer<string> ByField { get; } = Comparer<string>.Create((a, b) => Place(a).CompareTo(Place(b)));

    static int Place(string error) => error switch { "Enter the title of the document" => 0, "Enter the organisation that owns it" => 1, _ when error.Contains("end in", StringComparison.Ordinal) => 2, _ when error.Contains("link", StringComparison.Ordinal) => 3, _ => 4 };
}
