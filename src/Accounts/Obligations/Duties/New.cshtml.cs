using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>Adds a duty to the calendar.</summary>
[Allow(Role.Clerk, Role.Administrator, Role.StrategyOfficer)]
public sealed class NewModel(AppDb db, Acting acting) : FormPage<DutyInput>
{
    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsRight(Input.Problems())) return Page();
        var slug = Slug(Input.Title);
        if (await db.Duties.AnyAsync(duty => duty.Slug == slug, cancellation)) return this.IsRight((nameof(Input.Title), "There is a duty with that name already.")) ? NotFound() : Page();
        db.Add(Duty.Make(acting.NewKey(), slug, Input.ToTerms()));
        await db.SaveAsync(acting.Because("DutyAdded", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/duties#{slug}");
    }

    /// <summary>"Better Care Fund plan" is <c>better-care-fund-plan</c>.</summary>
    public static string Slug(string title)
    {
        var slug = string.Join('-', new string([.. title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        // These are addresses of this calendar.
        return slug is "" or "new" or "usual" ? $"duty-{slug}".TrimEnd('-') : slug[..Math.Min(slug.Length, 80)];
    }
}
