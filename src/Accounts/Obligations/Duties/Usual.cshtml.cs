using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>Begins the calendar with what the law asks of every board.</summary>
[Allow(Role.Clerk, Role.Administrator, Role.StrategyOfficer)]
public sealed class UsualModel(AppDb db, Acting acting) : FormPage<UsualModel.Form>
{
    HashSet<string> _here = [];

    public IEnumerable<SelectListItem> Choices => UsualDuties.All.Where(usual => !_here.Contains(usual.Slug)).Select(usual => new SelectListItem($"{usual.Terms.Title} ({usual.Terms.LegalSource})", usual.Slug));

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        _here = (await db.Duties.Select(duty => duty.Slug).ToListAsync(cancellation)).ToHashSet();
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        var chosen = UsualDuties.All.Where(usual => Input.Chosen.Contains(usual.Slug) && !_here.Contains(usual.Slug)).ToList();
        if (!this.IsRight(chosen.Count > 0 ? [] : [(nameof(Input.Chosen), "Choose at least one duty.")])) return Page();
        foreach (var (slug, terms) in chosen) db.Add(Duty.Make(acting.NewKey(), slug, terms));
        await db.SaveAsync(acting.Because("DutyAdded", "One of the usual duties of a board in England"), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/duties");
    }

    public sealed class Form
    {
        public List<string> Chosen { get; set; } = [];
    }
}
