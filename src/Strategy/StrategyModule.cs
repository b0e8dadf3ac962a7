using Endeavour.Evidence.Claims.Kept;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Editing;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Library;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Strategy;

/// <summary>What the strategy adds to a site.</summary>
public static class StrategyModule
{
    public static IServiceCollection AddStrategy(this IServiceCollection services)
    {
        services.AddEditing();
        services.AddSingleton<IThreadKind, ElementThread>().AddSingleton<IQuotingTexts, ElementTexts>();
        return services.AddLibrary();
    }

    public static IEndpointRouteBuilder MapStrategy(this IEndpointRouteBuilder app)
    {
        EditingModule.Map(app);
        Library.Addresses.Map(app);
        return app;
    }
}
