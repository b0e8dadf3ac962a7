using Microsoft.AspNetCore.Authorization;

namespace Endeavour.Platform.Rights;

/// <summary>Who may see an address: those who hold one of these roles in its partnership today.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute(params Role[] roles) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IReadOnlyList<Role> Holders { get; } = roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new Allowed($"holds {string.Join(" or ", Holders)}", person => person.Is(Holders))];
}

/// <summary>Anyone who belongs to the partnership today, whatever their post.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowBelongingAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new Allowed("belongs", person => person.Belongs)];
}

/// <summary>Anyone with an account: pages about that account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowSignedInAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new Allowed("is signed in", person => person.IsSignedIn)];
}

/// <summary>Those who look after the server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowServerAdministratorAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new Allowed("looks after the server", person => person.IsServerAdministrator)];
}

/// <summary>A condition on whoever asks.</summary>
sealed record Allowed(string Says, Func<CurrentPerson, bool> Holds) : IAuthorizationRequirement;
