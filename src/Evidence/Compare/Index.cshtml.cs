using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Compare;

/// <summary>One outcome over all areas of the kind, those of the region, or those that are alike; without an outcome, the choice.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadFigures read, ReadAreasCompared compare, CurrentPartnership current) : PageModel
{
    public PartnershipFigures Figures { get; private set; } = null!;
    public OutcomeFigures? Outcome { get; private set; }
    public AreasCompared? Compared { get; private set; }

    /// <summary>What can be compared.</summary>
    public IReadOnlyList<OutcomeFigures> Choices => [.. Figures.Outcomes.Where(outcome => outcome.HasFigures)];

    public IActionResult OnGet(string? slug, string? outcome, string? with)
    {
        Figures = read.Of(current.Value);
        var scope = CompareScopes.Read(with);
        if (slug is null && outcome is { Length: > 0 })
            return Figures.Own(outcome) is { } asked ? Redirect($"/{current.Id}/compare/{asked.Slug}{(scope == CompareScope.All ? "" : $"?with={scope.Key()}")}") : NotFound();
        if (slug is null) return Page();
        if (Figures.Own(slug) is not { } found) return NotFound();
        (Outcome, Compared) = (found, found.HasFigures ? compare.Of(current.Value, found, scope) : null);
        return Page();
    }
}
