using Endeavour.Accounts.Memberships;
using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Accounts.Search;

/// <summary>People and posts, for those who belong: names, posts and organisations, never an address or a number.</summary>
sealed class PeopleSearch : ISearched
{
    public string Kind => "people";

    public string Called => "People and posts";

    public int Order => 9;

    public IEnumerable<string> Touched(EntityEntry change) => change.Entity switch
    {
        Person person => [Root(person)],
        Post post => [Root(post), .. change.State == EntityState.Modified && change.Property(nameof(Post.Title)).IsModified ? [Roots.All] : Array.Empty<string>()],
        Membership membership => [$"person {membership.PersonId}"],
        Organisation => change.State == EntityState.Modified ? [Roots.All] : [],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel)
    {
        var people = (await db.People.AsNoTracking().ToListAsync(cancel)).Where(person => roots.Has(Root(person))).ToList();
        var posts = (await db.Posts.AsNoTracking().Include(post => post.Organisation).ToListAsync(cancel)).Where(post => roots.Has(Root(post)));
        var ids = people.ConvertAll(person => person.Id);
        var held = (await db.Memberships.AsNoTracking().Where(each => ids.Contains(each.PersonId)).Include(each => each.Post).Include(each => each.Organisation).ToListAsync(cancel)).OrderByDescending(each => each.From).ToLookup(each => each.PersonId);
        return [.. people.Select(person => new SearchText(Root(person), Root(person), "Person", person.FullName, $"/{partnership}/people/{person.Id}", string.Join(" · ", held[person.Id].Select(Words).Distinct()), Audience.Partnership)),
            .. posts.Select(post => new SearchText(Root(post), Root(post), "Post", post.Title, $"/{partnership}/posts/{post.Id}", post.Organisation!.Name, Audience.Partnership))];
    }

    static string Words(Membership membership) => string.Join(", ", new[] { membership.Title, membership.Post?.Title, membership.Organisation!.Name }.Where(part => !string.IsNullOrWhiteSpace(part)));

    static string Root(Person person) => $"person {person.Id}";

    static string Root(Post post) => $"post {post.Id}";
}
