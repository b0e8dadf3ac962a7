using System.Text.RegularExpressions;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Publishing.Print;
using Endeavour.Strategy;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.PlanOnAPage;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Endeavour.Publishing.PlanPaper;

/// <summary>The plan on a page as one page of PDF, of any sheet; its letters are as large as they fit.</summary>
[AllowAnonymous]
[EnableRateLimiting(RequestLimits.Downloads)]
public sealed partial class PdfModel(ReadStrategies read, ReadLeads leads, ViewText views, Paper paper, PdfPrinter printer) : PageModel
{
    public PrintProblem Problem { get; private set; }

    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string sheet, CancellationToken cancellation)
    {
        if (PlanSheet.OfFile(sheet) is not var (style, size)) return NotFound();
        if (await read.Now(cancellation) is not { } tree) return Redirect($"/{read.Partnership}/plan-on-a-page");
        var plan = new PlanSheet(tree, style, size) { Leads = await leads.Standings(cancellation) };
        Query = PlanSheet.Query(style, size);
        // On paper a link leads nowhere.
        var html = Link().Replace(await views.RenderAsync(PageContext, "/Publishing/PlanPaper/_Sheet.cshtml", plan), "${words}");
        var printed = await printer.PrintAsync(await paper.StandAloneAsync(html, "", cancellation), cancellation, fit: ".sheet");
        Problem = printed.Problem;
        if (printed.File is { } file) return PhysicalFile(file, "application/pdf", $"{read.Partnership}-plan-on-a-page-{sheet}.pdf");
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    [GeneratedRegex("<a class=\"govuk-link\" href=\"[^\"]*\">(?<words>.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Link();
}
