using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Posts;

/// <summary>Ends a post that nobody holds any more.</summary>
[Allow(Role.Administrator, Role.Clerk)]
public sealed class EndModel(AppDb db, Acting acting, CurrentPerson me) : FormPage<EndModel.Ending>
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

    protected override (object Input, int Revision)? Saved() => (new Ending { Until = Post.Until ?? Input.Until, Why = Input.Why }, Post.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Post.Expect(Revision);
        Post.MustBeOpenTo(me);
        Post.End(Input.Until!.Value, Input.Why, await db.Memberships.Where(each => each.PostId == Id).ToListAsync(cancellation));
        await db.SaveAsync(acting.Because("PostEnded", Input.Why), cancellation);
        return this.To($"posts/{Id}");
    }

    public sealed class Ending : Reason
    {
        [DisplayName("Last day"), Required(ErrorMessage = "Enter the last day of the post")]
        public DateOnly? Until { get; set; }
    }
}
