using Endeavour.Accounts.Memberships;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Organisations;

/// <summary>An organisation or body: where it works, its posts, and who belongs to it or sits for it.</summary>
[AllowBelonging]
public sealed class ShowModel(AppDb db, TimeProvider clock) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public IReadOnlyList<Held> Held { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().Include(each => each.Parent).SingleOrDefaultAsync(each => each.Id == id, cancellation) is not { } organisation) return NotFound();
        var today = London.Today(clock);
        Organisation = organisation;
        Posts = [.. (await db.Posts.AsNoTracking().Where(each => each.OrganisationId == id).OrderBy(each => each.Title).ToListAsync(cancellation)).Where(post => post.ExistsOn(today))];
        Held = [.. (await Memberships.Held.Of(db.Memberships.AsNoTracking().Where(each => each.OrganisationId == id || each.OnBehalfOfId == id)).ToListAsync(cancellation)).Where(each => each.HeldOn(today)).OrderBy(each => each.Person, StringComparer.Ordinal)];
        return Page();
    }
}
