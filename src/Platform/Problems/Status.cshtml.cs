using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Platform.Problems;

/// <summary>What went wrong, in words, at the address that was asked for.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Reference => Activity.Current?.TraceId.ToString()[..8] ?? HttpContext.TraceIdentifier;

    public string Title => Code switch
    {
        404 => "Page not found",
        403 => "You cannot see this page",
        429 => "Too many requests",
        >= 500 => "Sorry, there is a problem with this site",
        _ => "That did not work",
    };

    public void OnGet() => Response.StatusCode = Code is >= 400 and < 600 ? Code : 404;

    /// <summary>A failed post shows its problem too.</summary>
    public void OnPost() => OnGet();
}
