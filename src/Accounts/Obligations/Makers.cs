using Endeavour.Platform.Rights;

namespace Endeavour.Accounts.Obligations;

/// <summary>Who may make promises and say what they are; accepting, updating and closing belongs to the post that owns one.</summary>
static class Makers
{
    public static readonly Role[] Roles = [Role.Clerk, Role.Administrator, Role.StrategyOfficer, Role.Chair, Role.EngagementOfficer];
}
