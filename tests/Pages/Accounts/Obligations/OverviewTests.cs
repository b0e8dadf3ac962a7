using AngleSharp.Dom;
using Endeavour.Accounts;
using Endeavour.Accounts.Memberships;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Accounts.Obligations;

/// <summary>All promises on one page, one's own work on another, and what goes out by mail: the same truth in each.</summary>
public sealed class OverviewTests : IAsyncLifetime
{
    readonly PromisesFixture _site = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_record_says_what_to_do_next()
    {
        using var clerk = _site.As(Role.Clerk);
        var page = await clerk.PageAsync("/rutland/obligations");
        Assert.Equal("No promise is open.", page.Says(".govuk-body-l"));
        Assert.Contains("Make a promise when a meeting decides something", page.Says(".app-empty"), StringComparison.Ordinal);
        Assert.Equal("Nothing waits for you today.", (await clerk.PageAsync("/rutland/work")).Says(".govuk-body-l"));
        Assert.Contains("see what the law asks next", (await clerk.PageAsync("/rutland/work")).Says(".app-empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vacancy_and_silence_come_first_and_every_state_has_its_own_word_and_shape()
    {
        await _site.Promise(Role.SystemLeader, accepted: true);
        await _site.Promise(Role.SystemLeader, made: -31, accepted: true);
        await _site.Promise(Role.SystemLeader, made: -91, accepted: true);
        await _site.Promise(Role.SystemLeader, made: -20, due: -3, accepted: true);
        await _site.Promise(Role.SystemLeader, due: 1, accepted: true);
        await _site.Promise(Role.SystemLeader, made: -2);
        await _site.Promise(Role.ActionOwner, made: -9, accepted: true);
        using (var db = _site.Records.Open(PeopledFixture.Here))
        {
            (await db.Memberships.SingleAsync(each => each.Id == _site.Of(PeopledFixture.Here, Role.ActionOwner).Membership, Cancel)).End(PromisesFixture.Today.AddDays(-4), "Left", []);
            await db.SaveAsync(PeopledFixture.Because("MembershipEnded"), Cancel);
        }
        using var member = _site.As(Role.Member);
        var page = await member.PageAsync("/rutland/obligations");
        Assert.Equal("7 promises are open: 2 vacant, 1 not accepted, 1 overdue, 1 silent, 1 due soon, 1 on track.", page.Says(".govuk-body-l"));
        Assert.EndsWith("3 promises have nobody: 1 of a post that nobody holds, 1 of a post that has been silent for too long, 1 that no post has accepted.", page.Says(".govuk-warning-text__text"), StringComparison.Ordinal);
        Assert.Equal("Overdue", page.Says("tbody .state"));
        var key = page.QuerySelectorAll(".govuk-details__text .state").ToList();
        Assert.Equal(9, key.Select(state => state.TextContent.Trim()).Distinct().Count());
        Assert.Equal(9, key.Select(state => string.Join(' ', state.QuerySelectorAll("path, circle").Select(shape => shape.OuterHtml))).Distinct().Count());
        Assert.Equal(["Silent"], (await member.PageAsync("/rutland/obligations?State=Silent")).QuerySelectorAll("tbody .state").Select(state => state.TextContent.Trim()));
        Assert.Single((await member.PageAsync($"/rutland/obligations?Post={_site.Of(PeopledFixture.Here, Role.ActionOwner).Post}")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task My_work_says_what_I_owe_with_what_is_overdue_first_and_what_waits_for_me()
    {
        var later = await _site.Promise(Role.SystemLeader, accepted: true);
        var late = await _site.Promise(Role.SystemLeader, made: -20, due: -3, accepted: true);
        await _site.Promise(Role.SystemLeader);
        using var leader = _site.As(Role.SystemLeader);
        var page = await leader.PageAsync("/rutland/work");
        Assert.Equal("You owe 2 promises, 1 overdue; 1 waits for your answer.", page.Says(".govuk-body-l"));
        Assert.Equal([late, later], page.QuerySelector(".work-list")!.QuerySelectorAll("a").Select(link => link.TextContent[..10]));
        Assert.Contains("3 days overdue", page.Says(".work-list"), StringComparison.Ordinal);
        using var other = _site.As(Role.Member);
        Assert.Equal("Nothing waits for you today.", (await other.PageAsync("/rutland/work")).Says(".govuk-body-l"));
    }

    [Fact]
    public async Task What_nobody_owns_waits_for_the_clerk()
    {
        var reference = await _site.Promise(Role.SystemLeader);
        using var leader = _site.As(Role.SystemLeader);
        (await leader.SendAsync($"/rutland/obligations/{reference}/answer", ("Input.Answer", "decline"), ("Input.Reason", "Not ours"))).Expect(302);
        using var clerk = _site.As(Role.Clerk);
        Assert.Contains("Find a post that owns it", (await clerk.PageAsync("/rutland/work")).Says(".work-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_makes_one_mail_a_person_however_often_it_is_asked_for()
    {
        await _site.Promise(Role.SystemLeader);
        await _site.Promise(Role.SystemLeader, made: -20, due: -3, accepted: true);
        using var db = _site.Records.Open(PeopledFixture.Here);
        (await db.People.SingleAsync(each => each.Id == _site.Of(PeopledFixture.Here, Role.SystemLeader).Person, Cancel)).Email = "leader@example.org";
        await db.SaveAsync(PeopledFixture.Because("PersonChanged"), Cancel);
        using var scope = _site.Services.CreateScope();
        var write = scope.ServiceProvider.GetServices<IDailyWork>().Single(work => work.Name == "reminders");
        await write.Run(db, PromisesFixture.Today, Cancel);
        await write.Run(db, PromisesFixture.Today, Cancel);
        var mail = Assert.Single(await db.Messages.ToListAsync(Cancel));
        Assert.Equal(("leader@example.org", "Rutland: 2 promises need you", "2 promises need a word from you."), (mail.To, mail.Subject, mail.Asks));
        Assert.Equal(2, await db.SentReminders.CountAsync(Cancel));
    }

    public async ValueTask InitializeAsync() => await _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
