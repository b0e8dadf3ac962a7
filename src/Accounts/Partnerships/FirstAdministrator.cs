using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Partnerships;

/// <summary>Gives a partnership the one person who can do all the rest. The caller saves.</summary>
public static class FirstAdministrator
{
    /// <summary>
    /// Whether somebody with an account holds an administrator's post today: then the partnership looks after itself, and who looks after the server has no say in it.
    /// </summary>
    public static async Task<bool> IsThere(AppDb db, DirectoryDb directory, string partnership, DateOnly today, CancellationToken cancellation)
    {
        var posts = (await db.Posts.AsNoTracking().ToListAsync(cancellation)).Where(post => post.NeedsAdministrator && post.ExistsOn(today)).Select(post => post.Id).ToList();
        var people = await db.Memberships.AsNoTracking().Where(each => each.PostId != null && posts.Contains(each.PostId.Value) && each.From <= today && (each.Until == null || each.Until >= today)).Select(each => each.PersonId).ToListAsync(cancellation);
        return await directory.Belongings.AnyAsync(each => each.PartnershipId == partnership && people.Contains(each.PersonId) && each.From <= today && (each.Until == null || each.Until >= today), cancellation);
    }

    public static async Task<Person> Add(AppDb db, string name, string email, Acting acting, CancellationToken cancellation)
    {
        var today = London.DayOf(acting.Now);
        var partnership = await db.Partnerships.SingleAsync(cancellation);
        var organisation = await db.Organisations.FirstOrDefaultAsync(each => each.Name == partnership.Organisation, cancellation);
        if (organisation is null) db.Add(organisation = new() { Id = acting.NewKey(), Name = partnership.Organisation, Kind = OrganisationKind.Council });
        var person = new Person { Id = acting.NewKey(), Name = name.Trim() };
        person.Contact(email, null);
        var post = new Post { Id = acting.NewKey(), Title = "Administrator", OrganisationId = organisation.Id, Seats = 3, Roles = { Role.Administrator }, From = today };
        db.AddRange(person, post, post.Appoint(acting.NewKey(), person.Id, today, []));
        return person;
    }
}
