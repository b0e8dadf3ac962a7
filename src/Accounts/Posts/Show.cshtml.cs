using Endeavour.Accounts.Memberships;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Posts;

/// <summary>A post: what its holder may do, who holds it and held it, and since when it is vacant.</summary>
[AllowBelonging]
public sealed class ShowModel(AppDb db, TimeProvider clock) : PageModel
{
    public Post Post { get; private set; } = null!;
    public Vacancy? Vacancy { get; private set; }
    public IReadOnlyList<Held> Held { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Posts.AsNoTracking().Include(each => each.Organisation).SingleOrDefaultAsync(each => each.Id == id, cancellation) is not { } post) return NotFound();
        var memberships = db.Memberships.AsNoTracking().Where(each => each.PostId == id);
        Post = post;
        Vacancy = post.VacancyOn(London.Today(clock), await memberships.ToListAsync(cancellation));
        Held = [.. (await Memberships.Held.Of(memberships).ToListAsync(cancellation)).OrderByDescending(each => each.From).ThenBy(each => each.Id)];
        return Page();
    }
}
