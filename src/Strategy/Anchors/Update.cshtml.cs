using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Anchors;

/// <summary>Says how a commitment stood on a day, and what shows it; or corrects what was said.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class UpdateModel(AppDb db, Acting acting) : FormPage<UpdateModel.Fields>
{
    public AnchorCommitment Commitment { get; private set; } = null!;

    /// <summary>Which update is corrected, from 1; none when one is added.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int? Number { get; set; }

    public static IReadOnlyList<SelectListItem> Choices { get; } = [.. Enum.GetValues<UpdateSays>().Select(says => new SelectListItem(Words.ForPeople(says), $"{says}"))];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["commitment"]}";
        if (await db.AnchorCommitments.SingleOrDefaultAsync(each => each.Slug == slug, cancellation) is not { } commitment) return false;
        Commitment = commitment;
        return Number is null || (Number >= 1 && Number <= commitment.Updates.Count);
    }

    protected override (object Input, int Revision)? Saved()
    {
        var held = Number is { } number ? Commitment.Updates[number - 1] : null;
        return (new Fields { On = held?.On, Says = held?.Says, Text = held?.Text ?? "", Value = AnchorInput.Number(held?.Value), Proof = held?.Proof, Why = Input.Why }, Commitment.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Commitment.Expect(Revision);
        if (Input.TakeBack && Number is { } number) Commitment.TakeBack(number - 1);
        else Commitment.Update(new(Input.On!.Value, Input.Says!.Value, Input.Text.Clean() ?? "", AnchorInput.Number(Input.Value), Input.Proof.Clean()), London.DayOf(acting.Now), Number - 1);
        await db.SaveAsync(acting.Because(Number is null ? "AnchorUpdateGiven" : Input.TakeBack ? "AnchorUpdateTakenBack" : "AnchorUpdateCorrected", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/anchors#commitment-{Commitment.Slug}");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason, IValidatableObject
    {
        [DisplayName("Day"), Required(ErrorMessage = "Enter the day on which it stood so")]
        public DateOnly? On { get; set; }

        [DisplayName("How it stood"), Required(ErrorMessage = "Say how it stood")]
        public UpdateSays? Says { get; set; }

        [DisplayName("What was done"), Required(ErrorMessage = "Say what was done")]
        public string Text { get; set; } = "";

        [DisplayName("Figure")]
        public string? Value { get; set; }

        [DisplayName("What shows it")]
        public string? Proof { get; set; }

        [DisplayName("Take it back")]
        public bool TakeBack { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Value.Clean() is not null && AnchorInput.Number(Value) is null) yield return new("Enter the figure as a number, without a unit", [nameof(Value)]);
        }
    }
}
