using Endeavour.Accounts.Memberships;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.People;

/// <summary>A person: what they hold, and held.</summary>
[AllowBelonging]
public sealed class ShowModel(AppDb db, CurrentPerson me, TimeProvider clock) : PageModel
{
    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Held> Now { get; private set; } = [];
    public IReadOnlyList<Held> Later { get; private set; } = [];
    public IReadOnlyList<Held> Before { get; private set; } = [];

    public bool MayChange => me.Is(Role.Administrator, Role.Clerk);

    /// <summary>The address is for those who write to people, and for themselves.</summary>
    public bool MaySeeContact => MayChange || me.Person == Person.Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellation) is not { } person) return NotFound();
        Person = person;
        var today = London.Today(clock);
        var held = (await Held.Of(db.Memberships.AsNoTracking().Where(each => each.PersonId == id)).ToListAsync(cancellation)).OrderBy(each => each.From).ThenBy(each => each.Id).ToLookup(each => (each.HeldOn(today), each.From > today && !(each.Until < each.From)));
        (Now, Later, Before) = ([.. held[(true, false)]], [.. held[(false, true)]], [.. held[(false, false)]]);
        return Page();
    }
}
