using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Accounts.Obligations.Making;

/// <summary>What forms about promises let one choose from.</summary>
public static class FormChoices
{
    /// <summary>Posts that are there today; those that nobody holds say so.</summary>
    public static IEnumerable<SelectListItem> Posts(Circumstances now) =>
        [new("", ""), .. now.Posts.All.Where(post => post.ExistsOn(now.Day)).Select(post => (Post: post, Name: post.Organisation is null ? post.Title : $"{post.Title}, {post.Organisation.Name}"))
            .OrderBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => new SelectListItem(now.Posts.EmptySince(each.Post.Id, now.Day) is null ? each.Name : $"{each.Name} (nobody holds it)", $"{each.Post.Id}"))];

    public static IEnumerable<SelectListItem> Sources { get; } = [new("", ""), .. Enum.GetValues<SourceKind>().Select(kind => new SelectListItem(kind.Words(), $"{kind}"))];

    public static IEnumerable<SelectListItem> DueKinds { get; } =
    [
        new("On the date itself", ""),
        new("Working days after it", $"{DueKind.WorkingDaysAfter}"), new("Clear working days after it", $"{DueKind.ClearDaysAfter}"), new("Clear working days before it", $"{DueKind.ClearDaysBefore}"),
        new("Days after it", $"{DueKind.DaysAfter}"), new("Days before it", $"{DueKind.DaysBefore}"), new("Months after it", $"{DueKind.MonthsAfter}"),
        new("At the next meeting after it", $"{DueKind.NextMeeting}"),
    ];
}
