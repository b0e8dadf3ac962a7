using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Accounts.Obligations.Forms;

/// <summary>A form about one promise. It is open to whoever speaks for the post that it asks; to others it is closed.</summary>
public abstract class ObligationPage<TInput>(AppDb db, ReadObligations read, Acting acting, CurrentPerson me) : FormPage<TInput> where TInput : class, new()
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public Obligation Obligation { get; private set; } = null!;
    public Circumstances Now { get; private set; } = null!;
    public Standing Standing { get; private set; } = null!;

    /// <summary>Who speaks, when this person may.</summary>
    protected Speaker? Speaker { get; private set; }

    protected AppDb Db => db;
    protected Acting Acting => acting;
    protected CurrentPerson Me => me;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await read.Find(Reference, cancellation) is not { } found) return false;
        Obligation = found;
        Now = await read.Now(cancellation);
        Standing = Standing.Of(found, Now);
        Speaker = Find();
        return true;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var page = await base.OnGetAsync(cancellation);
        return page is Microsoft.AspNetCore.Mvc.RazorPages.PageResult && Speaker is null ? StatusCode(StatusCodes.Status403Forbidden) : page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Speaker is not { } by) return StatusCode(StatusCodes.Status403Forbidden);
        if (!this.IsRight(Problems())) return Page();
        var (what, why) = await Act(by, cancellation);
        await db.SaveAsync(acting.Because(what, why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/obligations/{Obligation.Reference}");
    }

    /// <summary>All that is wrong with what was typed.</summary>
    protected abstract IEnumerable<(string Field, string Says)> Problems();

    /// <summary>Does it, and says what happened and why.</summary>
    protected abstract Task<(string What, string Why)> Act(Speaker by, CancellationToken cancellation);

    /// <summary>Who may do this: whoever holds the owner's post, or the clerk on its behalf.</summary>
    protected virtual Speaker? Find() => SpeakerFor(Obligation.OwnerPost);

    protected Speaker? SpeakerFor(Post? post) => Speaker.For(post, me, acting);
}
