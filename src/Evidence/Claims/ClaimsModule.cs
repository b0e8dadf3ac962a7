using Endeavour.Accounts.MyWork;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Desk.Commentaries;
using Endeavour.Evidence.Exceptions.Papers;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Evidence.Claims;

/// <summary>What claims add to a site.</summary>
static class ClaimsModule
{
    public static IServiceCollection AddClaims(this IServiceCollection services)
    {
        services.AddSingleton<ReadClaims>().AddSingleton<KeepClaims>().AddSingleton<CheckClaims>();
        services.AddSingleton<IQuotingTexts, StoryTexts>().AddSingleton<IQuotingTexts, PaperTexts>();
        services.AddHostedService<WatchFigures>();
        services.AddScoped<IDailyWork>(provider => provider.GetRequiredService<CheckClaims>());
        services.AddScoped<ClaimText>().AddScoped<IWorkSource, ClaimWork>();
        return services;
    }
}
