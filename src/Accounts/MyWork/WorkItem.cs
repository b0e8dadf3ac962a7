using Endeavour.Accounts.Obligations.Standings;

namespace Endeavour.Accounts.MyWork;

/// <summary>Where something stands on the page of one's work.</summary>
public enum WorkKind
{
    /// <summary>I have taken it on.</summary>
    Owed,

    /// <summary>It waits for my answer or my decision.</summary>
    Waiting,

    /// <summary>I have begun it.</summary>
    Draft,
}

/// <summary>One thing to do.</summary>
/// <param name="Asks">What to do with it: "Accept or decline".</param>
/// <param name="Address">Where, within the partnership: <c>obligations/O-2026-014</c>.</param>
/// <param name="Detail">How it stands.</param>
public sealed record WorkItem(WorkKind Kind, string Asks, string Title, string Address, string Detail, DateOnly? Due = null, StateLook? Look = null);
