using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.People;

/// <summary>Changes what is known of a person.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class EditModel(AppDb db, Acting acting, CurrentPerson me) : FormPage<PersonInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.People.SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } person) return false;
        Person = person;
        return true;
    }

    protected override (object Input, int Revision)? Saved() =>
        (new PersonInput { Honorific = Person.Honorific ?? "", Name = Person.Name, Email = Person.Email ?? "", Phone = Person.Phone ?? "", IsPublic = Person.IsPublic, Why = Input.Why }, Person.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Person.Expect(Revision);
        var before = Person.Email;
        Input.Say(Person);
        // Whoever can change where an administrator is written to can become that administrator.
        if (Person.Email != before) await Administrators.MustBeOpenTo(me, db, Id, London.DayOf(acting.Now), cancellation);
        await db.SaveAsync(acting.Because("PersonChanged", Input.Why), cancellation);
        return this.To($"people/{Id}");
    }
}
