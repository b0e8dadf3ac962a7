using System.ComponentModel;
using Endeavour.Accounts;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Elements;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Editing.Measures;

/// <summary>Which measures of other elements measure this one too.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class ShareModel(KeepVersion keep) : ElementPage<ShareModel.Fields>(keep)
{
    /// <summary>The measures that other elements define.</summary>
    public IEnumerable<SelectListItem> Others => Version.Elements.Where(each => each != Element).SelectMany(each => each.Measures, (each, measure) => new SelectListItem($"{measure.Title} (of {each.Title})", measure.Slug));

    protected override (object Input, int Revision)? Saved() => (new Fields { Measures = [.. Element.MeasuredBy.Except(Element.Measures.Select(measure => measure.Slug))], Why = Input.Why }, Element.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        Element.Expect(Revision);
        var own = Element.Measures.Select(measure => measure.Slug).ToList();
        var chosen = Others.Select(other => other.Value).Intersect(Input.Measures).ToList();
        Element.MeasuredBy = [.. Element.MeasuredBy.Where(slug => own.Contains(slug) || chosen.Contains(slug)), .. chosen.Except(Element.MeasuredBy)];
        return await Done("MeasuresShared", Input.Why, $"#{Element.Slug}", null, cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Shared measures")]
        public List<string> Measures { get; set; } = [];
    }
}
