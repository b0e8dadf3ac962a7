using Endeavour.Accounts.People;
using Endeavour.Accounts.People.Contacts;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Accounts;

/// <summary>What accounts add to a site.</summary>
public static class AccountsModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services.AddScoped<IDailyWork, ForgetContacts>();

    /// <summary>After signing in and <c>UsePartnerships</c>, before authorisation: who is this in the partnership asked for?</summary>
    public static IApplicationBuilder UsePeople(this IApplicationBuilder app) => app.UseMiddleware<FindPerson>();
}
