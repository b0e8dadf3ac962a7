using Endeavour.Platform.Rights;

namespace Endeavour.Tests.Pages.Accounts.MyWork;

/// <summary>Signing in leads to what waits for someone.</summary>
public sealed class WhereTests(PeopledFixture site) : IClassFixture<PeopledFixture>
{
    [Fact]
    public async Task Whoever_belongs_to_one_partnership_is_led_to_their_work_there()
    {
        using var clerk = site.As(Role.Clerk);
        Assert.Equal("/rutland/work", (await clerk.GetAsync("/work")).Expect(302).Location);
    }
}
