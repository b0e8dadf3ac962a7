using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Memberships;

/// <summary>Ends someone's time with all that its rules need to know. The caller saves, saying why.</summary>
public static class EndMembership
{
    public static async Task Run(AppDb db, Membership membership, DateOnly on, string why, CancellationToken cancellation)
    {
        if (membership.PostId is { } post && await IsLastAdministrator(db, membership, post, on, cancellation))
            throw new Refusal("You cannot end the time of the only administrator. Appoint another first.", "Input.Until");
        var substitutes = await db.Memberships.Where(each => each.SubstituteForId == membership.Id).ToListAsync(cancellation);
        membership.End(on, why, substitutes);
        var ended = substitutes.Append(membership).Select(each => each.PersonId).ToHashSet();
        foreach (var person in await db.People.Where(each => ended.Contains(each.Id)).ToListAsync(cancellation))
            person.KeepContactWhile(await db.Memberships.Where(each => each.PersonId == person.Id).ToListAsync(cancellation));
    }

    static async Task<bool> IsLastAdministrator(AppDb db, Membership membership, Guid post, DateOnly on, CancellationToken cancellation)
    {
        var posts = (await db.Posts.AsNoTracking().ToListAsync(cancellation)).Where(each => each.Roles.Contains(Role.Administrator)).Select(each => each.Id).ToList();
        if (!posts.Contains(post) || membership.IsSubstitute) return false;
        var after = on.AddDays(1);
        return !await db.Memberships.AnyAsync(each => each.Id != membership.Id && each.SubstituteForId == null && posts.Contains(each.PostId!.Value) && each.From <= after && (each.Until == null || each.Until >= after), cancellation);
    }
}
