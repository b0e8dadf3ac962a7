using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Accounts;

/// <summary>Roles as people say them.</summary>
public static class RoleWords
{
    public static string Words(this Role role) => role switch
    {
        Role.StrategyOfficer => "Strategy officer",
        Role.EngagementOfficer => "Engagement officer",
        Role.EqualityLead => "Equality lead",
        Role.SystemLeader => "System leader",
        Role.ActionOwner => "Action owner",
        Role.PartnerContributor => "Partner contributor",
        _ => $"{role}",
    };

    /// <summary>Those that a post can carry; residents need none, and a substitute's comes from whom they stand in for.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } =
        [.. Enum.GetValues<Role>().Where(role => role is not (Role.Resident or Role.Substitute)).Select(role => new SelectListItem(role.Words(), $"{role}"))];
}
