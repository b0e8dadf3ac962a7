using Endeavour.Accounts;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts;

/// <summary>Who looks after people adds them, changes them and appoints them; the record says who did, when and why.</summary>
public sealed class PersonTests(PeopledFixture site) : IClassFixture<PeopledFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_comes_back_to_where_they_were_going()
    {
        using var visitor = site.Visitor();
        Assert.Equal("/sign-in?then=%2Frutland%2Fpeople%3Fq%3Djo", (await visitor.GetAsync("/rutland/people?q=jo")).Expect(302).Location);
    }

    [Fact]
    public async Task A_member_reads_but_cannot_add_and_another_partnerships_clerk_finds_no_such_page()
    {
        using var member = site.As(Role.Member);
        await member.PageAsync("/rutland/people");
        await member.PageAsync("/rutland/people/new", 403);
        using var elsewhere = site.As(Role.Clerk, PeopledFixture.There);
        await elsewhere.PageAsync("/rutland/people", 404);
    }

    [Fact]
    public async Task Someone_whose_last_post_ended_yesterday_finds_the_doors_closed_today()
    {
        using var former = site.As(site.WhoLeft(PeopledFixture.Here));
        await former.PageAsync("/rutland/people", 404);
        await former.PageAsync("/rutland/about/members");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var clerk = site.As(Role.Clerk);
        foreach (var page in new[] { "people/{0}", "people/{0}/edit", "people/{0}/appoint", "memberships/{0}/end", "memberships/{0}/edit", "memberships/{0}/substitute", "posts/{0}", "posts/{0}/edit", "posts/{0}/end", "organisations/{0}", "organisations/{0}/edit", "organisations/{0}/end" })
            await clerk.PageAsync("/rutland/" + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, PeopledFixture.Key()), 404);
        await clerk.PageAsync($"/rutland/people/{site.Of(PeopledFixture.There, Role.Member).Person}", 404);
    }

    [Fact]
    public async Task A_form_says_everything_that_is_wrong_at_once_and_keeps_what_was_typed()
    {
        using var clerk = site.As(Role.Clerk);
        var answer = (await clerk.SendAsync("/rutland/people/new", ("Input.Name", " "), ("Input.Email", "not an address"), ("Input.Phone", "call me"))).Expect(200);
        Assert.Equal(["Enter the person's name", "Enter an e-mail address like name@example.org", "Enter a phone number of digits, like 01572 000000", "Say why, for the history"], answer.Errors.Order(Comparer<string>.Create((a, b) => Order(a) - Order(b))));
        Assert.Equal("not an address", answer.Document.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.StartsWith("Error: ", answer.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_is_added_is_in_the_record_with_who_added_them_and_why()
    {
        using var clerk = site.As(Role.Clerk);
        var added = (await clerk.SendAsync("/rutland/people/new", ("Input.Honorific", "Dr"), ("Input.Name", "Ada Example"), ("Input.Email", "ada@example.org"), ("Input.Why", "Joins in May"))).Expect(302);
        Assert.Contains("Dr Ada Example", (await clerk.PageAsync(added.Location)).Says("h1"), StringComparison.Ordinal);
        using var db = site.Records.Open(PeopledFixture.Here);
        var change = await db.Changes.OrderByDescending(each => each.Number).FirstAsync(each => each.What == "PersonAdded", Cancel);
        Assert.Equal(("The Clerk", site.Of(PeopledFixture.Here, Role.Clerk).Person, "Joins in May"), (change.Post, change.Person, change.Read()!.Why));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_person()
    {
        using var clerk = site.As(Role.Clerk);
        var form = Browser.Filled(await clerk.PageAsync("/rutland/people/new"), ("Input.Name", "Once Only"), ("Input.Why", "A double click"));
        var (first, second) = ((await clerk.PostAsync("/rutland/people/new", form)).Expect(302), (await clerk.PostAsync("/rutland/people/new", form)).Expect(302));
        Assert.Equal(first.Location, second.Location);
        using var db = site.Records.Open(PeopledFixture.Here);
        Assert.Equal(1, await db.People.CountAsync(each => each.Name == "Once Only", Cancel));
    }

    [Fact]
    public async Task The_same_form_sent_four_times_at_once_makes_one_person_and_leads_all_four_there()
    {
        using var clerk = site.As(Role.Clerk);
        var form = Browser.Filled(await clerk.PageAsync("/rutland/people/new"), ("Input.Name", "All At Once"), ("Input.Why", "A double click on a slow line"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clerk.PostAsync("/rutland/people/new", form)));
        Assert.Single(answers.Select(answer => answer.Expect(302).Location).Distinct());
        using var db = site.Records.Open(PeopledFixture.Here);
        Assert.Equal(1, await db.People.CountAsync(each => each.Name == "All At Once", Cancel));
    }

    [Fact]
    public async Task The_second_of_two_who_change_one_person_sees_both_versions_and_chooses()
    {
        using var clerk = site.As(Role.Clerk);
        using var administrator = site.As(Role.Administrator);
        var page = (await clerk.SendAsync("/rutland/people/new", ("Input.Name", "Before"), ("Input.Why", "Joins"))).Expect(302).Location + "/edit";
        var mine = Browser.Filled(await clerk.PageAsync(page), ("Input.Name", "Mine"), ("Input.Why", "Married"));
        (await administrator.SendAsync(page, ("Input.Name", "Theirs"), ("Input.Why", "Misspelt"))).Expect(302);
        var both = (await clerk.PostAsync(page, mine)).Expect(200);
        Assert.Equal("NameTheirsMine", both.Document.Says(".app-conflict tbody tr"));
        Assert.Single(both.Document.QuerySelectorAll(".app-conflict tbody tr"));
        (await clerk.PostAsync(page, Browser.Filled(both.Document))).Expect(302);
        Assert.Equal("Mine", (await clerk.PageAsync(page[..^5])).Says("h1"));
    }

    [Fact]
    public async Task A_clerk_cannot_become_an_administrator_by_any_way_round()
    {
        using var clerk = site.As(Role.Clerk);
        var (own, administrator) = (site.Of(PeopledFixture.Here, Role.Clerk), site.Of(PeopledFixture.Here, Role.Administrator));
        Assert.Contains("Only an administrator", (await clerk.SendAsync($"/rutland/people/{own.Person}/appoint", [("Input.Post", $"{administrator.Post}"), .. Date("Input.From", new(2026, 1, 1)), ("Input.Why", "Me")])).Expect(200).Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Only an administrator", (await clerk.SendAsync($"/rutland/posts/{own.Post}/edit", ("Input.Roles", "Clerk"), ("Input.Roles", "Administrator"), ("Input.Why", "Me"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Only an administrator", (await clerk.SendAsync($"/rutland/people/{administrator.Person}/edit", ("Input.Email", "mine@example.org"), ("Input.Why", "Me"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Only an administrator", (await clerk.SendAsync($"/rutland/memberships/{administrator.Membership}/end", [.. Date("Input.Until", new(2026, 1, 1)), ("Input.Why", "Me")])).Expect(200).Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_administrator_cannot_leave_or_lose_the_role()
    {
        using var browser = site.As(Role.Administrator);
        var administrator = site.Of(PeopledFixture.Here, Role.Administrator);
        Assert.Contains("only administrator", (await browser.SendAsync($"/rutland/memberships/{administrator.Membership}/end", [.. Date("Input.Until", new(2026, 1, 1)), ("Input.Why", "Leaves")])).Expect(200).Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("only administrator", (await browser.SendAsync($"/rutland/posts/{administrator.Post}/edit", ("Input.Roles", "Clerk"), ("Input.Why", "Leaves"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_write_to_people_see_their_addresses()
    {
        using var clerk = site.As(Role.Clerk);
        var page = (await clerk.SendAsync("/rutland/people/new", ("Input.Name", "Private Person"), ("Input.Email", "private@example.org"), ("Input.Why", "Joins"))).Expect(302).Location;
        Assert.Contains("private@example.org", (await clerk.PageAsync(page)).Says("main"), StringComparison.Ordinal);
        using var member = site.As(Role.Member);
        Assert.DoesNotContain("private@example.org", (await member.PageAsync(page)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_people_by_name_and_by_what_they_hold_today()
    {
        using var member = site.As(Role.Member);
        Assert.Equal("1 person", (await member.PageAsync("/rutland/people?q=THE+AUDITOR")).Says("caption"));
        Assert.Equal("1 person", (await member.PageAsync("/rutland/people?q=former")).Says("caption"));
        Assert.Contains("Nobody matches", (await member.PageAsync("/rutland/people?q=former+clerk")).Says("main"), StringComparison.Ordinal);
    }

    internal static (string, string)[] Date(string field, DateOnly date) => [($"{field}.Day", $"{date.Day}"), ($"{field}.Month", $"{date.Month}"), ($"{field}.Year", $"{date.Year}")];

    static int Order(string error) => error[0] switch { 'S' => 3, _ => error.Contains("name@", StringComparison.Ordinal) ? 1 : error.Contains("phone", StringComparison.Ordinal) ? 2 : 0 };
}
