using Endeavour.Platform.Limits;
using Endeavour.Publishing.Print;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Endeavour.Publishing.Report.OnPaper;

/// <summary>The report as a tagged PDF, printed from the print page; where that cannot be done, a page that says what to do.</summary>
[AllowAnonymous]
[EnableRateLimiting(RequestLimits.Downloads)]
public sealed class PdfModel(WriteReport write, ViewText views, Paper paper, PdfPrinter printer) : PageModel
{
    public PrintProblem Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var report = await write.WriteAsync(cancellation);
        var html = await views.RenderAsync(PageContext, "/Publishing/Report/OnPaper/_Paper.cshtml", report);
        var printed = await printer.PrintAsync(await paper.StandAloneAsync(html, report.Title, cancellation), cancellation);
        Problem = printed.Problem;
        if (printed.File is { } file) return PhysicalFile(file, "application/pdf", $"{report.Partnership.Id}-outcomes-report.pdf");
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
