using System.ComponentModel;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>Signs a draft by the post of whoever signs. It sends nothing.</summary>
[Allow(Role.Analyst, Role.Administrator)]
public sealed class SignModel(AppDb db, Acting acting, ReadPapers read, PaperClaims claims) : FormPage<SignModel.Word>
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public ExceptionPaper Paper { get; private set; } = null!;
    public string Post => acting.Who.Post;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await read.Find(Number, cancellation) is not { } paper) return false;
        Paper = paper;
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Word(), Paper.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!Input.HasRead) ModelState.AddModelError("Input.HasRead", "Say that you have read the paper");
        if (!ModelState.IsValid) return Page();
        Paper.Expect(Revision);
        var because = acting.Because("ExceptionPaperSigned", Paper.Title);
        Paper.Sign(read.DraftNow, because);
        await claims.Keep(Paper, cancellation);
        await db.SaveAsync(because, cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/desk/paper/{Number}");
    }

    public sealed class Word
    {
        [DisplayName("I have read it")]
        public bool HasRead { get; set; }
    }
}
