using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Memberships;

/// <summary>Puts a person into a post with all that its rules need to know. The caller saves, saying why.</summary>
public static class AppointToPost
{
    public static async Task<Membership> Run(AppDb db, Guid id, Guid person, Guid post, DateOnly from, CancellationToken cancellation)
    {
        var into = await db.Posts.SingleOrDefaultAsync(each => each.Id == post, cancellation) ?? throw new Refusal("Choose a post of this partnership.", "Input.Post");
        var earlier = await db.Memberships.Where(each => each.PostId == post).ToListAsync(cancellation);
        var membership = into.Appoint(id, person, from, earlier);
        await Add(db, membership, cancellation);
        return membership;
    }

    /// <summary>Adds a membership made by any rule, and keeps the person's address for as long as they hold something.</summary>
    public static async Task Add(AppDb db, Membership membership, CancellationToken cancellation)
    {
        var person = await db.People.SingleOrDefaultAsync(each => each.Id == membership.PersonId, cancellation) ?? throw new Refusal("Choose a person of this partnership.", "Input.Person");
        var held = await db.Memberships.Where(each => each.PersonId == person.Id).ToListAsync(cancellation);
        db.Add(membership);
        person.KeepContactWhile([.. held, membership]);
    }
}
