using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.MyArea;

/// <summary>One ward or small area: how deprived it is, who lives there, and what stands out, the worst first.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadLocalAreas read, CurrentPartnership current) : PageModel
{
    public LocalArea Local { get; private set; } = null!;

    public IActionResult OnGet(string code)
    {
        if (read.Of(current.Value, code) is not { } local) return NotFound();
        Local = local;
        return Page();
    }
}
