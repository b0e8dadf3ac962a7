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
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Reading;
using Endeavour.Platform;
using Endeavour.Platform.Thread;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Evidence;

/// <summary>What evidence adds to a site.</summary>
public static class EvidenceModule
{
    /// <summary>The figures that are served, read by every page from one place.</summary>
    /// <param name="services">The site's.</param>
    /// <param name="folders">Where they are kept.</param>
    public static IServiceCollection AddEvidence(this IServiceCollection services, EvidenceFolders folders)
    {
        services.AddSingleton(provider => new EvidenceLayers(folders, provider.GetRequiredService<TimeProvider>()));
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
