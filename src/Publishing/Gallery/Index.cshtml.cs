using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Publishing.Gallery;

/// <summary>One ordinary example of every kind of chart, and the way to the difficult ones.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel;
