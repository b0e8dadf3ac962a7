namespace Endeavour.Platform.Rights;

/// <summary>What someone may do in a partnership. Roles belong to posts, and a post belongs to a body: whoever holds the post has them while they hold it.</summary>
public enum Role
{
    /// <summary>Anyone, without an account.</summary>
    Resident,
    Administrator,
    Clerk,
    Chair,
    Member,
    Substitute,
    StrategyOfficer,
    Analyst,
    EngagementOfficer,
    EqualityLead,
    SystemLeader,
    ActionOwner,
    PartnerContributor,
    Auditor,
}
