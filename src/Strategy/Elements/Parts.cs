namespace Endeavour.Strategy.Elements;

public enum Reach
{
    System,
    Place,
    Neighbourhood,
}

public enum Tier
{
    Do,
    Sponsor,
    Watch,
}

/// <summary>When it should be done: a date, or the words that stand for one.</summary>
public sealed record Due(DateOnly? Date, string? Note);

/// <summary>A post, partnership or group that leads; never a person.</summary>
/// <param name="Since">The day from which it is in its state, when that is known.</param>
public sealed record Lead(string Post, string? Organisation, LeadRole Role, LeadState State, string? Note, DateOnly? Since = null);

public enum LeadRole
{
    Lead,
    Sponsor,
    Champion,
    HostPartnership,
    LocalGroup,
}

/// <summary>How sure the lead is. What a file leaves out is still to be confirmed: nothing is accepted by silence.</summary>
public enum LeadState
{
    ToBeConfirmed,
    Proposed,
    Invited,
    Accepted,
    Vacant,
}

/// <summary>What an element rests on, or meets: a question for the needs assessment, a national aim, an overlap.</summary>
public sealed record EvidenceNote(EvidenceKind Kind, string Text);

public enum EvidenceKind
{
    Evidence,
    Jsna,
    National,
    Overlap,
}
