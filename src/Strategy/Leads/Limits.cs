namespace Endeavour.Strategy.Leads;

/// <summary>How long a partnership waits before somebody has to do something about who leads.</summary>
/// <param name="InvitationDays">Days that an invitation may stay unanswered; after them the lead counts as vacant.</param>
/// <param name="VacantDays">Days that a lead may be vacant.</param>
public sealed record Limits(int InvitationDays, int VacantDays)
{
    public static Limits Usual { get; } = new(42, 90);
}
