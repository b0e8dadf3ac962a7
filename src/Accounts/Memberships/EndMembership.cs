using Endeavour.Accounts.People;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Memberships;

/// <summary>Ends someone's time with all that its rules need to know. The caller saves, saying why.</summary>
public static class EndMembership
{
    /// <param name="membership">With its post.</param>
    public static async Task Run(AppDb db, Membership membership, DateOnly on, string why, DateOnly today, CancellationToken cancellation)
    {
        if (!membership.IsSubstitute && membership.Post is { NeedsAdministrator: true } && !await Administrators.Remain(db, on < today ? today : on.AddDays(1), Guid.Empty, membership.Id, cancellation))
            throw new Refusal("You cannot end the time of the only administrator. Appoint another first.", "Input.Until");
        var substitutes = await db.Memberships.Where(each => each.SubstituteForId == membership.Id).ToListAsync(cancellation);
        membership.End(on, why, substitutes);
        var ended = substitutes.Append(membership).Select(each => each.PersonId).ToHashSet();
        foreach (var person in await db.People.Where(each => ended.Contains(each.Id)).ToListAsync(cancellation))
            person.KeepContactWhile(await db.Memberships.Where(each => each.PersonId == person.Id).ToListAsync(cancellation));
    }
}
