using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Posts;

/// <summary>Adds a post to an organisation or a body. It is vacant until someone is appointed.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class NewModel(AppDb db, Acting acting, CurrentPerson me) : FormPage<PostInput>
{
    [BindProperty, Required(ErrorMessage = "Choose the organisation or body")]
    public Guid? Organisation { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the first day of the post")]
    public DateOnly? From { get; set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Organisations = await Choices.Organisations(db, London.DayOf(acting.Now), cancellation);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var organisation = await db.Organisations.SingleOrDefaultAsync(each => each.Id == Organisation, cancellation) ?? throw new Refusal("Choose an organisation of this partnership.", "Organisation");
        if (!organisation.ExistsOn(From!.Value)) throw new Refusal($"{organisation.Name} was not there on {From.Value.English}: choose another day.", "From");
        var post = new Post { Id = acting.NewKey(), Title = Input.Title, OrganisationId = organisation.Id, From = From.Value, Seats = Input.Seats };
        post.Change(Input.Title, Input.Seats, Input.IsStatutory, Input.Roles, 0, From.Value);
        post.MustBeOpenTo(me);
        db.Add(post);
        await db.SaveAsync(acting.Because("PostCreated", Input.Why), cancellation);
        return this.To($"posts/{post.Id}");
    }
}
