using Endeavour.Evidence.Figures;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Publishing.Report;

/// <summary>Writes the outcomes report of the partnership that is asked for.</summary>
public sealed class WriteReport(ReadFigures read, AppDb db, CurrentPartnership current)
{
    public async Task<ReportPaper> WriteAsync(CancellationToken cancel)
    {
        var partnership = current.Value;
        var version = await Current.Of(db.Strategies.AsNoTracking()).FirstOrDefaultAsync(cancel);
        var tree = version is null ? null : await Tree.Load(db, partnership.Id, version, isCurrent: true, cancel);
        return new(partnership, tree, read.Of(partnership));
    }
}
