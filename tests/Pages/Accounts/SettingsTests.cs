using Endeavour.Accounts;
using Endeavour.Accounts.People.Contacts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts;

/// <summary>Settings of a partnership, its history, and partnerships of a server.</summary>
public sealed class SettingsTests(PeopledFixture site) : IClassFixture<PeopledFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_an_administrator_changes_settings()
    {
        using var clerk = site.As(Role.Clerk);
        Assert.Contains("It is for other posts than yours. If you need it, ask the partnership's clerk or administrator.", (await clerk.PageAsync("/rutland/settings", 403)).Says("main"), StringComparison.Ordinal);
        using var visitor = site.Visitor();
        (await visitor.GetAsync("/rutland/settings")).Expect(302);
    }

    [Fact]
    public async Task Who_has_no_address_cannot_be_invited_and_without_a_mail_server_no_mail_is_claimed()
    {
        using var clerk = site.As(Role.Clerk);
        var person = (await clerk.SendAsync("/rutland/people/new", ("Input.Name", "No Address"), ("Input.Why", "Joins"))).Expect(302).Location;
        var page = await clerk.PageAsync(person + "/invite");
        Assert.Empty(page.QuerySelectorAll("main button"));
        Assert.Equal(person + "/edit", page.QuerySelector("main p a")!.GetAttribute("href"));
        Assert.Contains("No mail is waiting. Mail is not sent from this site", (await clerk.PageAsync("/rutland/mail")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colour_on_which_white_cannot_be_read_is_refused_with_every_other_error()
    {
        using var administrator = site.As(Role.Administrator);
        var answer = (await administrator.SendAsync("/rutland/settings", ("Input.Name", ""), ("Input.Colour", "#ffdd00"), ("Input.Areas", "Rutland"), ("Input.Holidays", "soon"), ("Input.Labels", "home = Start"), ("Input.Why", ""))).Expect(200);
        Assert.Equal(6, answer.Errors.Count);
        Assert.Contains("its contrast is 1.3 to 1", string.Join('\n', answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_change_the_site_at_once_and_the_history_says_what_was_before()
    {
        using var administrator = site.As(Role.Administrator, PeopledFixture.There);
        (await administrator.SendAsync("/leicestershire/settings", ("Input.Colour", "#7a1f5c"), ("Input.Labels", "outcomes = Our progress"), ("Input.Holidays", "24 December 2026, Office closed"), ("Input.Why", "A new brand"))).Expect(302);
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        using var visitor = site.Visitor();
        Assert.Contains("Our progress", (await visitor.PageAsync("/leicestershire/about/members")).Says(".govuk-service-navigation"), StringComparison.Ordinal);
        var history = (await administrator.PageAsync("/leicestershire/history/partnership/leicestershire")).Says(".app-history li");
        Assert.Contains("Settings changed", history, StringComparison.Ordinal);
        Assert.Contains("Why: A new brand", history, StringComparison.Ordinal);
        Assert.Contains("Colour #5b2c83 #7a1f5c", history, StringComparison.Ordinal);
        Assert.Contains("24 December 2026, Office closed", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Name", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_person_is_told_in_words_and_what_was_erased_is_said_to_be()
    {
        using var clerk = site.As(Role.Clerk);
        var page = (await clerk.SendAsync("/rutland/people/new", ("Input.Name", "Ada Example"), ("Input.Email", "ada@example.org"), ("Input.Why", "Joins"))).Expect(302).Location;
        var id = page.Split('/')[^1];
        (await clerk.SendAsync(page + "/edit", ("Input.IsPublic", "true"), ("Input.Why", "Agreed to it"))).Expect(302);
        var told = await clerk.PageAsync($"/rutland/history/person/{id}");
        Assert.Contains("Is public no yes", told.Says(".app-history li"), StringComparison.Ordinal);
        Assert.Contains("The Clerk (Clerk of rutland)", told.Says(".app-history__who"), StringComparison.Ordinal);
        using (var db = site.Records.Open(PeopledFixture.Here)) await Erasure.Erase(db, "Person", [id], PeopledFixture.Because(""), Cancel);
        told = await clerk.PageAsync($"/rutland/history/person/{id}");
        Assert.DoesNotContain("ada@example.org", told.Says("main"), StringComparison.Ordinal);
        Assert.Contains("was erased", told.Says(".app-history li"), StringComparison.Ordinal);
        await clerk.PageAsync($"/rutland/history/person/{PeopledFixture.Key()}", 404);
        using var member = site.As(Role.Member);
        await member.PageAsync("/rutland/history", 403);
    }

    [Fact]
    public async Task The_address_of_someone_who_left_more_than_a_year_ago_goes_from_the_record_and_its_history()
    {
        using var clerk = site.As(Role.Clerk);
        var person = (await clerk.SendAsync("/rutland/people/new", ("Input.Name", "Long Gone"), ("Input.Email", "long.gone@example.org"), ("Input.Why", "Joins"))).Expect(302).Location;
        (await clerk.SendAsync(person + "/appoint", [("Input.Organisation", $"{site.Boards[PeopledFixture.Here]}"), .. PersonTests.Date("Input.From", new(2023, 1, 1)), ("Input.Why", "Joins")])).Expect(302);
        var end = (await clerk.PageAsync(person)).QuerySelector("a[href$='/end']")!.GetAttribute("href")!;
        (await clerk.SendAsync(end, [.. PersonTests.Date("Input.Until", new(2024, 1, 31)), ("Input.Why", "Left")])).Expect(302);
        using var db = site.Records.Open(PeopledFixture.Here);
        await new ForgetContacts(TimeProvider.System).Run(db, Endeavour.Platform.Calendar.London.Today(TimeProvider.System), Cancel);
        Assert.DoesNotContain("long.gone@example.org", (await clerk.PageAsync(person)).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("long.gone@example.org", (await clerk.PageAsync($"/rutland/history/person/{person.Split('/')[^1]}")).Says("main"), StringComparison.Ordinal);
        Assert.True((await Chain.Verify(db, Cancel)).Holds);
    }

    [Fact]
    public async Task The_whole_history_is_read_page_by_page_without_a_gap()
    {
        using var auditor = site.As(Role.Auditor, PeopledFixture.There);
        var (numbers, address) = (new List<int>(), "/leicestershire/history");
        while (address != "")
        {
            var page = await auditor.PageAsync(address);
            numbers.AddRange(page.QuerySelectorAll(".app-history li").Select(item => int.Parse(item.Id!.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)));
            address = page.QuerySelector("a[rel=next]") is { } older ? "/leicestershire/history" + older.GetAttribute("href") : "";
        }
        Assert.Equal(Enumerable.Range(1, numbers.Count).Reverse(), numbers);
    }

    [Fact]
    public async Task Who_looks_after_the_server_makes_closes_and_reopens_a_partnership_and_opens_no_record()
    {
        using var server = site.As(site.ServerAdministrator);
        await server.PageAsync("/rutland/people", 404);
        var bad = (await server.SendAsync("/partnerships/new", ("Input.Id", "Not An Id"), ("Input.Kind", "other"), ("Input.Name", "N"), ("Input.Organisation", "O"), ("Input.Areas", "A"), ("Input.Administrator", "Ada"), ("Input.Email", "ada@example.org"), ("Input.Why", "New"))).Expect(200);
        Assert.Equal(2, bad.Errors.Count);
        (await server.SendAsync("/partnerships/new", ("Input.Id", "newtown"), ("Input.Kind", "other"), ("Input.Name", "Newtown Partnership"), ("Input.Organisation", "Newtown Council"), ("Input.Areas", "E06000099 Newtown"), ("Input.Administrator", "Ada Example"), ("Input.Email", "ada@example.org"), ("Input.Why", "New"))).Expect(302);
        Assert.Contains("/invitation/", (await server.PageAsync("/partnerships")).Says("code"), StringComparison.Ordinal);
        Assert.Contains("already", (await server.SendAsync("/partnerships/new", ("Input.Id", "newtown"), ("Input.Kind", "other"), ("Input.Name", "Again"), ("Input.Organisation", "O"), ("Input.Areas", "E06000099 Newtown"), ("Input.Administrator", "Ada"), ("Input.Email", "ada@example.org"), ("Input.Why", "New"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
        using (var db = site.Records.Open("newtown")) Assert.Equal("Ada Example", (await db.People.SingleAsync(Cancel)).Name);
        using var visitor = site.Visitor();
        await visitor.PageAsync("/newtown/about/members");
        (await server.PostAsync("/partnerships/newtown?handler=Close", Browser.Filled(await server.PageAsync("/partnerships/newtown"), ("Input.Why", "")))).Expect(200);
        (await server.PostAsync("/partnerships/newtown?handler=Close", Browser.Filled(await server.PageAsync("/partnerships/newtown"), ("Input.Why", "A trial that ended")))).Expect(302);
        await visitor.PageAsync("/newtown/about/members", 404);
        Assert.Contains("A trial that ended", (await server.PageAsync("/partnerships")).Says("table"), StringComparison.Ordinal);
        (await server.PostAsync("/partnerships/newtown?handler=Reopen", Browser.Filled(await server.PageAsync("/partnerships/newtown"), ("Input.Why", "It goes on")))).Expect(302);
        await visitor.PageAsync("/newtown/about/members");
        using var member = site.As(Role.Administrator);
        await member.PageAsync("/partnerships", 403);
    }

    [Fact]
    public async Task A_partnership_made_by_command_gets_its_first_administrator_from_whoever_looks_after_the_server_and_no_second_one()
    {
        SiteFixture.Create(site.Records, new() { Id = "oldtown", Name = "Oldtown Partnership", Organisation = "Oldtown Council", Kind = "other", Colour = "#5b2c83" });
        using var server = site.As(site.ServerAdministrator);
        Assert.Equal(3, (await server.SendAsync("/partnerships/oldtown/administrator", ("Input.Administrator", ""), ("Input.Email", "nonsense"), ("Input.Why", ""))).Expect(200).Errors.Count);
        (await server.SendAsync("/partnerships/oldtown/administrator", ("Input.Administrator", "Ada Example"), ("Input.Email", "ada@oldtown.example.org"), ("Input.Why", "It came from another server"))).Expect(302);
        Assert.Contains("/invitation/", (await server.PageAsync("/partnerships")).Says("code"), StringComparison.Ordinal);
        using (var db = site.Records.Open("oldtown"))
        {
            Assert.Equal("Ada Example", (await db.People.SingleAsync(Cancel)).Name);
            Assert.Equal("It came from another server", (await db.Changes.OrderBy(change => change.Number).LastAsync(Cancel)).Read()!.Why);
        }
        // Where an administrator can sign in, the server has no say.
        Assert.Null((await server.PageAsync("/partnerships/rutland/administrator")).QuerySelector("main form"));
        using var member = site.As(Role.Administrator);
        await member.PageAsync("/partnerships/oldtown/administrator", 403);
    }

    [Fact]
    public async Task Someone_who_is_invited_gets_a_link_that_is_shown_once()
    {
        using var clerk = site.As(Role.Clerk);
        var person = (await clerk.SendAsync("/rutland/people/new", ("Input.Name", "Ada Example"), ("Input.Email", "invited@example.org"), ("Input.Why", "Joins"))).Expect(302).Location;
        Assert.Contains("nothing would be open", (await clerk.SendAsync(person + "/invite")).Expect(200).Errors.Single(), StringComparison.Ordinal);
        (await clerk.SendAsync(person + "/appoint", [("Input.Organisation", $"{site.Boards[PeopledFixture.Here]}"), .. PersonTests.Date("Input.From", new(2026, 1, 1)), ("Input.Why", "Joins")])).Expect(302);
        (await clerk.SendAsync(person + "/invite")).Expect(302);
        Assert.Contains("/invitation/", (await clerk.PageAsync(person)).Says("code"), StringComparison.Ordinal);
        Assert.Null((await clerk.PageAsync(person)).QuerySelector("code"));
        Assert.Contains("Only an administrator", (await clerk.PostAsync($"/rutland/people/{site.Of(PeopledFixture.Here, Role.Administrator).Person}/invite", Browser.Filled(await clerk.PageAsync(person + "/invite")))).Expect(200).Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_led_to_sign_in_and_someone_signed_in_to_their_work_and_out()
    {
        using var visitor = site.Visitor();
        Assert.Equal("/sign-in", (await visitor.PageAsync("/rutland/about/members")).QuerySelector(".app-footer a[href='/sign-in']")?.GetAttribute("href"));
        using var member = site.As(Role.Member);
        var page = await member.PageAsync("/rutland/about/members");
        Assert.Equal("Member of rutland, The Member", page.Says(".app-person__who"));
        Assert.Equal(["/rutland/work", "/rutland/obligations", "/rutland/people", "/account"], page.QuerySelectorAll(".app-person a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("post", "/sign-out"), (page.QuerySelector(".app-person form")!.GetAttribute("method"), page.QuerySelector(".app-person form")!.GetAttribute("action")));
        Assert.Null(page.QuerySelector(".app-footer a[href='/sign-in']"));
    }
}
