using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Programmes.Editing.Phases;

/// <summary>Adds a phase, edits it, says that its gate was passed.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class PhaseModel(KeepProgramme keep) : ProgrammePage<PhaseModel.Fields>(keep)
{
    public bool IsNew => Item is null;

    Phase? Held => Programme.Phases.Find(each => each.Id == Item);

    public string Heading => Held is null ? "Add a phase" : $"Edit the phase: {Held.Title}";

    public override async Task<bool> ReadAsync(CancellationToken cancellation) => await base.ReadAsync(cancellation) && (IsNew || Held is not null);

    protected override (object Input, int Revision)? Saved() => (Held is { } held ? new Fields { Title = held.Title, Text = held.Text, From = held.From, To = held.To, Begun = held.Begun, Passed = held.Passed, Why = Input.Why } : new Fields { Why = Input.Why }, Programme.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Input.Passed > Today) ModelState.AddModelError("Input.Passed", "Enter a day that has come");
        if (Input.Begun > Today) ModelState.AddModelError("Input.Begun", "Enter a day that has come");
        if (!Input.TakeOut && Input.Passed is not null && Held?.Unmet().Select(each => $"“{each.Title}”").ToList() is { Count: > 0 } unmet) ModelState.AddModelError("Input.Passed", $"The gate is not passed while {string.Join(" and ", unmet)} {(unmet.Count == 1 ? "is" : "are")} not met");
        if (!ModelState.IsValid) return Page();
        var id = Item ?? NewId(Input.Id, Input.Title, Programme.Phases.Select(each => each.Id));
        var phase = Input.TakeOut ? null : new Phase(id, Input.Title.Trim(), Input.Text.Clean(), Input.From, Input.To, Input.Begun, Input.Passed) { Gate = Held?.Copy().Gate ?? [] };
        return await Change(copy => Put(copy.Phases, each => each.Id, id, phase), Input.TakeOut ? "PhaseTakenOut" : IsNew ? "PhaseAdded" : Held!.Passed is null && Input.Passed is not null ? "GatePassed" : "PhaseEdited", Input.Why, "#phases", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : PartInput
    {
        [DisplayName("Text"), StringLength(4000, ErrorMessage = "The text can have 4,000 letters at most")]
        public string? Text { get; set; }

        [DisplayName("From")]
        public DateOnly? From { get; set; }

        [DisplayName("To")]
        public DateOnly? To { get; set; }

        [DisplayName("Begun")]
        public DateOnly? Begun { get; set; }

        [DisplayName("Passed")]
        public DateOnly? Passed { get; set; }
    }
}
