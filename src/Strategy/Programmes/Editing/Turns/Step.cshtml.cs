using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Programmes.Editing.Turns;

/// <summary>Adds a next step, edits it, says that it is done.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class StepModel(KeepProgramme keep) : ProgrammePage<StepModel.Fields>(keep)
{
    public bool IsNew => Item is null;

    Step? Held => Programme.Steps.Find(each => each.Id == Item);

    public string Heading => Held is null ? "Add a next step" : $"Edit the step: {Held.Title}";

    public override async Task<bool> ReadAsync(CancellationToken cancellation) => await base.ReadAsync(cancellation) && (IsNew || Held is not null);

    protected override (object Input, int Revision)? Saved() => (Held is { } held ? new Fields { Title = held.Title, Due = held.Due, Note = held.Note, Owner = held.Owner, Done = held.Done, Proof = held.Proof, Why = Input.Why } : new Fields { Why = Input.Why }, Programme.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Input.Done > Today) ModelState.AddModelError("Input.Done", "Enter a day that has come");
        if (Input.Done is not null && Input.Proof.Clean() is null) ModelState.AddModelError("Input.Proof", "Say what shows that it is done");
        if (!ModelState.IsValid) return Page();
        var id = Item ?? NewId(Input.Id, Input.Title, Programme.Steps.Select(each => each.Id));
        var step = Input.TakeOut ? null : new Step(id, Input.Title.Trim(), Input.Due, Input.Note.Clean(), Input.Owner.Clean(), Input.Done, Input.Proof.Clean());
        return await Change(copy => Put(copy.Steps, each => each.Id, id, step), Input.TakeOut ? "StepTakenOut" : IsNew ? "StepAdded" : Held!.Done is null && Input.Done is not null ? "StepDone" : "StepEdited", Input.Why, "#steps", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : PartInput
    {
        [DisplayName("Due")]
        public DateOnly? Due { get; set; }

        [DisplayName("When, in words"), StringLength(300, ErrorMessage = "It can have 300 letters at most")]
        public string? Note { get; set; }

        [DisplayName("Post"), StringLength(300, ErrorMessage = "The post can have 300 letters at most")]
        public string? Owner { get; set; }

        [DisplayName("Done on")]
        public DateOnly? Done { get; set; }

        [DisplayName("Proof"), StringLength(2000, ErrorMessage = "What shows it can have 2,000 letters at most")]
        public string? Proof { get; set; }
    }
}
