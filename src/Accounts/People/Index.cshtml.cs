using Endeavour.Accounts.Memberships;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.People;

/// <summary>The people of the partnership, for those who belong to it.</summary>
[AllowBelonging]
public sealed class IndexModel(AppDb db, TimeProvider clock) : PageModel
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Sought { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = London.Today(clock);
        var people = Matching(today);
        Count = await people.CountAsync(cancellation);
        Number = Math.Clamp(Number, 1, Pages);
        var shown = await people.OrderBy(each => each.Name).ThenBy(each => each.Id).Skip((Number - 1) * Size).Take(Size).ToListAsync(cancellation);
        var ids = shown.Select(each => each.Id).ToList();
        var held = (await Held.Of(db.Memberships.AsNoTracking().Where(each => ids.Contains(each.PersonId))).ToListAsync(cancellation)).Where(each => each.HeldOn(today)).ToLookup(each => each.PersonId);
        Rows = [.. shown.Select(each => new Row(each.Id, each.FullName, [.. held[each.Id].OrderBy(one => one.From)]))];
    }

    IQueryable<Person> Matching(DateOnly today)
    {
        var (people, memberships) = (db.People.AsNoTracking(), db.Memberships);
        if (string.IsNullOrWhiteSpace(Sought)) return people;
        var sought = Sought.Trim().ToLower();
        return people.Where(person => person.Name.ToLower().Contains(sought) || memberships.Any(each => each.PersonId == person.Id && each.From <= today && (each.Until == null || each.Until >= today)
            && (each.Post!.Title.ToLower().Contains(sought) || each.Organisation!.Name.ToLower().Contains(sought) || each.OnBehalfOf!.Name.ToLower().Contains(sought))));
    }

    public sealed record Row(Guid Id, string Name, IReadOnlyList<Held> Held);
}
