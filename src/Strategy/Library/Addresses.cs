using System.Text;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Library.Files;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Workbooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Endeavour.Strategy.Library;

/// <summary>What of the library is not a page: the matrix as a workbook for anyone, all of it as a file for those who keep it, and a cell as the grid sends it.</summary>
static class Addresses
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var officer = new AllowAttribute(Role.StrategyOfficer);
        app.MapGet("/{partnership}/matrix/matrix.xlsx", async (ReadMatrix read, CurrentPartnership current, CancellationToken cancellation) =>
            Results.File(MatrixWorkbook.Of(await read.All(cancellation)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{current.Id}-matrix.xlsx")).AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/library/partner-strategies.yaml", async (ReadMatrix read, CurrentPartnership current, CancellationToken cancellation) =>
            Results.File(Encoding.UTF8.GetBytes(LibraryText.Of(current.Id, await read.All(cancellation))), "application/yaml; charset=utf-8", "partner-strategies.yaml")).RequireAuthorization(officer).RequireRateLimiting(RequestLimits.Downloads);
        app.MapPost("/{partnership}/matrix/mark", (HttpContext http, TakeMark take, CancellationToken cancellation) => take.Run(http, cancellation)).RequireAuthorization(officer);
    }
}
