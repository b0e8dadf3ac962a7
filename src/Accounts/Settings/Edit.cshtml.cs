using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Settings;

/// <summary>What a partnership says of itself, and how its site looks and counts.</summary>
[Allow(Role.Administrator)]
public sealed class EditModel(AppDb db, Acting acting) : FormPage<SettingsInput>
{
    public Partnership Partnership { get; private set; } = null!;

    /// <summary>The colour in the form when it can be used, else the one that is.</summary>
    public BrandColour Shown => BrandColour.Problem(Input.Colour) is null ? BrandColour.From(Input.Colour.Trim()) : BrandColour.Of(Partnership);

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Partnership = await db.Partnerships.SingleAsync(cancellation);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (SettingsInput.Of(Partnership, Input.Why), Partnership.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!this.IsRight(Input.Problems())) return Page();
        Partnership.Expect(Revision);
        Input.Say(Partnership);
        await db.SaveAsync(acting.Because("SettingsChanged", Input.Why), cancellation);
        return this.To("settings");
    }
}
