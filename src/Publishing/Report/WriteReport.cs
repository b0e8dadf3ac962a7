using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy;
using Endeavour.Strategy.Versions;

namespace Endeavour.Publishing.Report;

/// <summary>Writes the outcomes report of the partnership that is asked for.</summary>
public sealed class WriteReport(ReadFigures read, ReadStrategies strategies, CurrentPartnership current)
{
    public async Task<ReportPaper> WriteAsync(CancellationToken cancel)
    {
        var partnership = current.Value;
        return new(partnership, await strategies.Now(cancel), read.Of(partnership));
    }
}
