using Endeavour.Evidence.Claims;
using Endeavour.Evidence.Compare;
using Endeavour.Evidence.Core20;
using Endeavour.Evidence.Data;
using Endeavour.Evidence.Data.Api;
using Endeavour.Evidence.Desk;
using Endeavour.Evidence.Downloads;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Maps;
using Endeavour.Evidence.MyArea;
using Endeavour.Evidence.NeedsAssessment;
using Endeavour.Evidence.Outcomes;
using Endeavour.Evidence.Profile;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
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
        services.AddSingleton(provider => new PlaceStore(new PlaceFolder(provider.GetRequiredService<DataFolder>().Evidence), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PlaceShapes>();
        services.AddSingleton<ReadLocalAreas>();
        services.AddSingleton<ReadAreasCompared>();
        services.AddSingleton<ReadCore20>();
        services.AddSingleton<ReadProfile>();
        services.AddSingleton<IThreadKind, OutcomeThread>();
        services.AddScoped<Answers>();
        services.AddApiDocument();
        return services.AddDesk().AddClaims().AddNeedsAssessment();
    }

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder app)
    {
        Downloads.Addresses.Map(app);
        DeskModule.Map(app);
        DataAddresses.Map(app);
        ApiAddresses.Map(app);
        NeedsAssessment.Addresses.Map(app);
        return app;
    }
}
