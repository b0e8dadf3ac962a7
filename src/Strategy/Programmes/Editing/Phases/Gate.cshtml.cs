using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Programmes.Editing.Phases;

/// <summary>Adds a criterion to the gate of a phase, or says that it is met, with what shows it.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class GateModel(KeepProgramme keep) : ProgrammePage<GateModel.Fields>(keep)
{
    [BindProperty(SupportsGet = true, Name = "criterion")]
    public string? CriterionId { get; set; }

    public bool IsNew => CriterionId is null;

    Phase? Phase => Programme.Phases.Find(each => each.Id == Item);

    Criterion? Held => Phase?.Gate.Find(each => each.Id == CriterionId);

    public string Heading => $"{(IsNew ? "Add to" : "Edit")} the gate of {Phase!.Title}";

    public override async Task<bool> ReadAsync(CancellationToken cancellation) => await base.ReadAsync(cancellation) && Phase is not null && (IsNew || Held is not null);

    protected override (object Input, int Revision)? Saved() => (Held is { } held ? new Fields { Title = held.Title, Met = held.Met, Evidence = held.Evidence, By = held.By, Why = Input.Why } : new Fields { Why = Input.Why }, Programme.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Input.Met > Today) ModelState.AddModelError("Input.Met", "Enter a day that has come");
        if (Input.Met is not null && Input.Evidence.Clean() is null) ModelState.AddModelError("Input.Evidence", "Say what shows that it is met");
        if (!Input.TakeOut && Input.Met is null && Phase!.Passed is not null) ModelState.AddModelError("Input.Met", "The gate was passed, so this must be met. Take back first that it was passed");
        if (!ModelState.IsValid) return Page();
        var id = CriterionId ?? NewId(Input.Id, Input.Title, Phase!.Gate.Select(each => each.Id));
        var criterion = Input.TakeOut ? null : new Criterion(id, Input.Title.Trim(), Input.Met, Input.Evidence.Clean(), Input.By.Clean());
        return await Change(copy => Put(copy.Phases.First(each => each.Id == Item).Gate, each => each.Id, id, criterion), Input.TakeOut ? "CriterionTakenOut" : IsNew ? "CriterionAdded" : Held!.Met is null && Input.Met is not null ? "CriterionMet" : "CriterionEdited", Input.Why, "#phases", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : PartInput
    {
        [DisplayName("Met on")]
        public DateOnly? Met { get; set; }

        [DisplayName("Evidence"), StringLength(2000, ErrorMessage = "What shows it can have 2,000 letters at most")]
        public string? Evidence { get; set; }

        [DisplayName("Post"), StringLength(300, ErrorMessage = "The post can have 300 letters at most")]
        public string? By { get; set; }
    }
}
