using Endeavour.Evidence.Figures;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Endeavour.Evidence.Data.Api;

/// <summary>What the API answers, written for programs (OpenAPI): made from the addresses themselves, and for the partnership that is asked.</summary>
static class ApiDocument
{
    public const string Name = "v1";

    const string Prefix = "/{partnership}/api/v1";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, document =>
    {
        document.ShouldInclude = address => address.GroupName == Name;
        document.AddDocumentTransformer((written, context, _) => { Describe(written, context.ApplicationServices); return Task.CompletedTask; });
        document.AddSchemaTransformer((schema, context, _) => { OnlyNumbers(schema); return Task.CompletedTask; });
    });

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGroup("/{partnership}/api").AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads).CacheOutput(KeptAnswers.Policy).WithVersions().MapOpenApi("/openapi.json");

    /// <summary>Addresses begin at the partnership's own API, so that they can be asked as they stand.</summary>
    static void Describe(OpenApiDocument document, IServiceProvider services)
    {
        var current = services.GetRequiredService<CurrentPartnership>().Value;
        var licence = DataSet.All(services.GetRequiredService<ReadFigures>().Of(current)).Licences;
        document.Info = new()
        {
            Title = $"Data of the {current.Name}", Version = "1",
            Description = "The figures that the pages show, with the reason wherever there is none. Reading needs no key. Answers carry an ETag; ask with If-None-Match. Lists come in pages: follow next until it is null. Errors are problem details (RFC 9457).",
            License = licence is [{ Address: { } address } only] ? new() { Name = only.Words, Url = new(address) } : null,
        };
        document.Servers = [new() { Url = $"/{current.Id}/api/v1" }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var operation in item.Operations!.Values) operation.Parameters = [.. operation.Parameters?.Where(parameter => parameter.Name != "partnership") ?? []];
            paths[path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : path] = item;
        }
        document.Paths = paths;
    }

    /// <summary>Answers write numbers as numbers, though a number in quotes would be read too.</summary>
    static void OnlyNumbers(OpenApiSchema schema)
    {
        if (schema.Type is not { } type || (type & (JsonSchemaType.Number | JsonSchemaType.Integer)) == 0) return;
        (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
    }
}
