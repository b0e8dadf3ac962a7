using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Publishing.Report.OnPaper;

/// <summary>The report as it is printed, without what one presses.</summary>
[AllowAnonymous]
public sealed class PrintModel(WriteReport write) : PageModel
{
    public ReportPaper Report { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Report = await write.WriteAsync(cancellation);
}
