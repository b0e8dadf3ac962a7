using Endeavour.Evidence.Desk;
using Endeavour.Evidence.Downloads;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Neighbours;
using Endeavour.Evidence.NeedsAssessment;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform;
using Endeavour.Platform.Thread;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Evidence;

/// <summary>What evidence adds to a site.</summary>
public static class EvidenceModule
{
    /// <summary>The figures that are served from the data folder, read by every page from one place.</summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var (data, clock) = (provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<TimeProvider>());
            return new EvidenceLayers(new EvidenceStore(new EvidenceFolder(data.Evidence), clock), data.EvidenceOf, clock);
        });
        services.AddSingleton(provider => new NeighbourStore(provider.GetRequiredService<DataFolder>().Evidence));
        services.AddSingleton<ReadFigures>();
        services.AddSingleton<IThreadKind, OutcomeThread>();
        return services.AddDesk().AddNeedsAssessment();
    }

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder app)
    {
        Downloads.Addresses.Map(app);
        DeskModule.Map(app);
        NeedsAssessment.Addresses.Map(app);
        return app;
    }
}
