using Endeavour.Accounts.People;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Posts;

/// <summary>Changes a post: its title, its seats, what its holder may do.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class EditModel(AppDb db, Acting acting, CurrentPerson me) : FormPage<PostInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Post Post { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Posts.SingleOrDefaultAsync(each => each.Id == Id, cancellation) is not { } post) return false;
        Post = post;
        return true;
    }

    protected override (object Input, int Revision)? Saved() =>
        (new PostInput { Title = Post.Title, Seats = Post.Seats, IsStatutory = Post.IsStatutory, Roles = [.. Post.Roles], Why = Input.Why }, Post.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Post.Expect(Revision);
        Post.MustBeOpenTo(me);
        var today = London.DayOf(acting.Now);
        var holders = Post.HoldersOn(today, await db.Memberships.Where(each => each.PostId == Id).ToListAsync(cancellation)).Count();
        var opened = Post.NeedsAdministrator;
        Post.Change(Input.Title, Input.Seats, Input.IsStatutory, Input.Roles, holders, today);
        Post.MustBeOpenTo(me);
        if (opened && !Post.NeedsAdministrator && !await Administrators.Remain(db, today, Id, Guid.Empty, cancellation))
            throw new Refusal("You cannot take the administrator's role from the only administrator. Appoint another first.", "Input.Roles");
        await db.SaveAsync(acting.Because("PostChanged", Input.Why), cancellation);
        return this.To($"posts/{Id}");
    }
}
