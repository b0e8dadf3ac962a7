using Endeavour.Accounts.Memberships;
using Endeavour.Accounts.Posts;

namespace Endeavour.Accounts.Obligations.Standings;

/// <summary>Which posts have a holder, and since when the others have none. A post with several seats is empty when nobody sits in any of them.</summary>
public sealed class PostsHeld
{
    readonly Dictionary<Guid, Post> _posts;
    readonly ILookup<Guid, Membership> _holders;

    public PostsHeld(IEnumerable<Post> posts, IEnumerable<Membership> memberships)
    {
        _posts = posts.ToDictionary(post => post.Id);
        _holders = memberships.Where(each => each.PostId is not null && !each.IsSubstitute).ToLookup(each => each.PostId!.Value);
    }

    public IEnumerable<Post> All => _posts.Values;

    public Post? Find(Guid? post) => post is { } id ? _posts.GetValueOrDefault(id) : null;

    public string Title(Guid? post) => Find(post)?.Title ?? "A post that is no longer there";

    /// <summary>Who holds it on a day.</summary>
    public IEnumerable<Guid> HoldersOn(Guid post, DateOnly day) => _holders[post].Where(each => each.HeldOn(day)).Select(each => each.PersonId).Distinct();

    /// <summary>The first day of the emptiness that goes on on this day; none when someone holds it.</summary>
    public DateOnly? EmptySince(Guid post, DateOnly day)
    {
        if (HoldersOn(post, day).Any()) return null;
        var began = Find(post)?.From ?? day;
        return _holders[post].Where(each => each.Until < day && each.Until >= each.From).Select(each => each.Until!.Value.AddDays(1)).Append(began < day ? began : day).Max();
    }
}
