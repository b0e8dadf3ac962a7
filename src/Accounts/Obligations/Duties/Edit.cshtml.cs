using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>Changes a duty, or ends it.</summary>
[Allow(Role.Clerk, Role.Administrator, Role.StrategyOfficer)]
public sealed class EditModel(AppDb db, Acting acting) : FormPage<DutyInput>
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public Duty Duty { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Duties.SingleOrDefaultAsync(each => each.Slug == Slug, cancellation) is not { } duty) return false;
        Duty = duty;
        return true;
    }

    protected override (object Input, int Revision)? Saved()
    {
        var saved = DutyInput.Of(Duty);
        saved.Why = Input.Why;
        return (saved, Duty.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!this.IsRight(Input.Problems())) return Page();
        Duty.Expect(Revision);
        Duty.Change(Input.ToTerms());
        if (Input.Ends) Duty.End(London.DayOf(acting.Now), Input.Why);
        await db.SaveAsync(acting.Because(Input.Ends ? "DutyEnded" : "DutyChanged", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/duties");
    }
}
