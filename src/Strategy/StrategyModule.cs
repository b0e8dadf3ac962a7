using Endeavour.Evidence.Claims.Kept;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Editing;
using Endeavour.Strategy.Elements;
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
        return services;
    }

    public static IEndpointRouteBuilder MapStrategy(this IEndpointRouteBuilder app)
    {
        EditingModule.Map(app);
        return app;
    }
}
