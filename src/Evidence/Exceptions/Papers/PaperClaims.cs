using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>The figures that a paper quotes: followed while it is a draft, and as they were once it is signed.</summary>
public sealed class PaperClaims(AppDb db, ReadClaims read, KeepClaims keep, CurrentPartnership current)
{
    public IReadOnlyList<ClaimProblem> Problems(string? text) => read.Problems(current.Value, text);

    public async Task Keep(ExceptionPaper paper, CancellationToken cancel)
    {
        await keep.Keep(db, current.Id, paper.Place(current.Id), paper.Text, cancel);
        if (paper.IsDraft) return;
        foreach (var claim in db.KeptClaims.Local.Where(claim => claim.TextKind == ExceptionPaper.TextKind && claim.TextId == $"{paper.Id}")) claim.End();
    }
}

/// <summary>Of the papers, those that are not signed: what is signed no longer moves.</summary>
sealed class PaperTexts : IQuotingTexts
{
    public string Kind => ExceptionPaper.TextKind;

    public async Task<IReadOnlyList<(TextPlace Place, string Text)>> Now(AppDb db, string partnership, CancellationToken cancel) =>
        [.. (await db.ExceptionPapers.AsNoTracking().Where(paper => paper.SignedAt == null).ToListAsync(cancel)).Select(paper => (paper.Place(partnership), paper.Text))];
}
