using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Accounts.Partnerships;

/// <summary>Makes a partnership with its first administrator, and invites them.</summary>
[AllowServerAdministrator]
public sealed class NewModel(PartnershipRecords records, DirectoryDb directory, Acting acting, Invite invite) : FormPage<PartnershipInput>
{
    public const string Shown = "first-administrator";

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [new("Health and wellbeing board", "health-and-wellbeing-board"), new("Integrated care partnership", "integrated-care-partnership"), new("Place partnership", "place-partnership"), new("Other", "other")];

    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsRight(Input.Problems())) return Page();
        if (records.Store.List().Any(each => each.Id == Input.Id)) throw new Refusal($"There is already a partnership \"{Input.Id}\".", "Input.Id");
        var partnership = new Partnership { Id = Input.Id, Name = Input.Name.Trim(), Organisation = Input.Organisation.Trim(), Kind = Input.Kind, Colour = Input.Colour.Trim().ToLowerInvariant() };
        partnership.Areas.AddRange(AreaLines.Read(Input.Areas).Areas);
        People.Person? person = null;
        await using (await records.CreateAsync(partnership, acting.Because("PartnershipCreated", Input.Why), directory, async db =>
        {
            person = await FirstAdministrator.Add(db, Input.Administrator, Input.Email, acting, cancellation);
            await db.SaveAsync(acting.Because("AdministratorAppointed", Input.Why), cancellation);
        }, cancellation))
            TempData[Shown] = $"{Request.Scheme}://{Request.Host}{await invite.Send(partnership.Id, person!.Id, person.Name, Input.Email, cancellation)}";
        return LocalRedirect("/partnerships");
    }
}
