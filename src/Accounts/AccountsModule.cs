using Endeavour.Accounts.People;
using Microsoft.AspNetCore.Builder;

namespace Endeavour.Accounts;

/// <summary>What accounts add to a site.</summary>
public static class AccountsModule
{
    /// <summary>After signing in and <c>UsePartnerships</c>, before authorisation: who is this in the partnership asked for?</summary>
    public static IApplicationBuilder UsePeople(this IApplicationBuilder app) => app.UseMiddleware<FindPerson>();
}
