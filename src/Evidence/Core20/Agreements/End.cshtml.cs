using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Core20.Agreements;

/// <summary>Ends the use of a local definition.</summary>
[Allow(Role.Analyst, Role.EqualityLead, Role.Administrator)]
public sealed class EndModel(AppDb db, Acting acting) : FormPage<EndModel.EndInput>
{
    public sealed class EndInput
    {
        [DisplayName("Last day"), Required(ErrorMessage = "Enter the last day of its use.")]
        public DateOnly? Last { get; set; }
        [DisplayName("Why"), Required(ErrorMessage = "Say why it ends, for the history.")]
        public string Why { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CoreAgreement Agreement { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.CoreAgreements.SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } agreement) return false;
        Agreement = agreement;
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new EndInput { Last = Agreement.EndedOn ?? Input.Last, Why = Input.Why }, Agreement.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Agreement.Expect(Revision);
        Agreement.End(Input.Last!.Value, London.DayOf(acting.Now));
        await db.SaveAsync(acting.Because("CoreDefinitionEnded", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/desk/core20");
    }
}
