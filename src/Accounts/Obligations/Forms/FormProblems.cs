using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.Obligations.Forms;

/// <summary>Says all that is wrong with a form at once.</summary>
public static class FormProblems
{
    extension(PageModel page)
    {
        /// <summary>Puts each problem at its field, unless that field was found wrong already; true when nothing is wrong.</summary>
        public bool IsRight(params IEnumerable<(string Field, string Says)> problems)
        {
            foreach (var (field, says) in problems)
                if (!page.ModelState.TryGetValue($"Input.{field}", out var entry) || entry.Errors.Count == 0) page.ModelState.AddModelError($"Input.{field}", says);
            return page.ModelState.IsValid;
        }
    }
}
