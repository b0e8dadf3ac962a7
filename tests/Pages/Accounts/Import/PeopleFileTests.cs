using System.Text;
using Endeavour.Accounts;
using Endeavour.Accounts.Import;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Strategy;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts.Import;

/// <summary>Organisations and posts as text: the four examples come in whole, again without a change, and a slip is said with its line.</summary>
public sealed class PeopleFileTests(ExamplesFixture site) : IClassFixture<ExamplesFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rutland"), InlineData("south-tees"), InlineData("leicestershire"), InlineData("mid-and-south-essex")]
    public async Task Each_example_has_someone_for_every_role_and_comes_in_once(string partnership)
    {
        var file = Read(partnership);
        Assert.Empty(file.Problems.Found);
        var first = await Import(file);
        Assert.True(first.Problems.Count == 0 && first.Posts > 10 && first.Organisations > 10, $"{first}");
        Assert.Equal((0, 0, 0), await Import(file) is var again ? (again.Organisations, again.Posts, again.Invented) : default);
        using var db = site.Records.Open(partnership);
        var held = await db.Memberships.Include(membership => membership.Post).Select(membership => membership.Post!).ToListAsync(Cancel);
        Assert.Empty(Enum.GetValues<Role>().Except([Role.Resident]).Except(held.SelectMany(post => post.Roles)));
        using var directory = site.Records.OpenDirectory();
        Assert.Equal(first.Invented, await directory.Belongings.CountAsync(belonging => belonging.PartnershipId == partnership, Cancel));
        Assert.True(await directory.Accounts.AllAsync(account => account.IsDemonstration, Cancel));
        Assert.Single(await directory.Accounts.Where(account => account.IsServerAdministrator).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("kind: council", "kind: counsel", "`counsel` is not one of the words for this.")]
    [InlineData("organisation: council", "organisation: concil", "`concil` is not an organisation of this file. Did you mean `council`?")]
    [InlineData("roles: [clerk]", "roles: [clark]", "Did you mean `clerk`?")]
    [InlineData("post: clerk", "post: klerk", "`klerk` is not a post of this file. Did you mean `clerk`?")]
    [InlineData("from: 2021-05-01", "from: 1 May 2021", "is not a date")]
    [InlineData("title: Clerk", "titel: Clerk", "Unknown key `titel`. Did you mean `title`?")]
    public void A_slip_is_said_with_what_to_do(string right, string wrong, string says)
    {
        var file = PeopleFile.Read("people.yaml", Encoding.UTF8.GetBytes(Sample.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(file.Problems.Found, problem => problem.Line > 0 && problem.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_an_unknown_partnership_changes_nothing()
    {
        var report = await Import(PeopleFile.Read("people.yaml", Encoding.UTF8.GetBytes(Sample.Replace("partnership: rutland", "partnership: nowhere", StringComparison.Ordinal))));
        Assert.Contains("no partnership `nowhere`", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    const string Sample = """
        people:
          partnership: rutland
          organisations:
            - { id: council, name: Upper Vale Council, kind: council }
          posts:
            - { id: clerk, title: Clerk, organisation: council, from: 2021-05-01, roles: [clerk] }
          demonstration:
            - { post: clerk, called: the clerk }
        """;

    static PeopleFile Read(string partnership)
    {
        var path = Repository.Path("examples", partnership, "people.yaml");
        return PeopleFile.Read(path, File.ReadAllBytes(path));
    }

    Task<PeopleReport> Import(PeopleFile file) => new ImportPeople(site.Records, TimeProvider.System).Run(file, demonstration: true, Cancel);
}
