using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Evidence.NeedsAssessment;

/// <summary>What the needs assessment adds to a site.</summary>
static class NeedsModule
{
    public static IServiceCollection AddNeedsAssessment(this IServiceCollection services)
    {
        services.AddScoped<ReadNeeds>();
        services.AddScoped<IDailyWork, AskForRefresh>();
        return services;
    }
}
