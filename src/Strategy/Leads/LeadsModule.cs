using Endeavour.Accounts.MyWork;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Strategy.Leads.Asking;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Strategy.Leads;

/// <summary>Who leads, what is asked of whom, and what is vacant.</summary>
static class LeadsModule
{
    public static IServiceCollection AddLeads(this IServiceCollection services) =>
        services.AddScoped<ReadLeads>().AddScoped<KeepLead>().AddScoped<IDailyWork, AskForLeads>().AddScoped<IWorkSource, InvitedWork>();
}
