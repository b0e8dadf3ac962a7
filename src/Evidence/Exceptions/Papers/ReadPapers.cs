using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>Reads papers on what stands out, and the draft that the figures give now.</summary>
public sealed class ReadPapers(AppDb db, ReadFigures figures, CurrentPartnership current)
{
    ExceptionReport? _report;

    public ExceptionReport Report => _report ??= ExceptionReport.Of(figures.Of(current.Value));

    public string DraftNow => field ??= DraftPaper.Bound(Report);

    /// <summary>The newest first.</summary>
    public Task<List<ExceptionPaper>> All(CancellationToken cancel) => db.ExceptionPapers.AsNoTracking().OrderByDescending(paper => paper.Number).ToListAsync(cancel);

    public Task<ExceptionPaper?> Find(int number, CancellationToken cancel) => db.ExceptionPapers.SingleOrDefaultAsync(paper => paper.Number == number, cancel);

    public Task<ExceptionPaper?> Draft(CancellationToken cancel) => db.ExceptionPapers.SingleOrDefaultAsync(paper => paper.SignedAt == null, cancel);

    public async Task<int> NextNumber(CancellationToken cancel) => 1 + (await db.ExceptionPapers.MaxAsync(paper => (int?)paper.Number, cancel) ?? 0);

    public Task<List<KeptClaim>> Quoted(ExceptionPaper paper, CancellationToken cancel)
    {
        var id = $"{paper.Id}";
        return db.KeptClaims.AsNoTracking().Where(claim => claim.TextKind == ExceptionPaper.TextKind && claim.TextId == id).OrderBy(claim => claim.Number).ToListAsync(cancel);
    }
}
