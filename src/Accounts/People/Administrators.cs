using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.People;

/// <summary>Nobody becomes an administrator by a way round, and a partnership is never without one.</summary>
public static class Administrators
{
    /// <summary>Refuses a clerk where the person holds, or will hold, an administrator's post: whoever can change where they are written to can become them.</summary>
    public static async Task MustBeOpenTo(CurrentPerson me, AppDb db, Guid person, DateOnly today, CancellationToken cancellation)
    {
        if (me.Is(Role.Administrator)) return;
        var posts = await db.Memberships.AsNoTracking().Where(each => each.PersonId == person && each.SubstituteForId == null && each.PostId != null && (each.Until == null || each.Until >= today)).Select(each => each.Post!).ToListAsync(cancellation);
        if (posts.Any(post => post.NeedsAdministrator)) throw new Refusal("Only an administrator may change the e-mail address of an administrator, or invite one.", "Input.Email");
    }

    /// <summary>Would anyone be an administrator on a day without this post, or without this membership?</summary>
    public static async Task<bool> Remain(AppDb db, DateOnly day, Guid withoutPost, Guid withoutMembership, CancellationToken cancellation)
    {
        var posts = (await db.Posts.AsNoTracking().ToListAsync(cancellation)).Where(each => each.NeedsAdministrator && each.Id != withoutPost).Select(each => each.Id).ToList();
        return await db.Memberships.AnyAsync(each => each.Id != withoutMembership && each.SubstituteForId == null && posts.Contains(each.PostId!.Value) && each.From <= day && (each.Until == null || each.Until >= day), cancellation);
    }
}
