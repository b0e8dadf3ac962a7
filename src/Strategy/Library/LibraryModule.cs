using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Strategy.Library;

/// <summary>What the library of partners' strategies adds to a site.</summary>
static class LibraryModule
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services.AddScoped<PlanMaps.ReadPlans>().AddScoped<ReadMatrix>().AddScoped<TakeMark>();
}
