using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Evidence.Core20.Agreements;

/// <summary>Records a local definition that the partnership agreed.</summary>
[Allow(Role.Analyst, Role.EqualityLead, Role.Administrator)]
public sealed class NewModel(AppDb db, Acting acting, ReadCore20 read, CurrentPartnership current) : FormPage<AgreementInput>
{
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    IReadOnlyList<CoreAgreement> _held = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Areas = [new("Choose an area", ""), .. read.Places(current.Value).Select(area => new SelectListItem($"{area.Name} ({area.What})", area.Code))];
        _held = await db.AllCoreAgreements(cancellation);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!this.IsRight(Input.Problems(Areas.Select(area => area.Value).Where(code => code.Length > 0).ToHashSet(), _held, London.DayOf(acting.Now)))) return Page();
        db.Add(new CoreAgreement { Id = Guid.CreateVersion7(acting.Now), Label = Input.Label.Trim(), Percent = Input.Share!.Value, Within = Input.Within, AgreedOn = Input.AgreedOn!.Value, RestsOn = Input.RestsOn.Trim() });
        await db.SaveAsync(acting.Because("CoreDefinitionAgreed", Input.RestsOn.Trim()), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/desk/core20");
    }
}
