using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Principles;

/// <summary>Records where a principle was applied or was absent, and what shows it.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(ReadStrategies read, Acting acting) : FormPage<EditModel.Fields>
{
    Tree? _tree;
    PrincipleEvidence? _evidence;

    public bool IsNew => RouteData.Values["evidence"] is null;
    public IReadOnlyList<SelectListItem> Principles { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Parts { get; private set; } = [];
    public static IReadOnlyList<SelectListItem> States { get; } = [.. Enum.GetValues<Standing>().Select(state => new SelectListItem(new HeatCell(state, 0).Words, $"{state}"))];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["evidence"]}";
        if (!IsNew && (_evidence = await read.Db.PrincipleEvidence.SingleOrDefaultAsync(each => each.Slug == slug, cancellation)) is null) return false;
        _tree = await read.Now(cancellation);
        Principles = [.. _tree?.Version.Principles.Select(each => new SelectListItem(each.Title, each.Id)) ?? []];
        Parts = ReadStrategies.Parts(_tree, _evidence?.Element);
        // What it was recorded of stays to be chosen, though the strategy no longer has it.
        if (_evidence is { } held && Principles.All(each => each.Value != held.Principle)) Principles = [.. Principles, new(held.Principle, held.Principle)];
        if (_evidence?.Element is { } part && Parts.All(each => each.Value != part)) Parts = [.. Parts, new(part, part)];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => _evidence is null ? null : (new Fields
    {
        Principle = _evidence.Principle, Element = _evidence.Element, Where = _evidence.Where, State = _evidence.State, Shows = _evidence.Shows, On = _evidence.On, Source = _evidence.Source, Owner = _evidence.Owner, Why = Input.Why,
    }, _evidence.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (ModelState.IsValid && Principles.All(each => each.Value != Input.Principle)) ModelState.AddModelError("Input.Principle", "Choose a principle of our strategy");
        if (ModelState.IsValid && Input.Element.Clean() is { } part && Parts.All(each => each.Value != part)) ModelState.AddModelError("Input.Element", "Choose a part of our strategy");
        if (ModelState.IsValid && Input.On > London.DayOf(acting.Now)) ModelState.AddModelError("Input.On", "That day is in the future. Say when it was looked at.");
        if (!ModelState.IsValid) return Page();
        var strategy = _evidence?.Strategy ?? _tree!.Version.Slug;
        var what = IsNew ? "PrincipleEvidenceRecorded" : Input.TakeOut ? "PrincipleEvidenceTakenOut" : "PrincipleEvidenceChanged";
        if (_evidence is null) read.Db.Add(_evidence = new() { Id = acting.NewKey(), Slug = await Free(cancellation) });
        else _evidence.Expect(Revision);
        if (Input.TakeOut && !IsNew) read.Db.Remove(_evidence);
        else _evidence.Say(new(strategy, Input.Principle, Input.Element.Clean(), Input.Where.Clean(), Input.State!.Value, Input.Shows.Clean() ?? "", Input.On!.Value, Input.Source.Clean() ?? "", Input.Owner.Clean()));
        await read.Db.SaveAsync(acting.Because(what, Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/principles#principle-{Input.Principle}");
    }

    /// <summary>The principle with the first number that is free.</summary>
    async Task<string> Free(CancellationToken cancellation)
    {
        var taken = await read.Db.PrincipleEvidence.Select(each => each.Slug).ToListAsync(cancellation);
        return Enumerable.Range(1, taken.Count + 1).Select(number => FormattableString.Invariant($"{Input.Principle}-{number}")).First(slug => !taken.Contains(slug));
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Principle"), Required(ErrorMessage = "Choose a principle of our strategy")]
        public string Principle { get; set; } = "";

        [DisplayName("Part of the strategy")]
        public string? Element { get; set; }

        [DisplayName("Where else")]
        public string? Where { get; set; }

        [DisplayName("Was it applied"), Required(ErrorMessage = "Say whether it was applied")]
        public Standing? State { get; set; }

        [DisplayName("What shows it"), Required(ErrorMessage = "Say what shows it")]
        public string Shows { get; set; } = "";

        [DisplayName("When"), Required(ErrorMessage = "Enter the day on which it was looked at")]
        public DateOnly? On { get; set; }

        [DisplayName("Source"), Required(ErrorMessage = "Say where it is written")]
        public string Source { get; set; } = "";

        [DisplayName("Post")]
        public string? Owner { get; set; }

        [DisplayName("Take it out")]
        public bool TakeOut { get; set; }
    }
}
