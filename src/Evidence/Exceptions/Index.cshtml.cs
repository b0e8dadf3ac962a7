using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Exceptions;

/// <summary>Which outcomes stand out since the figures before, what was tested, and how much of it chance alone would bring.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadFigures read, CurrentPartnership current) : PageModel
{
    public ExceptionReport Report { get; private set; } = null!;

    public void OnGet() => Report = ExceptionReport.Of(read.Of(current.Value));
}
