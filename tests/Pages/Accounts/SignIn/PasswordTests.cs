using Endeavour.Tests.TestKit;
using System.Diagnostics;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>The first step: who has the password gets on, and nobody learns who has an account.</summary>
public sealed class PasswordTests(SignInFixture site) : IClassFixture<SignInFixture>
{
    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_have_one_answer_in_the_same_time()
    {
        var holder = await site.NewHolder();
        var (wrong, wrongTook) = await Try(holder.Email, "not this one at all");
        var (unknown, unknownTook) = await Try("nobody@example.org", "not this one at all");
        Assert.Equal((200, "The e-mail address or password is not right."), (wrong.Status, wrong.Problems));
        Assert.Equal((200, wrong.Problems), (unknown.Status, unknown.Problems));
        // Hashing is nearly all of the time; without it an answer takes a tenth.
        Assert.InRange(unknownTook / wrongTook, 0.4, 2.5);

        async Task<(Answer, double)> Try(string email, string password)
        {
            var (visitor, fastest, answer) = (site.NewVisitor(), double.MaxValue, (Answer?)null);
            for (var time = 0; time < 3; time++)
            {
                await visitor.Get("/sign-in");
                var started = Stopwatch.GetTimestamp();
                answer = await visitor.Submit(new { Input_Email = email, Input_Password = password });
                fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            return (answer!, fastest);
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task After_five_wrong_tries_everyone_waits_longer_each_time_with_or_without_an_account(bool known)
    {
        var holder = known ? await site.NewHolder() : new Holder(Guid.Empty, "stranger@example.org", new(""));
        var visitor = site.NewVisitor();
        for (var time = 1; time < 5; time++) Assert.DoesNotContain("Wait", (await visitor.GivePassword(holder, "wrong as can be")).Problems, StringComparison.Ordinal);
        foreach (var minutes in new[] { 1, 2, 4, 8, 15, 15 })
        {
            Assert.Contains($"Wait {minutes} minute", (await visitor.GivePassword(holder, "wrong as can be")).Problems, StringComparison.Ordinal);
            // Meanwhile even the right one is not judged.
            Assert.Contains($"Wait {minutes} minute", (await visitor.GivePassword(holder)).Problems, StringComparison.Ordinal);
            site.Clock.Advance(TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(1));
        }
        if (!known) return;
        Assert.Equal("Enter your code", (await visitor.GivePassword(holder)).Heading);
        Assert.Equal("/work", (await visitor.Submit(new { Input_Code = holder.Authenticator.Code() })).Location);
        Assert.DoesNotContain("Wait", (await site.NewVisitor().GivePassword(holder, "wrong as can be")).Problems, StringComparison.Ordinal);
        Assert.Equal(6, (await site.Events(holder.Id)).Count(each => each == "AccountLocked"));
    }

    [Fact]
    public async Task Many_tries_at_once_are_not_judged_for_the_price_of_one()
    {
        var holder = await site.NewHolder();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.NewVisitor().GivePassword(holder, "wrong as can be")));
        Assert.Equal(5, answers.Count(answer => answer.Problems.StartsWith("The e-mail address or password is not right.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("//evil.example/"), InlineData("/\\evil.example"), InlineData("https://evil.example/"), InlineData("/ok\\..\\evil"), InlineData("javascript:alert(1)"), InlineData("\t//evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string then)
    {
        var holder = await site.NewHolder();
        var visitor = site.NewVisitor();
        await visitor.GivePassword(holder, then: then);
        Assert.Equal("/work", (await visitor.Submit(new { Input_Code = holder.Authenticator.Code() })).Location);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_asked_for_it()
    {
        var holder = await site.NewHolder();
        var visitor = site.NewVisitor();
        Assert.Equal("/sign-in?then=%2Faccount%2Fname", (await visitor.Get("/account/name")).Location);
        await visitor.GivePassword(holder, then: "/account/name?from=test");
        Assert.Equal("/account/name?from=test", (await visitor.Submit(new { Input_Code = holder.Authenticator.Code() })).Location);
    }

    [Fact]
    public async Task An_empty_form_says_all_that_is_missing_and_keeps_what_was_typed_but_the_password()
    {
        var visitor = site.NewVisitor();
        await visitor.Get("/sign-in");
        Assert.Equal("Enter your e-mail address Enter your password", (await visitor.Submit()).Problems);
        var half = await visitor.Submit(new { Input_Email = "me@example.org", Input_Password = "never shown again" });
        Assert.Equal("me@example.org", half.Page.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.DoesNotContain("never shown again", half.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, InlineData("/sign-in"), InlineData("/sign-out")]
    public async Task A_form_from_elsewhere_is_refused(string address)
    {
        var visitor = site.NewVisitor();
        await visitor.Get(address);
        Assert.Equal(400, (await visitor.Submit(antiforgery: false)).Status);
    }

    [Fact]
    public async Task The_form_of_one_visitor_is_never_served_to_another()
    {
        var (first, second) = (site.NewVisitor(), site.NewVisitor());
        for (var time = 0; time < 2; time++) await first.Get("/sign-in");
        Assert.NotEmpty((await second.Get("/sign-in")).Cookies);
        Assert.Equal(200, (await second.Submit()).Status);
    }
}
