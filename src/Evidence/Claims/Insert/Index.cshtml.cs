using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Evidence.Claims.Insert;

/// <summary>Makes a claim from choices, for whoever writes a text: what to copy, and what it shows now.</summary>
[AllowBelonging]
public sealed class IndexModel(ReadClaims read, ReadFigures figures, CurrentPartnership current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }
    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }
    [BindProperty(SupportsGet = true)]
    public string? Sex { get; set; }
    [BindProperty(SupportsGet = true)]
    public string? Age { get; set; }
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public Claim? Claim { get; private set; }
    public FoundFigure? Found { get; private set; }
    public ClaimFault? Fault { get; private set; }

    public IEnumerable<SelectListItem> Outcomes => figures.Of(current.Value).Outcomes.Select(outcome => new SelectListItem(outcome.Title, outcome.Slug)).Prepend(new("None: by its number, below", ""));

    public IEnumerable<SelectListItem> Areas => current.Value.Areas.Append(new(AreaKinds.England, "England")).Select(area => new SelectListItem(area.Name, area.Code));

    public static IEnumerable<SelectListItem> Shows { get; } =
    [
        new("The figure with its unit", nameof(ClaimShow.Value)), new("Its confidence interval", nameof(ClaimShow.Limits)), new("How it compares with England", nameof(ClaimShow.Verdict)), new("How it has changed", nameof(ClaimShow.Change)),
        new("Its period", nameof(ClaimShow.Period)), new("England's figure", nameof(ClaimShow.England)), new("The gap by deprivation", nameof(ClaimShow.Gap)),
    ];

    public void OnGet()
    {
        if (Request.Query.Count == 0) return;
        if (Outcome is null && Indicator is null)
        {
            Fault = new("It is not said which figure.", "Choose an outcome, or write the number of an indicator.");
            return;
        }
        (Claim, Fault) = ClaimSyntax.Parse($"{(Outcome is null ? $"indicator {Quoted(Indicator)}" : $"outcome {Quoted(Outcome)}")}{Part("area", Area)}{Part("sex", Sex)}{Part("age", Age)}{Part("period", Period)}{Part("show", Show)}");
        if (Claim is null) return;
        Found = read.Of(current.Value, [Claim]).Of(Claim);
        Fault = Found.Fault;
    }

    static string Part(string key, string? said) => string.IsNullOrWhiteSpace(said) ? "" : $" {key} {Quoted(said)}";

    static string Quoted(string? said) => $"\"{said?.Trim().Replace("\"", "", StringComparison.Ordinal)}\"";
}
