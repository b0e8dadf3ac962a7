using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>Shows a draft as people will see it, and publishes it.</summary>
[AllowBelonging]
public sealed class PublishModel(AppDb db, Acting acting, ReadCommentaries read, StoryClaims claims) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public OutcomeFigures Outcome { get; private set; } = null!;
    /// <summary>None where nothing waits to be published.</summary>
    public Commentary? Draft { get; private set; }

    bool _mayWrite;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (read.Outcome(Slug) is not { } outcome) return false;
        Outcome = outcome;
        Draft = await read.Draft(Slug, cancellation);
        _mayWrite = await read.MayWrite(outcome, cancellation);
        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!_mayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        Revision = Draft?.Revision ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!_mayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        // Sent after someone else published it.
        if (Draft is null) return LocalRedirect($"/{RouteData.Values["partnership"]}/outcomes/{Slug}");
        Draft.Expect(Revision);
        var because = acting.Because("CommentaryPublished", $"The story behind \"{Outcome.Title}\"");
        Draft.Publish(Outcome, because);
        await claims.Keep(Draft, Outcome.Title, cancellation);
        await claims.EndEarlier(Draft, cancellation);
        await db.SaveAsync(because, cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/outcomes/{Slug}");
    }
}
