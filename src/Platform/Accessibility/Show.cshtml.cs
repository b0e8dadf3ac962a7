using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Endeavour.Platform.Accessibility;

/// <summary>The statement that the Public Sector Bodies accessibility regulations of 2018 ask for, for the site and for each partnership.</summary>
[AllowAnonymous]
public sealed class ShowModel(IOptions<AccessibilityContact> contact) : PageModel
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public AccessibilityContact Contact => contact.Value;

    /// <summary>When the product's own statement was written.</summary>
    public static string Prepared => new DateOnly(2026, 11, 22).ToString("d MMMM yyyy", English);

    public string? Reviewed => Contact.Reviewed?.ToString("d MMMM yyyy", English);
}
