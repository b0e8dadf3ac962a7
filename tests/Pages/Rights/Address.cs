using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>An address that the running site answers, with the methods it takes and what it declares about who may.</summary>
public sealed record Address(string Route, IReadOnlyList<string> Methods, bool IsPublic, IReadOnlyList<AuthorizeAttribute> Policies, bool IsFile)
{
    public bool IsOfPartnership => Route.StartsWith("/{partnership}", StringComparison.Ordinal);

    public static IReadOnlyList<Address> All(IServiceProvider site) =>
        [.. site.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => Of(site, endpoint))];

    static Address Of(IServiceProvider site, RouteEndpoint endpoint)
    {
        // A file's route has no text of its own, only parts.
        var route = "/" + (endpoint.RoutePattern.RawText ?? string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.OfType<RoutePatternLiteralPart>().Select(part => part.Content))))).TrimStart('/');
        var metadata = endpoint.Metadata;
        IReadOnlyList<string> methods = metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        if (metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            // A page's attributes and handlers are on its model, which is read when it is first asked for.
            var loaded = site.GetRequiredService<PageLoader>().LoadAsync(page, metadata).GetAwaiter().GetResult();
            metadata = loaded.Endpoint?.Metadata ?? metadata;
            methods = [.. loaded.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Append("GET").Distinct().Order()];
        }
        return new(route, methods, metadata.GetMetadata<IAllowAnonymous>() is not null, [.. metadata.GetOrderedMetadata<AuthorizeAttribute>().Distinct()], metadata.GetMetadata<StaticAssetDescriptor>() is not null);
    }
}
