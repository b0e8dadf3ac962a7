namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>One network address may try only so often, whatever the account.</summary>
public sealed class AddressLimitTests(AddressLimitTests.Strict site) : IClassFixture<AddressLimitTests.Strict>
{
    public sealed class Strict : SignInFixture
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [("SignIn:TriesPerAddress", "3")];
    }

    [Fact]
    public async Task Too_many_tries_are_told_to_wait_in_plain_words_and_pages_can_still_be_read()
    {
        for (var time = 0; time < 3; time++) Assert.Equal(200, (await Try(time)).Status);
        var stopped = await Try(4);
        Assert.Equal((429, "Too many requests"), (stopped.Status, stopped.Heading));
        Assert.Contains("Wait five minutes and try again.", stopped.Page.Says("main"), StringComparison.Ordinal);
        Assert.Equal((200, 200), ((await site.NewVisitor().Get("/sign-in")).Status, (await site.NewVisitor().Get("/rutland/strategy")).Status));
    }

    Task<Answer> Try(int number) => site.NewVisitor().GivePassword(new Holder(Guid.Empty, $"guess{number}@example.org", new("")), "plum candle harbour");
}
