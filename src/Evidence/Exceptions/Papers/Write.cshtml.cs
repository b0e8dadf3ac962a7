using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>Begins a paper with the draft that the figures give, or goes on with it. To sign it is another press.</summary>
[Allow(Role.Analyst, Role.Administrator)]
public sealed class WriteModel(AppDb db, Acting acting, ReadPapers read, PaperClaims claims) : FormPage<WriteModel.Words>
{
    public ExceptionPaper? Draft { get; private set; }
    /// <summary>Figures of the draft that are others now.</summary>
    public IReadOnlyList<KeptClaim> Moved { get; private set; } = [];
    /// <summary>What the figures say now and did not when the draft was saved; and the other way about.</summary>
    public IReadOnlyList<string> Says { get; private set; } = [];
    public IReadOnlyList<string> SaysNoLonger { get; private set; } = [];

    /// <summary>By this a form knows whether the figures said the same when it was opened.</summary>
    string Seen => Sha256.Of(DraftPaper.Says(read.DraftNow));

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Draft = await read.Draft(cancellation);
        if (Draft is null) return true;
        var quoted = await read.Quoted(Draft, cancellation);
        Moved = [.. quoted.Where(claim => claim.State is not (ClaimState.Same or ClaimState.Ended))];
        Says = Beside(read.DraftNow, Draft.Drafted);
        // With the figures of then.
        SaysNoLonger = [.. Beside(Draft.Drafted, read.DraftNow).Select(line => quoted.Aggregate(line, (words, claim) => words.Replace(claim.Written, claim.Words, StringComparison.Ordinal)))];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Words { Text = Draft?.Text ?? read.DraftNow, Seen = Seen }, Draft?.Revision ?? 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        foreach (var problem in claims.Problems(Input.Text)) ModelState.AddModelError("Input.Text", problem.Sentence);
        if (Input.Seen is { Length: > 0 } seen && seen != Seen) ModelState.AddModelError("Input.Text", "The figures changed while you wrote. See whether what you wrote still holds, and save it again.");
        if (!ModelState.IsValid)
        {
            // What is shown with the error is what they say now.
            Input.Seen = Seen;
            ModelState.SetModelValue("Input.Seen", Input.Seen, Input.Seen);
            return Page();
        }
        var because = acting.Because("ExceptionPaperWritten", "What stands out, for a meeting");
        if (Draft is null) db.Add(Draft = new() { Id = acting.NewKey(), Number = await read.NextNumber(cancellation) });
        Draft.Expect(Revision);
        Draft.Write(Input.Text, read.DraftNow, string.Join(", ", read.Report.Releases), because);
        await claims.Keep(Draft, cancellation);
        await db.SaveAsync(because, cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/desk/paper/{Draft.Number}");
    }

    /// <summary>Paragraphs of one draft that are not in the other.</summary>
    static List<string> Beside(string one, string other)
    {
        var there = DraftPaper.Says(other).Split('\n').ToHashSet(StringComparer.Ordinal);
        return [.. one.Split('\n').Where(line => line.Length > 0 && !there.Contains(DraftPaper.Says(line)))];
    }

    public sealed class Words
    {
        [DisplayName("The paper"), Required(ErrorMessage = "Write the paper"), StringLength(ExceptionPaper.Longest, ErrorMessage = "The paper can have 200,000 letters at most")]
        public string Text { get; set; } = "";

        /// <summary>The fingerprint of the draft that the figures gave when the form was opened.</summary>
        public string? Seen { get; set; }
    }
}
