using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.SignIn.Codes;

/// <summary>Recovery codes on their way to the one page that shows them: sealed in a cookie that the page takes away.</summary>
static class ShownOnce
{
    const string Place = "recovery-codes";

    public static void ShowOnce(this PageModel page, IReadOnlyList<string> codes) => page.TempData[Place] = string.Join(' ', codes);

    public static IReadOnlyList<string> TakeShown(this PageModel page) => (page.TempData[Place] as string)?.Split(' ') ?? [];
}
