using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Elements;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Measures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Editing.Measures;

/// <summary>Adds a measure to an element, edits it, or takes it out.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class MeasureModel(KeepVersion keep) : ElementPage<MeasureInput>(keep)
{
    [BindProperty(SupportsGet = true, Name = "measure")]
    public string? MeasureSlug { get; set; }

    /// <summary>None when one is added.</summary>
    public Measure? Measure { get; private set; }

    public static IReadOnlyList<SelectListItem> Sexes { get; } = [new("Not said", ""), new("Persons", "Persons"), new("Male", "Male"), new("Female", "Female")];

    public static IReadOnlyList<SelectListItem> Ways { get; } = [new("As the indicator says", ""), new("Higher is better", nameof(HigherIs.Better)), new("Higher is worse", nameof(HigherIs.Worse)), new("Neither way", nameof(HigherIs.Neither))];

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [new("Not said yet", ""), new("A population’s: nobody alone answers for it", nameof(MeasureKind.Population)), new("A service’s: someone answers for how it performs", nameof(MeasureKind.Performance))];

    /// <summary>What is found in the measure as it was last saved; none while it is new.</summary>
    public IReadOnlyList<SmartFinding>? Findings => Measure is null ? null : Smart.Of(Measure, Keep.Partnership.Areas.Count, [.. Version.Elements.Where(each => each.MeasuredBy.Contains(Measure.Slug)).Select(each => each.Title)]);

    public IEnumerable<SelectListItem> Areas => [new(Keep.Partnership.Areas.Count > 1 ? "Choose" : "The whole", ""), .. Keep.Partnership.Areas.Select(area => new SelectListItem(area.Name, area.Code))];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Input.MakeRoom(Keep.Partnership.Areas.Count);
        if (!await base.ReadAsync(cancellation)) return false;
        Measure = Element.Measures.Find(each => each.Slug == MeasureSlug);
        return MeasureSlug is null || Measure is not null;
    }

    protected override (object Input, int Revision)? Saved()
    {
        var saved = Measure is null ? new() : MeasureInput.Of(Measure);
        (saved.Id, saved.Why) = (Input.Id, Input.Why);
        saved.MakeRoom(Keep.Partnership.Areas.Count);
        return (saved, Measure?.Revision ?? 0);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        if (Measure is null) return await Add(cancellation);
        Measure.Expect(Revision);
        if (Input.TakeOut) return await TakeOut(Measure, cancellation);
        Input.Tell(Measure);
        return await Done("MeasureEdited", Input.Why, $"#{Element.Slug}", null, cancellation);
    }

    async Task<IActionResult> Add(CancellationToken cancellation)
    {
        var slug = Input.Id.Clean() ?? Slug.IdFrom(Input.Title);
        if (!Slug.IsId(slug)) throw new Refusal("Enter an id: the title has no letter that can stand in an address.", "Input.Id");
        if (Version.Elements.SelectMany(each => each.Measures).Any(each => each.Slug == slug)) throw new Refusal($"There is a measure with the id {slug} already. Share that one, or give this one an id of its own.", "Input.Id");
        var measure = new Measure { Id = Keep.NewKey(), ElementId = Element.Id, Slug = slug, Title = Input.Title, Order = int.MaxValue / 2 };
        Input.Tell(measure);
        Keep.Db.Add(measure);
        Element.MeasuredBy = [.. Element.MeasuredBy, slug];
        return await Done("MeasureAdded", Input.Why, $"#{Element.Slug}", null, cancellation);
    }

    async Task<IActionResult> TakeOut(Measure measure, CancellationToken cancellation)
    {
        if (Version.Elements.Find(each => each != Element && each.MeasuredBy.Contains(measure.Slug)) is { } other)
            throw new Refusal($"You cannot take it out while “{other.Title}” is measured by it too. Stop sharing it there first.", "Input.TakeOut");
        Element.MeasuredBy = [.. Element.MeasuredBy.Where(slug => slug != measure.Slug)];
        Keep.Db.Remove(measure);
        return await Done("MeasureTakenOut", Input.Why, $"#{Element.Slug}", null, cancellation);
    }
}
