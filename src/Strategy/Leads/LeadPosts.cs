using Endeavour.Accounts;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Leads;

/// <summary>The posts of the record that a strategy's words mean.</summary>
public sealed class LeadPosts
{
    static readonly Role[] s_fallback = [Role.StrategyOfficer, Role.Clerk, Role.Chair, Role.Administrator];
    readonly List<Post> _posts;

    LeadPosts(List<Post> posts) => _posts = posts;

    public static async Task<LeadPosts> Read(AppDb db, DateOnly day, CancellationToken cancellation) =>
        new([.. (await db.Posts.Include(post => post.Organisation).OrderBy(post => post.Id).ToListAsync(cancellation)).Where(post => post.ExistsOn(day))]);

    /// <summary>The post of this title; where several have it, that of the organisation. None when it is not one, or cannot be told.</summary>
    public Post? Of(string title, string? organisation)
    {
        var found = _posts.Where(post => Same(post.Title, title)).ToList();
        var own = found.Where(post => Same(post.Organisation?.Name, organisation)).ToList();
        return own.Count == 1 ? own[0] : found.Count == 1 ? found[0] : null;
    }

    /// <summary>The post that looks after the strategy, for what nobody else can be asked.</summary>
    public Post? Keeper => s_fallback.Select(role => _posts.Find(post => post.Roles.Contains(role))).FirstOrDefault(post => post is not null);

    static bool Same(string? one, string? other) => one is not null && other is not null && one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
