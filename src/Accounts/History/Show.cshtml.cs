using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.History;

/// <summary>Everything that changed in one thing, newest first: a post, a person, a meeting, whatever the record keeps.</summary>
[Allow(Role.Administrator, Role.Clerk, Role.Auditor, Role.Chair)]
public sealed class ShowModel(AppDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public string Kind { get; private set; } = "";
    public HistoryPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, string id, CancellationToken cancellation)
    {
        // An address is in small letters, the name of a kind is not.
        var found = Kind = db.Model.GetEntityTypes().Select(type => type.ClrType.Name).FirstOrDefault(name => string.Equals(name, kind, StringComparison.OrdinalIgnoreCase)) ?? kind;
        Shown = await HistoryPage.Read(db, db.Changes.Where(change => change.Kind == found && change.Subject == id), Before, cancellation);
        return Shown.Changes.Count == 0 ? NotFound() : Page();
    }
}
