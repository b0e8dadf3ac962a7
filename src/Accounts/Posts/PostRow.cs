using Endeavour.Accounts.Memberships;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Posts;

/// <summary>A post as it is on a day, for a list: who holds it, and which seats are empty since when.</summary>
public sealed record PostRow(Post Post, IReadOnlyList<Held> Holders, Vacancy? Vacancy)
{
    /// <summary>All posts that are there on a day, by organisation and title.</summary>
    public static async Task<IReadOnlyList<PostRow>> On(AppDb db, DateOnly date, CancellationToken cancellation)
    {
        var posts = await db.Posts.AsNoTracking().Include(each => each.Organisation).OrderBy(each => each.Organisation!.Name).ThenBy(each => each.Title).ThenBy(each => each.Id).ToListAsync(cancellation);
        var memberships = (await db.Memberships.AsNoTracking().Where(each => each.PostId != null).ToListAsync(cancellation)).ToLookup(each => each.PostId!.Value);
        var held = (await Held.Of(db.Memberships.AsNoTracking().Where(each => each.PostId != null && each.From <= date && (each.Until == null || each.Until >= date))).ToListAsync(cancellation)).ToLookup(each => each.PostId!.Value);
        return [.. posts.Where(post => post.ExistsOn(date)).Select(post => new PostRow(post, [.. held[post.Id].OrderBy(each => each.SubstituteFor is not null).ThenBy(each => each.From)], post.VacancyOn(date, [.. memberships[post.Id]])))];
    }
}
