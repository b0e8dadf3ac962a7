using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts.Obligations;

/// <summary>The peopled site, and promises made straight into its record.</summary>
public sealed class PromisesFixture : PeopledFixture
{
    public static DateOnly Today => London.Today(TimeProvider.System);

    /// <summary>A promise that the post of a role is asked to own; days are counted from today.</summary>
    public async Task<string> Promise(Role role, int made = 0, int due = 100, bool accepted = false, string promise = "Publish the written answer.", int cycle = 30)
    {
        using var db = Records.Open(Here);
        var post = await db.Posts.SingleAsync(each => each.Id == Of(Here, role).Post, TestContext.Current.CancellationToken);
        var at = London.At(Today.AddDays(made), new TimeOnly(9, 0));
        var number = await ObligationReference.Next(db, London.DayOf(at).Year, TestContext.Current.CancellationToken);
        var obligation = Obligation.Make(Key(), number, new(promise, "The resident who asked", DueTerms.On(Today.AddDays(due)), cycle),
            new(SourceKind.UnreachedQuestion, "Question 3", "/rutland/meetings/2021-10-05", new ThreadEnd("Question", "3")), post, new("The Clerk", null, at));
        db.Add(obligation);
        if (accepted) db.Add(obligation.Accept(Key(), "We will ask the surgery.", null, new(post.Title, null, at)));
        await db.SaveAsync(Because("ObligationMade"), TestContext.Current.CancellationToken);
        return obligation.Reference;
    }

    /// <summary>The cells of what two people wrote differently.</summary>
    public static IEnumerable<string> Differences(Answered answer) => answer.Expect(200).Document.QuerySelectorAll(".app-conflict tbody tr > *").Select(cell => cell.TextContent.Trim());

    public static (string, string)[] Date(string field, DateOnly date) => [($"{field}.Day", $"{date.Day}"), ($"{field}.Month", $"{date.Month}"), ($"{field}.Year", $"{date.Year}")];
}
