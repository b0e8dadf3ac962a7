using Endeavour.Publishing.Print;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Publishing.Report;

/// <summary>The outcomes report as a web page: the form that everybody can read.</summary>
[AllowAnonymous]
public sealed class ShowModel(WriteReport write, PdfPrinter printer) : PageModel
{
    public ReportPaper Report { get; private set; } = null!;

    public bool CanPrint => printer.CanPrint;

    public async Task OnGetAsync(CancellationToken cancellation) => Report = await write.WriteAsync(cancellation);
}
