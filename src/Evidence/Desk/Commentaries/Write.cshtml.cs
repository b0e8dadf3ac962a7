using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>Writes the story behind an outcome's line, or goes on with its draft. To publish it is another press.</summary>
[AllowBelonging]
public sealed class WriteModel(AppDb db, Acting acting, ReadCommentaries read, StoryClaims claims) : FormPage<WriteModel.Words>
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public OutcomeFigures Outcome { get; private set; } = null!;
    public Commentary? Draft { get; private set; }
    /// <summary>Figures of the story, as it is published or drafted, that are others now.</summary>
    public IReadOnlyList<KeptClaim> Moved { get; private set; } = [];
    public IReadOnlyList<ShownFigure> Seen => ShownFigure.Of(Outcome);

    bool _mayWrite;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (read.Outcome(Slug) is not { } outcome) return false;
        Outcome = outcome;
        Draft = await read.Draft(Slug, cancellation);
        Moved = await claims.Moved(Slug, cancellation);
        _mayWrite = await read.MayWrite(outcome, cancellation);
        return true;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var page = await base.OnGetAsync(cancellation);
        return Outcome is not null && !_mayWrite ? StatusCode(StatusCodes.Status403Forbidden) : page;
    }

    protected override (object Input, int Revision)? Saved() => (new Words { Text = Draft?.Text ?? "" }, Draft?.Revision ?? 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!_mayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        foreach (var problem in claims.Problems(Input.Text)) ModelState.AddModelError("Input.Text", problem.Sentence);
        if (!ModelState.IsValid) return Page();
        var because = acting.Because("CommentaryWritten", $"The story behind \"{Outcome.Title}\"");
        if (Draft is null) db.Add(Draft = new() { Id = acting.NewKey(), Outcome = Slug, Number = await read.NextNumber(Slug, cancellation) });
        Draft.Expect(Revision);
        Draft.Write(Input.Text, Outcome, because);
        await claims.Keep(Draft, Outcome.Title, cancellation);
        await db.SaveAsync(because, cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/desk/commentary/{Slug}/publish");
    }

    public sealed class Words
    {
        [DisplayName("The story"), Required(ErrorMessage = "Write what lies behind the figures"), StringLength(Commentary.Longest, ErrorMessage = "The story can have 10,000 letters at most")]
        public string Text { get; set; } = "";
    }
}
