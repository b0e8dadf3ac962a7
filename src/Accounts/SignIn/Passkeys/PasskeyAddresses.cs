using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Endeavour.Accounts.SignIn.Passkeys;

/// <summary>What scripts ask before the browser asks for a passkey. The answers come with ordinary forms.</summary>
static class PasskeyAddresses
{
    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in/passkey/options", async (HttpContext http, UsePasskey use) => Json(http, await use.Begin(http)))
            .AllowAnonymous().RequireRateLimiting(AddressLimit.Policy);
        app.MapPost("/account/passkeys/options", async (HttpContext http, AddPasskey add, CurrentSession current, TimeProvider clock) =>
                current is { Session: { } session, Account: { } account } && session.IsProved(clock.GetUtcNow()) ? Json(http, await add.Begin(http, account.Id, account.Email!, account.Name)) : Results.StatusCode(403))
            .WithMetadata(new AllowSignedInAttribute());
        app.MapPost("/invitation/{token}/passkey", async (string token, HttpContext http, AddPasskey add, FindInvitation find, CancellationToken cancellation) =>
                await find.Run(token, cancellation) is { } invitation ? Json(http, await add.Begin(http, invitation.NewAccount, invitation.Email, invitation.Name)) : Results.NotFound())
            .AllowAnonymous().RequireRateLimiting(AddressLimit.Policy);
    }

    static IResult Json(HttpContext http, string json)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(json, "application/json");
    }
}
