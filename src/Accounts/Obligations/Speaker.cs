using Endeavour.Accounts.Posts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Rights;

namespace Endeavour.Accounts.Obligations;

/// <summary>Who speaks for a post: whoever holds it, or the clerk on its behalf, which is written down.</summary>
/// <param name="Says">"Director of Public Health", or "Clerk, for Director of Public Health".</param>
public sealed record Speaker(string Says, Guid? Person, DateTimeOffset At)
{
    /// <summary>None when this person may not speak for the post.</summary>
    public static Speaker? For(Post? post, CurrentPerson person, Acting acting) =>
        post is not null && person.Posts.Contains(post.Id) ? new(post.Title, person.Person, acting.Now)
        : person.Is(Role.Clerk) ? new(post is null ? acting.Who.Post : $"{acting.Who.Post}, for {post.Title}", person.Person, acting.Now)
        : null;
}
