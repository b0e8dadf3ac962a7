using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Leads.Pages;

/// <summary>How long an invitation may stay unanswered, and a lead vacant.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class LimitsModel(AppDb db, Acting acting) : FormPage<LimitsModel.Fields>
{
    LeadLimits? _limits;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        _limits = await db.LeadLimits.FirstOrDefaultAsync(cancellation);
        return true;
    }

    protected override (object Input, int Revision)? Saved()
    {
        var now = _limits?.Limits ?? Limits.Usual;
        return (new Fields { InvitationDays = now.InvitationDays, VacantDays = now.VacantDays, Why = Input.Why }, _limits?.Revision ?? 0);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!ModelState.IsValid) return Page();
        var wanted = new Limits(Input.InvitationDays!.Value, Input.VacantDays!.Value);
        _limits?.Expect(Revision);
        if (_limits is null) db.Add(LeadLimits.Set(acting.NewKey(), wanted));
        else _limits.Change(wanted);
        await db.SaveAsync(acting.Because("LeadLimitsSet", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/vacancies");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Days to answer an invitation"), Required(ErrorMessage = "Enter how many days an invitation may stay unanswered"), Range(1, LeadLimits.Longest, ErrorMessage = "Enter a whole number of days from 1 to 1000")]
        public int? InvitationDays { get; set; }

        [DisplayName("Days that a lead may be vacant"), Required(ErrorMessage = "Enter how many days a lead may be vacant"), Range(0, LeadLimits.Longest, ErrorMessage = "Enter a whole number of days from 0 to 1000")]
        public int? VacantDays { get; set; }
    }
}
