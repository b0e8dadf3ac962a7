using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Accounts.Memberships;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Thread;

namespace Endeavour.Tests.Rules.Accounts.Obligations;

/// <summary>A promise, the posts around it and days to look at it.</summary>
static class Sample
{
    public static readonly WorkingDays Working = new(BankHolidays.England);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ten in the morning in England.</summary>
    public static DateTimeOffset At(DateOnly day) => London.At(day, new TimeOnly(10, 0));

    public static Speaker By(DateOnly day, string post = "Director of Public Health") => new(post, null, At(day));

    public static Post Post(string title, string from = "2020-01-01") =>
        new() { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Title = title, OrganisationId = Guid.Empty, From = Day(from) };

    /// <summary>A post with one holder, from its first day on.</summary>
    public static (Post Post, Membership Holder) Held(string title)
    {
        var post = Post(title);
        return (post, post.Appoint(Guid.NewGuid(), Guid.NewGuid(), post.From, []));
    }

    public static Obligation Promise(Post post, DateOnly made, DueTerms due, int cycle = 30) => Obligation.Make(Guid.NewGuid(), 14,
        new("Publish the written answer.", "The resident who asked", due, cycle),
        new(SourceKind.UnreachedQuestion, "Question 3, 5 October 2021", "/rutland/meetings/2021-10-05", new ThreadEnd("Question", "3")), post, By(made, "Clerk"));

    public static Obligation Accepted(Post post, DateOnly made, DueTerms due, int cycle = 30)
    {
        var obligation = Promise(post, made, due, cycle);
        obligation.Accept(Guid.NewGuid(), "We will ask the surgery.", null, By(made));
        return obligation;
    }

    public static Circumstances On(string day, params IEnumerable<(Post Post, Membership? Holder)> posts) => On(Day(day), posts);

    public static Circumstances On(DateOnly day, params IEnumerable<(Post Post, Membership? Holder)> posts) =>
        new(day, Working, [], new PostsHeld(posts.Select(each => each.Post), posts.Select(each => each.Holder).OfType<Membership>()));
}
