using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Partnerships;

/// <summary>Gives a new partnership the one person who can do all the rest. The caller saves.</summary>
public static class FirstAdministrator
{
    public static async Task<Person> Add(AppDb db, string name, string email, Acting acting, CancellationToken cancellation)
    {
        var today = London.DayOf(acting.Now);
        var partnership = await db.Partnerships.SingleAsync(cancellation);
        var organisation = new Organisation { Id = acting.NewKey(), Name = partnership.Organisation, Kind = OrganisationKind.Council };
        var person = new Person { Id = acting.NewKey(), Name = name.Trim() };
        person.Contact(email, null);
        var post = new Post { Id = acting.NewKey(), Title = "Administrator", OrganisationId = organisation.Id, Seats = 3, Roles = { Role.Administrator }, From = today };
        db.AddRange(organisation, person, post, post.Appoint(acting.NewKey(), person.Id, today, []));
        return person;
    }
}
