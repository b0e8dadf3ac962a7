using Endeavour.Accounts;
using Endeavour.Accounts.Belongings;
using Endeavour.Accounts.Memberships;
using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Accounts;

/// <summary>
/// The site with two partnerships, in each a board with one post for every role and someone in it who can sign in; someone who left yesterday; and
/// someone who looks after the server.
/// </summary>
public class PeopledFixture : SiteFixture, IAsyncLifetime
{
    public const string Here = "rutland", There = "leicestershire";

    /// <summary>Roles that come by a post.</summary>
    public static IReadOnlyList<Role> OfPosts { get; } = [.. Enum.GetValues<Role>().Except([Role.Resident, Role.Substitute])];

    readonly Dictionary<(string Partnership, Role Role), Holder> _holders = [];
    readonly Dictionary<string, Holder> _left = [];

    public Holder ServerAdministrator { get; private set; } = null!;
    public Dictionary<string, Guid> Boards { get; } = [];

    public Holder Of(string partnership, Role role) => _holders[(partnership, role)];

    /// <summary>Their time ended yesterday.</summary>
    public Holder WhoLeft(string partnership) => _left[partnership];

    public Browser As(Role role, string partnership = Here) => new(this, Of(partnership, role).Session);

    public Browser As(Holder holder) => new(this, holder.Session);

    public Browser Visitor() => new(this);

    protected override void Fill(PartnershipRecords records)
    {
        Create(records, Rutland());
        Create(records, new Partnership { Id = There, Name = "Leicestershire Health and Wellbeing Board", Organisation = "Leicestershire County Council", Kind = "health-and-wellbeing-board", Colour = "#5b2c83", Areas = { new("E10000018", "Leicestershire") } });
    }

    public virtual async ValueTask InitializeAsync()
    {
        using var scope = Services.CreateScope();
        var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        foreach (var partnership in new[] { Here, There }) await Populate(directory, partnership);
        ServerAdministrator = Account(directory, "server", isServerAdministrator: true);
        await directory.SaveAsync(Because("AccountsMade"));
    }

    async Task Populate(DirectoryDb directory, string partnership)
    {
        using var db = Records.Open(partnership);
        var board = new Organisation { Id = Key(), Name = "The board", Kind = OrganisationKind.Board };
        db.Add(board);
        Boards[partnership] = board.Id;
        foreach (var role in OfPosts)
        {
            var (person, post) = (new Person { Id = Key(), Name = $"{role} of {partnership}" }, new Post { Id = Key(), Title = $"The {role}", OrganisationId = board.Id, Roles = { role }, From = new(2020, 1, 1) });
            var membership = post.Appoint(Key(), person.Id, new(2020, 1, 1), []);
            db.AddRange(person, post, membership);
            _holders[(partnership, role)] = Holder(directory, partnership, person.Id, $"{role}") with { Post = post.Id, Membership = membership.Id };
        }
        Stand(directory, db, partnership);
        Leave(directory, db, partnership, board);
        await db.SaveAsync(Because("PeopleAppointed"));
    }

    void Stand(DirectoryDb directory, AppDb db, string partnership)
    {
        var person = new Person { Id = Key(), Name = $"Substitute of {partnership}" };
        var member = db.Memberships.Local.Single(each => each.Id == Of(partnership, Role.Member).Membership);
        var substitute = member.NameSubstitute(Key(), person.Id, new(2020, 1, 1), []);
        db.AddRange(person, substitute);
        _holders[(partnership, Role.Substitute)] = Holder(directory, partnership, person.Id, "substitute") with { Membership = substitute.Id };
    }

    void Leave(DirectoryDb directory, AppDb db, string partnership, Organisation board)
    {
        var (person, post) = (new Person { Id = Key(), Name = $"Former of {partnership}" }, new Post { Id = Key(), Title = "The former clerk", OrganisationId = board.Id, Roles = { Role.Clerk, Role.Administrator }, From = new(2020, 1, 1) });
        var membership = post.Appoint(Key(), person.Id, new(2020, 1, 1), []);
        membership.End(Endeavour.Platform.Calendar.London.Today(TimeProvider.System).AddDays(-1), "Left the council", []);
        db.AddRange(person, post, membership);
        _left[partnership] = Holder(directory, partnership, person.Id, "former") with { Post = post.Id, Membership = membership.Id };
    }

    Holder Holder(DirectoryDb directory, string partnership, Guid person, string name)
    {
        var holder = Account(directory, $"{name}.{partnership}") with { Person = person };
        directory.Add(Belonging.Begin(Key(), holder.Account, partnership, person, new(2020, 1, 1), []));
        return holder;
    }

    static Holder Account(DirectoryDb directory, string name, bool isServerAdministrator = false)
    {
        var account = Endeavour.Accounts.SignIn.Holders.Account.Begin(new Acting(TimeProvider.System), $"{name}@example.org", name, isServerAdministrator);
        var (key, now) = (Session.NewKey(), TimeProvider.System.GetUtcNow());
        directory.AddRange(account, new Session { Id = Key(), KeyHash = Session.Hash(key), AccountId = account.Id, CreatedAt = now, LastSeenAt = now, ProvedAt = now, Device = "A test" });
        return new(account.Id, key);
    }

    public static Guid Key() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public static Because Because(string what) => new(what, "For the tests", Who.CommandLine, "test", TimeProvider.System.GetUtcNow());
}

/// <summary>Someone who can sign in, and what they hold.</summary>
public sealed record Holder(Guid Account, string Session)
{
    public Guid Person { get; init; }
    public Guid Post { get; init; }
    public Guid Membership { get; init; }
}
