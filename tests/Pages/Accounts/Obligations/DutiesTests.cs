using Endeavour.Accounts;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts.Obligations;

/// <summary>What the law asks is public: the source, the next day, and which post owes it.</summary>
public sealed class DutiesTests(PromisesFixture site) : IClassFixture<PromisesFixture>
{
    [Fact]
    public async Task The_calendar_goes_from_empty_to_promised_to_its_next_turn()
    {
        using var visitor = site.Visitor();
        Assert.Contains("No duty has been entered yet.", (await visitor.PageAsync("/leicestershire/duties")).Says(".app-empty"), StringComparison.Ordinal);
        using var clerk = site.As(Role.Clerk);
        Assert.Equal(["Choose at least one duty."], (await clerk.SendAsync("/rutland/duties/usual")).Expect(200).Errors);
        (await clerk.SendAsync("/rutland/duties/usual", ("Input.Chosen", "pharmaceutical-needs-assessment"), ("Input.Chosen", "better-care-fund-plan"))).Expect(302);
        var page = await visitor.PageAsync("/rutland/duties");
        Assert.Contains("Nobody has promised the next one.", page.Says("#pharmaceutical-needs-assessment"), StringComparison.Ordinal);
        Assert.Contains("Regulations 2013, regulation 6", page.Says("#pharmaceutical-needs-assessment"), StringComparison.Ordinal);

        var plan = "/rutland/duties/pharmaceutical-needs-assessment/plan";
        Assert.Equal(2, (await clerk.SendAsync(plan)).Expect(200).Errors.Count);
        var due = PromisesFixture.Today.AddDays(200);
        var made = (await clerk.SendAsync(plan, [.. PromisesFixture.Date("Input.Due", due), ("Input.Post", $"{site.Of(PeopledFixture.Here, Role.SystemLeader).Post}")])).Expect(302).Location;
        Assert.Contains("Nobody has accepted it; The SystemLeader is asked", (await clerk.PageAsync("/rutland/duties")).Says("#pharmaceutical-needs-assessment"), StringComparison.Ordinal);
        Assert.StartsWith("The next turn is already promised", (await clerk.SendAsync(plan, [.. PromisesFixture.Date("Input.Due", due), ("Input.Post", $"{site.Of(PeopledFixture.Here, Role.SystemLeader).Post}")])).Expect(200).Errors.Single(), StringComparison.Ordinal);

        using var leader = site.As(Role.SystemLeader);
        (await leader.SendAsync($"{made}/answer", ("Input.Answer", "accept"), ("Input.Words", "We begin in May."))).Expect(302);
        Assert.Contains("Closing it makes the next one.", (await leader.PageAsync($"{made}/close")).Says("main"), StringComparison.Ordinal);
        (await leader.SendAsync($"{made}/close", ("Input.How", "kept"), ("Input.Proof", "Published."), ("Input.Link", "/rutland/pna"))).Expect(302);
        // Three years after the day on which it was published, which is today; and its post is asked again.
        var next = (await leader.PageAsync("/rutland/duties")).Says("#pharmaceutical-needs-assessment");
        Assert.Contains($"Next due {PromisesFixture.Today.AddMonths(36).English}", next, StringComparison.Ordinal);
        Assert.Contains("Not accepted", next, StringComparison.Ordinal);
        using var db = site.Records.Open(PeopledFixture.Here);
        Assert.Equal(2, await db.Obligations.CountAsync(each => each.DutyId != null, TestContext.Current.CancellationToken));
        Assert.True(await db.Changes.AnyAsync(change => change.What == "DutyAdded" && change.Post == "The Clerk", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_duty_is_added_once_changed_with_a_reason_and_ended()
    {
        using var clerk = site.As(Role.Clerk);
        Assert.Equal(5, (await clerk.SendAsync("/rutland/duties/new", ("Input.LegalUrl", ""))).Expect(200).Errors.Count);
        (string, string)[] good = [("Input.Title", "Winter plan"), ("Input.Asks", "Agree the winter plan."), ("Input.ToWhom", "The board"), ("Input.LegalSource", "The board's own promise"), ("Input.EveryMonths", "12"), ("Input.Why", "Agreed in June")];
        (await clerk.SendAsync("/rutland/duties/new", good)).Expect(302);
        Assert.Equal(["There is a duty with that name already."], (await clerk.SendAsync("/rutland/duties/new", good)).Expect(200).Errors);
        var mine = Browser.Filled(await clerk.PageAsync("/rutland/duties/winter-plan/edit"), ("Input.Asks", "Mine."), ("Input.Why", "Clearer"));
        (await clerk.SendAsync("/rutland/duties/winter-plan/edit", ("Input.Asks", "Theirs."), ("Input.Why", "Shorter"))).Expect(302);
        Assert.Equal(["What it asks", "Theirs.", "Mine."], PromisesFixture.Differences(await clerk.PostAsync("/rutland/duties/winter-plan/edit", mine)));
        (await clerk.SendAsync("/rutland/duties/winter-plan/edit", ("Input.Ends", "true"), ("Input.Why", "Merged with another"))).Expect(302);
        Assert.DoesNotContain("Winter plan", (await clerk.PageAsync("/rutland/duties")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_calendar_names_posts_and_never_people_or_promises()
    {
        using var visitor = site.Visitor();
        var page = (await visitor.PageAsync("/rutland/duties")).DocumentElement.OuterHtml;
        Assert.DoesNotContain("/obligations/O-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("of rutland", page, StringComparison.Ordinal);
    }
}
