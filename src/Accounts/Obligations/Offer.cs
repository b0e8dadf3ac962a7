namespace Endeavour.Accounts.Obligations;

/// <summary>That a post was asked to own a promise, and what it said. Nobody owes what they have not accepted.</summary>
public sealed class Offer
{
    public required Guid PostId { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>Who asked.</summary>
    public required string By { get; init; }
    /// <summary>Why this post.</summary>
    public string? Why { get; init; }
    public OfferAnswer Answer { get; internal set; }
    public DateTimeOffset? AnsweredAt { get; internal set; }
    public string? AnsweredBy { get; internal set; }
    public string? Reason { get; internal set; }
}

/// <summary>What became of an offer.</summary>
public enum OfferAnswer
{
    /// <summary>No answer yet.</summary>
    Open,
    Accepted,
    Declined,

    /// <summary>Another post was asked before this one answered.</summary>
    Withdrawn,
}
