using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Endeavour.Platform.Partnerships;

/// <summary>Between the address and its page: <c>/rutland/…</c> is about Rutland, and a partnership that is not here has no pages.</summary>
sealed class FindPartnership(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PartnershipRecords records, CurrentPartnership current)
    {
        if (context.GetEndpoint() is null)
        {
            // No such page: it is still said in the partnership's own frame.
            current.OrNone = records.Find(context.Request.Path.Value!.Split('/', 3).ElementAtOrDefault(1) ?? "");
        }
        else if (context.GetRouteValue("partnership") is string id)
        {
            var found = records.FindWithVersion(id);
            (current.OrNone, current.Version) = (found?.Partnership, found?.Version);
            if (found is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }
        await next(context);
    }
}
