using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Accounts.People;

/// <summary>Adds a person, who then holds nothing yet.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class NewModel(AppDb db, Acting acting) : FormPage<PersonInput>
{
    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var person = new Person { Id = acting.NewKey(), Name = Input.Name };
        Input.Say(person);
        db.Add(person);
        await db.SaveAsync(acting.Because("PersonAdded", Input.Why), cancellation);
        return this.To($"people/{person.Id}");
    }
}
