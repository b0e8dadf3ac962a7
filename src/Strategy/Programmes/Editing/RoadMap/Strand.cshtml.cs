using System.ComponentModel;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Programmes.Editing.RoadMap;

/// <summary>Adds a line to the road map, or edits it.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class StrandModel(KeepProgramme keep) : ProgrammePage<StrandModel.Fields>(keep)
{
    public bool IsNew => Item is null;

    Strand? Held => Programme.Strands.Find(each => each.Id == Item);

    public string Heading => Held is null ? "Add a line to the road map" : $"Edit the road map: {Held.Title}";

    public override async Task<bool> ReadAsync(CancellationToken cancellation) => await base.ReadAsync(cancellation) && (IsNew || Held is not null);

    protected override (object Input, int Revision)? Saved() => (Held is { } held ? new Fields { Title = held.Title, Part = held.Part, Why = Input.Why } : new Fields { Why = Input.Why }, Programme.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (Input.Part.Clean() is { } part && !await Keeping.Db.Elements.AnyAsync(each => each.Slug == part, cancellation)) throw new Refusal($"No strategy has a part with the id {part}.", "Input.Part");
        var id = Item ?? NewId(Input.Id, Input.Title, Programme.Strands.Select(each => each.Id));
        var strand = Input.TakeOut ? null : new Strand(id, Input.Title.Trim(), Input.Part.Clean()) { Years = Held?.Copy().Years ?? [] };
        return await Change(copy => Put(copy.Strands, each => each.Id, id, strand), Input.TakeOut ? "StrandTakenOut" : IsNew ? "StrandAdded" : "StrandEdited", Input.Why, "#road-map", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : PartInput
    {
        [DisplayName("Part of the strategy")]
        public string? Part { get; set; }
    }
}
