using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>
/// Every address of the running site, asked by everyone there is in two partnerships: what it answers is what it declares. A new address is in the
/// matrix by being there.
/// </summary>
public sealed class MatrixTests(MatrixFixture site) : IClassFixture<MatrixFixture>
{
    readonly Examples _examples = new(site);

    [Fact]
    public async Task Every_address_answers_everyone_as_it_declares()
    {
        var (addresses, wrong, asked, opened) = (Address.All(site.Services).Where(address => !address.IsFile).ToList(), new List<string>(), 0, new HashSet<string>());
        foreach (var partnership in new[] { PeopledFixture.Here, PeopledFixture.There })
            foreach (var asker in Asker.All(site, partnership))
            {
                using var browser = new Browser(site, asker.Session);
                // What is not about a partnership is asked once.
                foreach (var address in addresses.Where(address => address.IsOfPartnership || partnership == PeopledFixture.Here))
                    foreach (var method in address.Methods)
                    {
                        asked++;
                        var (expected, path) = (Examples.Narrow(address, method, asker, Judgement.Of(address, asker, partnership)), _examples.Fill(address, partnership));
                        var answer = method == "GET" ? await browser.GetAsync(path) : await browser.PostAsync(path);
                        if (expected == Verdict.Open) opened.Add($"{method} {address.Route}");
                        if (!Agrees(answer, expected, Examples.Usual(address, method, asker))) wrong.Add($"{method} {path} answered {asker.Name} {answer.Status} {answer.Location}, which is not {expected} ({Examples.Usual(address, method, asker)} where open).");
                    }
            }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked}:\n" + string.Join('\n', wrong.Take(60)));
        Assert.Equal(addresses.SelectMany(address => address.Methods.Select(method => $"{method} {address.Route}")).Order(), opened.Order());
        TestContext.Current.TestOutputHelper?.WriteLine($"{addresses.Count} addresses, asked {asked} times");
    }

    [Fact]
    public void No_level_of_a_strategy_can_take_the_address_of_another_page()
    {
        var segments = Address.All(site.Services).Where(address => address.IsOfPartnership).Select(address => address.Route.Split('/').ElementAtOrDefault(2) ?? "")
            .Where(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal) && !segment.Contains('.', StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(segments);
        Assert.Empty(segments.Except(Level.Taken));
    }

    [Fact]
    public async Task Every_file_of_the_site_itself_is_for_everyone()
    {
        using var visitor = site.Visitor();
        foreach (var file in Address.All(site.Services).Where(address => address.IsFile).DistinctBy(address => address.Route))
        {
            Assert.True(file.IsPublic, $"{file.Route} is not public.");
            Assert.Equal(200, (await visitor.GetAsync(file.Route)).Status);
        }
    }

    [Fact]
    public async Task Nobody_writes_into_another_partnership_by_its_addresses_or_its_ids()
    {
        using var browser = site.As(Role.Administrator);
        var token = Browser.Filled(await browser.PageAsync("/rutland/people/new"));
        var before = await Changes();
        foreach (var address in Address.All(site.Services).Where(address => address.IsOfPartnership && address.Methods.Contains("POST")))
        {
            var there = _examples.Fill(address, PeopledFixture.There);
            Assert.True((await browser.PostAsync(there, token)).Status == 404, $"A post to {there} was not turned away.");
            // Their id, in one's own partnership, is nothing.
            var here = there.Replace($"/{PeopledFixture.There}/", $"/{PeopledFixture.Here}/", StringComparison.Ordinal);
            if (address.Route.Contains("{id:guid}", StringComparison.Ordinal)) Assert.True((await browser.PostAsync(here, token)).Status == 404, $"A post to {here} found something.");
        }
        Assert.Equal(before, await Changes());
    }

    [Fact]
    public async Task Pages_for_visitors_set_no_cookie_and_say_nothing_of_who_is_signed_in()
    {
        using var visitor = site.CreateClient();
        foreach (var address in Address.All(site.Services).Where(address => address.IsPublic && !address.IsFile && address.Methods.SequenceEqual(["GET"])))
        {
            using var response = await visitor.GetAsync(new Uri(_examples.Fill(address, PeopledFixture.Here), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.False(response.Headers.Contains("Set-Cookie"), $"{address.Route} sets a cookie.");
            Assert.DoesNotContain("app-person", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_someone_signed_in_saw_is_never_shown_to_the_next_visitor()
    {
        using var member = site.As(Role.Member);
        Assert.Contains("Member of rutland, The Member", (await member.PageAsync("/rutland/about/members")).Says(".app-person__who"), StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.Null((await visitor.PageAsync("/rutland/about/members")).QuerySelector(".app-person"));
        Assert.NotNull((await member.PageAsync("/rutland/about/members")).QuerySelector(".app-person"));
    }

    async Task<(long, long)> Changes()
    {
        using var here = site.Records.Open(PeopledFixture.Here);
        using var there = site.Records.Open(PeopledFixture.There);
        return (await here.Changes.LongCountAsync(TestContext.Current.CancellationToken), await there.Changes.LongCountAsync(TestContext.Current.CancellationToken));
    }

    static bool Agrees(Answered answer, Verdict expected, int usual) => expected switch
    {
        Verdict.SignIn => answer.Status == 302 && answer.Location.StartsWith("/sign-in?then=", StringComparison.Ordinal),
        Verdict.NotFound => answer.Status == 404,
        Verdict.Forbidden => answer.Status == 403,
        _ => answer.Status == usual && !answer.Location.StartsWith("/sign-in?then=", StringComparison.Ordinal),
    };
}
