using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Memberships;

/// <summary>Appoints a person to a post, or makes them a member of an organisation without one.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class AppointModel(AppDb db, Acting acting, CurrentPerson me) : FormPage<AppointModel.Appointment>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.People.SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } person) return false;
        Person = person;
        var today = London.DayOf(acting.Now);
        (Posts, Organisations) = (await Choices.Posts(db, today, cancellation), await Choices.Organisations(db, today, cancellation));
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!this.IsRight(Input.Problems())) return Page();
        var membership = Input.Post is { } post ? await ToPost(post, cancellation) : await ToOrganisation(cancellation);
        membership.Title = string.IsNullOrWhiteSpace(Input.Title) ? null : Input.Title.Trim();
        membership.OnBehalfOfId = Input.OnBehalfOf is null || await db.Organisations.AnyAsync(each => each.Id == Input.OnBehalfOf, cancellation)
            ? Input.OnBehalfOf : throw new Refusal("Choose an organisation of this partnership.", "Input.OnBehalfOf");
        await db.SaveAsync(acting.Because(Input.Post is null ? "MemberAdded" : "PostFilled", Input.Why), cancellation);
        return this.To($"people/{Id}");
    }

    async Task<Membership> ToPost(Guid post, CancellationToken cancellation)
    {
        if (await db.Posts.SingleOrDefaultAsync(each => each.Id == post, cancellation) is { } found) found.MustBeOpenTo(me);
        return await AppointToPost.Run(db, acting.NewKey(), Id, post, Input.From!.Value, cancellation);
    }

    async Task<Membership> ToOrganisation(CancellationToken cancellation)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(each => each.Id == Input.Organisation, cancellation) ?? throw new Refusal("Choose an organisation of this partnership.", "Input.Organisation");
        var membership = Membership.Of(acting.NewKey(), organisation, Id, Input.From!.Value);
        await AppointToPost.Add(db, membership, cancellation);
        return membership;
    }

    public sealed class Appointment : Reason
    {
        [DisplayName("Post")]
        public Guid? Post { get; set; }

        [DisplayName("Organisation")]
        public Guid? Organisation { get; set; }

        [DisplayName("On behalf of")]
        public Guid? OnBehalfOf { get; set; }

        [DisplayName("Title"), StringLength(100, ErrorMessage = "The title can have 100 letters at most")]
        public string Title { get; set; } = "";

        [DisplayName("First day"), Required(ErrorMessage = "Enter the first day")]
        public DateOnly? From { get; set; }

        internal IEnumerable<(string Field, string Says)> Problems()
        {
            if (Post is null && Organisation is null) yield return (nameof(Post), "Choose a post, or an organisation");
            if (Post is not null && Organisation is not null) yield return (nameof(Organisation), "Choose a post or an organisation, not both: a post has its own organisation");
        }
    }
}
