using Endeavour.Accounts;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts;

/// <summary>Posts, who fills them, since when they are vacant, and what the public sees of it.</summary>
public sealed class PostTests(PeopledFixture site) : IClassFixture<PeopledFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_made_filled_vacated_and_its_vacancy_is_shown_with_its_age()
    {
        using var clerk = site.As(Role.Clerk);
        var post = (await clerk.SendAsync("/rutland/posts/new", [("Input.Title", "Director of Public Health"), ("Organisation", $"{site.Boards[PeopledFixture.Here]}"), .. PersonTests.Date("From", new(2024, 1, 1)), ("Input.IsStatutory", "true"), ("Input.Roles", "SystemLeader"), ("Input.Why", "The law asks for it")])).Expect(302).Location;
        Assert.Contains("Nobody holds it since 1 January 2024", (await clerk.PageAsync(post)).Says("main"), StringComparison.Ordinal);
        var person = (await clerk.SendAsync("/rutland/people/new", ("Input.Name", "Ada Example"), ("Input.Why", "Joins"))).Expect(302).Location;
        (await clerk.SendAsync(person + "/appoint", [("Input.Post", post.Split('/')[^1]), .. PersonTests.Date("Input.From", new(2024, 1, 1)), ("Input.Why", "Appointed by council")])).Expect(302);
        Assert.DoesNotContain("Vacant", (await clerk.PageAsync(post)).Says("main"), StringComparison.Ordinal);
        var end = (await clerk.PageAsync(person)).QuerySelector("a[href$='/end']")!.GetAttribute("href")!;
        var (yesterday, before) = (Endeavour.Platform.Calendar.London.Today(TimeProvider.System).AddDays(-1), await Changes());
        (await clerk.SendAsync(end, [.. PersonTests.Date("Input.Until", yesterday), ("Input.Why", "Left the council")])).Expect(302);
        Assert.Contains("for 0 days", (await clerk.PageAsync(post)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Director of Public Health (statutory)", (await clerk.PageAsync("/rutland/posts")).Says("#vacant"), StringComparison.Ordinal);
        using var db = site.Records.Open(PeopledFixture.Here);
        var change = await db.Changes.FirstAsync(each => each.Number > before && each.Kind == "Membership", Cancel);
        Assert.Equal(("PostVacated", "Left the council"), (change.What, change.Read()!.Why));
    }

    [Fact]
    public async Task A_post_that_is_held_cannot_be_filled_again_and_what_was_chosen_is_kept()
    {
        using var clerk = site.As(Role.Clerk);
        var (member, auditor) = (site.Of(PeopledFixture.Here, Role.Member), site.Of(PeopledFixture.Here, Role.Auditor));
        var answer = (await clerk.SendAsync($"/rutland/people/{auditor.Person}/appoint", [("Input.Post", $"{member.Post}"), .. PersonTests.Date("Input.From", new(2026, 1, 1)), ("Input.Why", "By mistake")])).Expect(200);
        Assert.Equal(["\"The Member\" has a holder then. End their time first."], answer.Errors);
        Assert.Equal($"{member.Post}", answer.Document.QuerySelector("#Input_Post option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_bad_appointment_says_everything_at_once()
    {
        using var clerk = site.As(Role.Clerk);
        var answer = (await clerk.SendAsync($"/rutland/people/{site.Of(PeopledFixture.Here, Role.Auditor).Person}/appoint", ("Input.From.Day", "31"), ("Input.From.Month", "2"), ("Input.From.Year", "2026"))).Expect(200);
        Assert.Equal(3, answer.Errors.Count);
        Assert.Contains("First day must be a real date, such as 5 10 2026.", answer.Errors);
        Assert.Contains("Say why, for the history", answer.Errors);
    }

    [Fact]
    public async Task The_public_sees_posts_and_organisations_and_only_the_names_that_are_public()
    {
        using var clerk = site.As(Role.Clerk);
        var chair = $"/rutland/people/{site.Of(PeopledFixture.Here, Role.Chair).Person}/edit";
        (await clerk.SendAsync(chair, ("Input.IsPublic", "true"), ("Input.Why", "Agreed to it"))).Expect(302);
        using var visitor = site.Visitor();
        var page = (await visitor.PageAsync("/rutland/about/members")).Says("main");
        Assert.Contains("The Chair Chair of rutland", page, StringComparison.Ordinal);
        Assert.Contains("The Member Filled", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Member of rutland", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_is_added_shown_to_the_public_and_ends()
    {
        using var clerk = site.As(Role.Clerk);
        var bad = (await clerk.SendAsync("/rutland/organisations/new", ("Input.Footprint", "Rutland"))).Expect(200);
        Assert.Equal(4, bad.Errors.Count);
        var partner = (await clerk.SendAsync("/rutland/organisations/new", [("Input.Name", "Rutland Healthwatch"), ("Input.Kind", "Healthwatch"), ("Input.Footprint", "E06000017 Rutland"), .. PersonTests.Date("Input.From", new(2013, 4, 1)), ("Input.Why", "The law asks for it")])).Expect(302).Location;
        using var visitor = site.Visitor();
        Assert.Contains("Rutland Healthwatch Healthwatch Rutland since 1 April 2013", (await visitor.PageAsync("/rutland/about/partners")).Says("main"), StringComparison.Ordinal);
        (await clerk.SendAsync(partner + "/end", [.. PersonTests.Date("Input.Until", new(2026, 3, 31)), ("Input.Why", "Merged")])).Expect(302);
        Assert.Contains("1 April 2013 to 31 March 2026", (await visitor.PageAsync("/rutland/about/partners")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substitute_is_named_for_one_member_only()
    {
        using var clerk = site.As(Role.Clerk);
        var (analyst, auditor, owner) = (site.Of(PeopledFixture.Here, Role.Analyst), site.Of(PeopledFixture.Here, Role.Auditor), site.Of(PeopledFixture.Here, Role.ActionOwner));
        (string, string)[] naming = [("Input.Person", $"{auditor.Person}"), .. PersonTests.Date("Input.From", new(2026, 1, 1)), ("Input.Why", "Agreed")];
        (await clerk.SendAsync($"/rutland/memberships/{analyst.Membership}/substitute", naming)).Expect(302);
        Assert.Contains("one named member", (await clerk.SendAsync($"/rutland/memberships/{owner.Membership}/substitute", naming)).Expect(200).Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_fill_the_last_seat_at_once_do_not_both_succeed()
    {
        using var clerk = site.As(Role.Clerk);
        var post = (await clerk.SendAsync("/rutland/posts/new", [("Input.Title", "One seat"), ("Organisation", $"{site.Boards[PeopledFixture.Here]}"), .. PersonTests.Date("From", new(2024, 1, 1)), ("Input.Why", "Needed")])).Expect(302).Location.Split('/')[^1];
        var forms = new List<(string Address, IReadOnlyList<(string, string)> Form)>();
        foreach (var role in new[] { Role.Analyst, Role.Auditor, Role.EqualityLead, Role.SystemLeader })
        {
            var address = $"/rutland/people/{site.Of(PeopledFixture.Here, role).Person}/appoint";
            forms.Add((address, Browser.Filled(await clerk.PageAsync(address), [("Input.Post", post), .. PersonTests.Date("Input.From", new(2026, 1, 1)), ("Input.Why", "At once")])));
        }
        var answers = await Task.WhenAll(forms.Select(each => clerk.PostAsync(each.Address, each.Form)));
        Assert.Single(answers, answer => answer.Status == 302);
        using var db = site.Records.Open(PeopledFixture.Here);
        Assert.Equal(1, await db.Memberships.CountAsync(each => each.PostId == Guid.Parse(post), Cancel));
    }

    async Task<long> Changes()
    {
        using var db = site.Records.Open(PeopledFixture.Here);
        return await db.Changes.MaxAsync(each => each.Number, Cancel);
    }
}
