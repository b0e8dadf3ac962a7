using Endeavour.Accounts.MyWork;
using Endeavour.Accounts.Obligations.Duties;
using Endeavour.Accounts.Obligations.Reminders;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Thread;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Accounts.Obligations;

/// <summary>What promises add to a site.</summary>
public static class ObligationsModule
{
    public static IServiceCollection AddObligations(this IServiceCollection services)
    {
        services.AddScoped<ReadObligations>();
        services.AddScoped<ReadDuties>();
        services.AddScoped<IDailyWork, WriteReminders>();
        services.AddScoped<IWorkSource, OwedWork>();
        services.AddScoped<IWorkSource, AskedWork>();
        services.AddScoped<IWorkSource, NobodysWork>();
        services.AddSingleton<IThreadKind, ObligationThread>();
        services.AddSingleton<IThreadKind, DutyThread>();
        return services;
    }
}
