using System.ComponentModel;
using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>Promises the next turn of a duty: a day, and a post that is asked to own it.</summary>
[Allow(Role.Clerk, Role.Administrator, Role.StrategyOfficer)]
public sealed class PlanModel(AppDb db, ReadObligations read, Acting acting) : FormPage<PlanModel.Form>
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public Duty Duty { get; private set; } = null!;
    public Circumstances Now { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Duties.SingleOrDefaultAsync(each => each.Slug == Slug, cancellation) is not { } duty) return false;
        (Duty, Now) = (duty, await read.Now(cancellation));
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        var post = Guid.TryParse(Input.Post, out var id) ? await db.Posts.SingleOrDefaultAsync(each => each.Id == id, cancellation) : null;
        if (!this.IsRight(Problems(post is not null))) return Page();
        var own = await db.Obligations.Where(each => each.DutyId == Duty.Id && each.Closing == null).ToListAsync(cancellation);
        var number = await ObligationReference.Next(db, Now.Day.Year, cancellation);
        var turn = Duty.Plan(acting.NewKey(), number, Input.Due!.Value, post!, new(acting.Who.Post, acting.Who.Person, acting.Now), $"{RouteData.Values["partnership"]}", own);
        db.Add(turn);
        db.Add(turn.Tie(acting.NewKey(), Now.Day)!);
        await db.SaveAsync(acting.Because("ObligationMade", $"The next turn of a duty: {Duty.Title}"), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/obligations/{turn.Reference}");
    }

    IEnumerable<(string Field, string Says)> Problems(bool hasPost)
    {
        if (Input.Due is null) yield return (nameof(Input.Due), "Enter the day when it is next due.");
        if (!hasPost) yield return (nameof(Input.Post), "Choose the post that is asked to own it.");
    }

    public sealed class Form
    {
        [DisplayName("The day when it is next due")]
        public DateOnly? Due { get; set; }
        public string Post { get; set; } = "";
    }
}
