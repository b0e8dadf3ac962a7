using Endeavour.Platform.Figures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Platform.Patterns;

/// <summary>The parts that pages are made of, for those who write pages and for the tests of their looks.</summary>
[AllowAnonymous]
public sealed class ShowModel : PageModel
{
    public IReadOnlyList<NumberCard> Cards { get; } =
    [
        new("2", "outcomes are", "better than England", VerdictLook.Better),
        new("3", "outcomes are", "similar to England", VerdictLook.Similar, "#table"),
        new("3", "outcomes are", "worse than England", VerdictLook.Worse, Note: "1 more than a year ago"),
    ];

    public IReadOnlyList<Row> Rows { get; } =
    [
        new("Healthy life expectancy at birth (male)", "years", "2021–23", "59.1", "61.5", VerdictLook.Worse),
        new("Smoking prevalence in adults", "%", "2024", "10.9", "10.4", VerdictLook.Similar),
        new("Children of a healthy weight, age 10 to 11", "%", "2024/25", "64.6", "62.2", VerdictLook.Better),
        new("People registered with a dentist", "%", "2024/25", "48.0", "44.1", VerdictLook.Higher),
        new("Referrals to social prescribing", "per 1,000", "2024/25", "9.1", "12.4", VerdictLook.Lower),
        new("Loneliness: feels lonely often", "%", "2024", "Too few to show", "6.1", VerdictLook.NotCompared),
    ];

    public SampleForm Sample { get; } = new();

    public IReadOnlyList<SelectListItem> Kinds { get; } = [new("Council", "council"), new("Integrated care board", "icb"), new("Healthwatch", "healthwatch")];

    /// <summary>A form that came back: its parts are seen with their errors too.</summary>
    public void OnGet()
    {
        ModelState.AddModelError("Sample.Title", "Enter the title of the post.");
        ModelState.AddModelError("Sample.From", "The date must include a year.");
    }

    /// <summary>The answers of the form on the page.</summary>
    public sealed class SampleForm
    {
        public string Title { get; set; } = "";
        public string Why { get; set; } = "";
        public DateOnly? From { get; set; } = new(2026, 10, 5);
        public string Kind { get; set; } = "icb";
        public string Kind2 { get; set; } = "council";
        public List<string> Roles { get; set; } = ["icb"];
        public bool Agreed { get; set; } = true;
    }

    public sealed record Row(string Outcome, string Unit, string Period, string Value, string England, VerdictLook Look);
}
