using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Thread;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Making;

/// <summary>Makes a promise, by itself or from a record of the thread (<c>?from=Element/2.4</c>), and asks a post to own it.</summary>
[Allow(Role.Clerk, Role.Administrator, Role.StrategyOfficer, Role.Chair, Role.EngagementOfficer)]
public sealed class MakeModel(AppDb db, ReadObligations read, GoldenThread thread, CurrentPartnership current, Acting acting) : FormPage<ObligationInput>
{
    public IEnumerable<SelectListItem> Posts { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Posts = FormChoices.Posts(await read.Now(cancellation));
        return true;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        Input.Source = $"{Request.Query["from"]}";
        if (await Source(cancellation) is { } record) (Input.SourceTitle, Input.SourceUrl) = (record.Title, record.Url);
        else Input.Source = "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!this.IsRight([.. Input.TermsProblems(), .. Input.OriginProblems()])) return Page();
        if (await db.Posts.SingleOrDefaultAsync(each => each.Id == Guid.Parse(Input.Post), cancellation) is not { } post)
            return this.IsRight((nameof(Input.Post), "Choose the post that is asked to own the promise.")) ? NotFound() : Page();
        if (await Source(cancellation) is null) Input.Source = "";
        var today = London.DayOf(acting.Now);
        var number = await ObligationReference.Next(db, today.Year, cancellation);
        var obligation = Obligation.Make(acting.NewKey(), number, Input.ToTerms(), Input.ToSource(), post, new(acting.Who.Post, acting.Who.Person, acting.Now));
        db.Add(obligation);
        if (obligation.Tie(acting.NewKey(), today) is { } tie) db.Add(tie);
        await db.SaveAsync(acting.Because("ObligationMade", $"It comes from: {obligation.SourceTitle}"), cancellation);
        return LocalRedirect($"/{current.Id}/obligations/{obligation.Reference}");
    }

    async Task<ThreadRecord?> Source(CancellationToken cancellation) =>
        Input.ToEnd() is { } end ? (await thread.Read([end], current.Id, cancellation)).SingleOrDefault() : null;
}
