using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Authorization;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>How an address answers someone.</summary>
public enum Verdict { Open, SignIn, NotFound, Forbidden }

/// <summary>What an address should answer by what it declares, worked out here and not by the site.</summary>
static class Judgement
{
    public static Verdict Of(Address address, Asker asker, string partnership)
    {
        if (address.IsPublic) return Verdict.Open;
        var belongs = address.IsOfPartnership && asker.Home == partnership;
        if (asker.IsSignedIn && address.Policies.Count > 0 && address.Policies.All(policy => Holds(policy, asker, belongs))) return Verdict.Open;
        return !asker.IsSignedIn ? Verdict.SignIn : address.IsOfPartnership && !belongs ? Verdict.NotFound : Verdict.Forbidden;
    }

    static bool Holds(AuthorizeAttribute policy, Asker asker, bool belongs) => policy switch
    {
        AllowAttribute allow => belongs && asker.Role is { } role && allow.Holders.Contains(role),
        AllowBelongingAttribute => belongs,
        AllowSignedInAttribute => true,
        AllowServerAdministratorAttribute => asker.LooksAfterServer,
        _ => throw new InvalidOperationException($"The matrix does not know {policy.GetType().Name}: teach it what that allows."),
    };
}
