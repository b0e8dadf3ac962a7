using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Endeavour.Web.Hosting;

/// <summary>Every address says who may see it. One that does not is found when the site starts, not when it leaks.</summary>
static class Policies
{
    public static void RequirePolicies(this WebApplication app)
    {
        var silent = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .Where(endpoint => !HasPolicy(WithItsModel(app.Services, endpoint)))
            .Select(endpoint => endpoint.DisplayName)
            .Distinct()
            .ToList();
        if (silent.Count > 0)
            throw new InvalidOperationException("These addresses do not say who may see them; give each [AllowAnonymous] or [Authorize]: " + string.Join(", ", silent));
    }

    // A page's attributes are on its model, which routing reads only when the page is first asked for.
    static Endpoint WithItsModel(IServiceProvider services, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) return endpoint;
        return services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult().Endpoint ?? endpoint;
    }

    static bool HasPolicy(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;
}
