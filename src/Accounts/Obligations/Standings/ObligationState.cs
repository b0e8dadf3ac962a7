namespace Endeavour.Accounts.Obligations.Standings;

/// <summary>How a promise stands on a day. Read, never kept; the most pressing first.</summary>
public enum ObligationState
{
    /// <summary>Nobody holds its post, or its holder has been silent for so long that the post counts as empty.</summary>
    Vacant,

    /// <summary>No post has accepted it.</summary>
    NotAccepted,
    Overdue,

    /// <summary>No update for a whole cycle.</summary>
    Silent,
    DueSoon,

    /// <summary>Nobody can say yet when it is due.</summary>
    WaitingForDate,

    /// <summary>Accepted, in time, and its owner has said so lately.</summary>
    OnTrack,
    Kept,
    Released,
}
