using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts;

/// <summary>Where a form leads.</summary>
static class Addresses
{
    extension(PageModel page)
    {
        /// <summary>An address in the same partnership: <c>To("people")</c>.</summary>
        public LocalRedirectResult To(string path) => page.LocalRedirect($"/{page.RouteData.Values["partnership"]}/{path}");
    }
}
