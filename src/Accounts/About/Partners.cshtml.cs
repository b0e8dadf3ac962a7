using Endeavour.Accounts.Organisations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.About;

/// <summary>The partner directory: which organisations, of which kind, where they work, from when until when.</summary>
[AllowAnonymous]
public sealed class PartnersModel(AppDb db, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }
    public IReadOnlyList<IGrouping<OrganisationKind, Organisation>> Kinds { get; private set; } = [];
    public IReadOnlyList<Organisation> Former { get; private set; } = [];
    public int Count => Kinds.Sum(kind => kind.Count());

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = London.Today(clock);
        var partners = (await db.Organisations.AsNoTracking().OrderBy(each => each.Name).ToListAsync(cancellation)).Where(each => !each.IsBody).ToList();
        Kinds = [.. partners.Where(each => each.ExistsOn(Today)).GroupBy(each => each.Kind).OrderBy(kind => kind.Key)];
        Former = [.. partners.Where(each => each.Until < Today).OrderByDescending(each => each.Until)];
    }
}
