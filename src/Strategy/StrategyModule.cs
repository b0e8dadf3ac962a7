using Endeavour.Evidence.Claims.Kept;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Commitments;
using Endeavour.Strategy.Choosing;
using Endeavour.Strategy.Editing;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Library;
using Endeavour.Strategy.Versions;
using Endeavour.Strategy.Programmes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Strategy;

/// <summary>What the strategy adds to a site.</summary>
public static class StrategyModule
{
    public static IServiceCollection AddStrategy(this IServiceCollection services)
    {
        services.AddEditing().AddLeads().AddProgrammes();
        services.AddSingleton<IThreadKind, ElementThread>().AddSingleton<IQuotingTexts, ElementTexts>();
        services.AddSingleton<KeptStrategies>().AddScoped<ReadStrategies>();
        return services.AddLibrary().AddCommitments().AddChoosing();
    }

    public static IEndpointRouteBuilder MapStrategy(this IEndpointRouteBuilder app)
    {
        EditingModule.Map(app);
        ProgrammesModule.Map(app);
        Library.Addresses.Map(app);
        CommitmentsModule.Map(app);
        ChoosingModule.Map(app);
        return app;
    }
}
