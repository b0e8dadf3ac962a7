using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts.Obligations;

/// <summary>A promise is made, accepted, kept alive, passed on and closed through the pages; the record says who, when and why.</summary>
public sealed class PromiseTests(PromisesFixture site) : IClassFixture<PromisesFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_says_everything_that_is_wrong_at_once_and_keeps_what_was_typed()
    {
        using var clerk = site.As(Role.Clerk);
        var answer = (await clerk.SendAsync("/rutland/obligations/new", ("Input.Promise", " "), ("Input.ToWhom", "The resident"), ("Input.DueKind", "WorkingDaysAfter"), ("Input.DueNumber", "soon"), ("Input.CycleDays", "0"), ("Input.SourceUrl", "javascript:alert(1)"))).Expect(200);
        Assert.Equal(8, answer.Errors.Count);
        Assert.Equal("soon", answer.Document.QuerySelector("#Input_DueNumber")!.GetAttribute("value"));
        Assert.Equal("The resident", answer.Document.QuerySelector("#Input_ToWhom")!.GetAttribute("value"));
        Assert.StartsWith("Error: ", answer.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_that_is_made_has_a_reference_a_due_day_by_its_rule_and_who_made_it_and_why()
    {
        using var officer = site.As(Role.StrategyOfficer);
        var made = (await officer.SendAsync("/rutland/obligations/new", Good(Role.SystemLeader))).Expect(302);
        Assert.Matches(@"^/rutland/obligations/O-\d{4}-\d{3}$", made.Location);
        var page = await officer.PageAsync(made.Location);
        Assert.Equal("Answer question 3.", page.Says("h1"));
        Assert.Contains("Not accepted", page.Says(".state"), StringComparison.Ordinal);
        Assert.Contains("9 April 2030: 5 working days after the meeting, counted from 2 April 2030", page.Says(".govuk-summary-list"), StringComparison.Ordinal);
        using var db = site.Records.Open(PeopledFixture.Here);
        var change = await db.Changes.OrderByDescending(each => each.Number).FirstAsync(each => each.Kind == nameof(Obligation), Cancel);
        Assert.Equal(("ObligationMade", "The StrategyOfficer", "It comes from: Question 3, 5 October 2021"), (change.What, change.Post, change.Read()!.Why));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_promise_and_no_number_is_given_twice()
    {
        using var clerk = site.As(Role.Clerk);
        var form = Browser.Filled(await clerk.PageAsync("/rutland/obligations/new"), Good(Role.SystemLeader));
        var (first, second) = ((await clerk.PostAsync("/rutland/obligations/new", form)).Expect(302), (await clerk.PostAsync("/rutland/obligations/new", form)).Expect(302));
        Assert.Equal(first.Location, second.Location);
        Assert.NotEqual(first.Location, (await clerk.SendAsync("/rutland/obligations/new", Good(Role.SystemLeader))).Expect(302).Location);
    }

    [Fact]
    public async Task Accepting_needs_a_word_of_what_happens_next_and_makes_it_on_track()
    {
        var reference = await site.Promise(Role.SystemLeader);
        using var leader = site.As(Role.SystemLeader);
        Assert.Contains("What waits for me", (await leader.PageAsync("/rutland/work")).Says("main"), StringComparison.Ordinal);
        var refused = (await leader.SendAsync($"/rutland/obligations/{reference}/answer", ("Input.Answer", "accept"))).Expect(200);
        Assert.Equal(["Say what happens next. It is the first update."], refused.Errors);
        (await leader.SendAsync($"/rutland/obligations/{reference}/answer", ("Input.Answer", "accept"), ("Input.Words", "We ring the surgery on Monday."))).Expect(302);
        var page = await leader.PageAsync($"/rutland/obligations/{reference}");
        Assert.Contains("On track", page.Says(".state"), StringComparison.Ordinal);
        Assert.Contains("We ring the surgery on Monday.", page.Says(".story"), StringComparison.Ordinal);
        Assert.Equal("ObligationAccepted", await Latest(reference));
    }

    [Fact]
    public async Task The_clerk_can_speak_for_a_post_and_the_record_says_so()
    {
        var reference = await site.Promise(Role.SystemLeader);
        using var clerk = site.As(Role.Clerk);
        (await clerk.SendAsync($"/rutland/obligations/{reference}/answer", ("Input.Answer", "accept"), ("Input.Words", "Said in the meeting."))).Expect(302);
        Assert.Contains("The Clerk, for The SystemLeader", (await clerk.PageAsync($"/rutland/obligations/{reference}")).Says(".story"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_promise_says_why_and_its_maker_asks_another_post()
    {
        var reference = await site.Promise(Role.SystemLeader);
        using var leader = site.As(Role.SystemLeader);
        (await leader.SendAsync($"/rutland/obligations/{reference}/answer", ("Input.Answer", "decline"), ("Input.Reason", "It is for the trust."))).Expect(302);
        using var officer = site.As(Role.StrategyOfficer);
        Assert.Contains("declined it", (await officer.PageAsync($"/rutland/obligations/{reference}")).Says(".govuk-body-l"), StringComparison.Ordinal);
        (await officer.SendAsync($"/rutland/obligations/{reference}/pass-on", ("Input.Post", $"{site.Of(PeopledFixture.Here, Role.ActionOwner).Post}"), ("Input.Why", "It runs the surgery."))).Expect(302);
        using var owner = site.As(Role.ActionOwner);
        (await owner.SendAsync($"/rutland/obligations/{reference}/answer", ("Input.Answer", "accept"), ("Input.Words", "Yes, it is ours."))).Expect(302);
        Assert.Contains("What I owe", (await owner.PageAsync("/rutland/work")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_owners_who_update_at_once_are_both_heard()
    {
        var reference = await site.Promise(Role.SystemLeader, accepted: true);
        var page = $"/rutland/obligations/{reference}/update";
        using var leader = site.As(Role.SystemLeader);
        using var clerk = site.As(Role.Clerk);
        var mine = Browser.Filled(await leader.PageAsync(page), ("Input.Words", "Half done."));
        (await clerk.SendAsync(page, ("Input.Words", "The board was told."))).Expect(302);
        (await leader.PostAsync(page, mine)).Expect(302);
        var story = (await leader.PageAsync($"/rutland/obligations/{reference}")).Says(".story");
        Assert.Contains("Half done.", story, StringComparison.Ordinal);
        Assert.Contains("The board was told.", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_who_change_one_promise_sees_both_versions_and_chooses()
    {
        var reference = await site.Promise(Role.SystemLeader);
        var page = $"/rutland/obligations/{reference}/edit";
        using var clerk = site.As(Role.Clerk);
        using var chair = site.As(Role.Chair);
        var mine = Browser.Filled(await clerk.PageAsync(page), ("Input.Promise", "Mine."), ("Input.Why", "Clearer"));
        (await chair.SendAsync(page, ("Input.Promise", "Theirs."), ("Input.Why", "Shorter"))).Expect(302);
        var both = (await clerk.PostAsync(page, mine)).Expect(200);
        Assert.Equal(["What is promised", "Theirs.", "Mine."], PromisesFixture.Differences(both));
        (await clerk.PostAsync(page, Browser.Filled(both.Document))).Expect(302);
        Assert.Equal("Mine.", (await clerk.PageAsync($"/rutland/obligations/{reference}")).Says("h1"));
    }

    [Fact]
    public async Task Closing_without_proof_is_refused_and_with_it_nothing_more_can_be_done()
    {
        var reference = await site.Promise(Role.SystemLeader, accepted: true);
        var page = $"/rutland/obligations/{reference}/close";
        using var leader = site.As(Role.SystemLeader);
        Assert.Equal(["Choose what became of it."], (await leader.SendAsync(page)).Expect(200).Errors);
        Assert.Equal(["Say what shows that it is done. A promise is not closed without proof."], (await leader.SendAsync(page, ("Input.How", "kept"))).Expect(200).Errors);
        Assert.Equal(2, (await leader.SendAsync(page, ("Input.How", "released"))).Expect(200).Errors.Count);
        (await leader.SendAsync(page, ("Input.How", "kept"), ("Input.Proof", "The answer is published."), ("Input.Link", "https://example.org/answer"))).Expect(302);
        var shown = await leader.PageAsync($"/rutland/obligations/{reference}");
        Assert.Contains("Kept", shown.Says(".state"), StringComparison.Ordinal);
        Assert.Equal("The answer is published.", shown.QuerySelector("a[href='https://example.org/answer']")!.TextContent);
        Assert.Empty(shown.QuerySelectorAll(".govuk-button"));
        Assert.StartsWith("You cannot change", (await leader.SendAsync($"/rutland/obligations/{reference}/update", ("Input.Words", "More"))).Expect(200).Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("ObligationKept", await Latest(reference));
    }

    [Fact]
    public async Task A_promise_that_closed_without_its_source_and_one_that_nobody_owns_on_its_day_are_broken_threads()
    {
        var (loose, late) = (await site.Promise(Role.SystemLeader, accepted: true, promise: "Loose end."), await site.Promise(Role.SystemLeader, made: -9, due: -1, promise: "Nobody's and late."));
        using var clerk = site.As(Role.Clerk);
        (await clerk.SendAsync($"/rutland/obligations/{loose}/close", ("Input.How", "kept"), ("Input.Proof", "Done"))).Expect(302);
        var broken = (await clerk.PageAsync("/rutland/thread/broken")).Says("main");
        Assert.Contains("Loose end.", broken, StringComparison.Ordinal);
        Assert.Contains("Nobody's and late.", broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_made_from_a_record_is_tied_to_it_in_both_directions()
    {
        using var clerk = site.As(Role.Clerk);
        (await clerk.SendAsync("/rutland/duties/new", ("Input.Title", "Flu report"), ("Input.Asks", "Report on flu."), ("Input.ToWhom", "The board"), ("Input.LegalSource", "The board's own promise"), ("Input.Why", "Asked for"))).Expect(302);
        var form = await clerk.PageAsync("/rutland/obligations/new?from=Duty/flu-report");
        Assert.Equal("Flu report", form.QuerySelector("#Input_SourceTitle")!.GetAttribute("value"));
        var made = (await clerk.PostAsync("/rutland/obligations/new?from=Duty/flu-report", Browser.Filled(form, [.. Good(Role.SystemLeader).Where(field => !field.Item1.StartsWith("Input.Source", StringComparison.Ordinal)), ("Input.SourceKind", "Duty")]))).Expect(302);
        Assert.Contains("Flu report", (await clerk.PageAsync(made.Location.Replace("/obligations/", "/thread/obligation/", StringComparison.Ordinal))).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Answer question 3.", (await clerk.PageAsync("/rutland/thread/duty/flu-report")).Says("main"), StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.DoesNotContain("Answer question 3.", (await visitor.PageAsync("/rutland/thread/duty/flu-report")).Says("main"), StringComparison.Ordinal);
    }

    (string, string)[] Good(Role role) =>
    [
        ("Input.Promise", "Answer question 3."), ("Input.ToWhom", "The resident"), ("Input.DueKind", "WorkingDaysAfter"), ("Input.DueNumber", "5"), .. PromisesFixture.Date("Input.From", new(2030, 4, 2)), ("Input.FromWhat", "the meeting"),
        ("Input.Post", $"{site.Of(PeopledFixture.Here, role).Post}"), ("Input.SourceKind", "UnreachedQuestion"), ("Input.SourceTitle", "Question 3, 5 October 2021"), ("Input.SourceUrl", "/rutland/meetings/2021-10-05"),
    ];

    async Task<string> Latest(string reference)
    {
        using var db = site.Records.Open(PeopledFixture.Here);
        var (year, number) = ObligationReference.Read(reference)!.Value;
        var id = (await db.Obligations.SingleAsync(each => each.Year == year && each.Number == number, Cancel)).Id.ToString();
        return (await db.Changes.OrderByDescending(each => each.Number).FirstAsync(each => each.Subject == id, Cancel)).What;
    }
}
