using System.Globalization;
using Endeavour.Accounts.Memberships;

namespace Endeavour.Accounts.Posts;

/// <summary>Seats of a post that nobody holds.</summary>
/// <param name="Since">The first day on which a seat was empty, without a full day between.</param>
public sealed record Vacancy(int Seats, DateOnly Since, int Days)
{
    /// <summary>"1 day", "1,980 days".</summary>
    public string InWords => Days == 1 ? "1 day" : $"{Days.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} days";

    internal static Vacancy? Of(Post post, DateOnly date, IReadOnlyCollection<Membership> memberships)
    {
        var empty = post.Seats - post.HoldersOn(date, memberships).Count();
        if (empty <= 0) return null;
        // It was last full on the day before someone left.
        var since = memberships.Where(each => each.PostId == post.Id && !each.IsSubstitute && each.Until < date).Select(each => each.Until!.Value)
            .Where(last => post.HoldersOn(last, memberships).Count() >= post.Seats)
            .Select(last => last.AddDays(1)).Append(post.SeatsSince ?? post.From).Max();
        return new(empty, since, date.DayNumber - since.DayNumber);
    }
}
