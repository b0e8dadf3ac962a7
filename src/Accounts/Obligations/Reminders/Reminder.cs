namespace Endeavour.Accounts.Obligations.Reminders;

/// <summary>One thing that is asked of whoever holds a post.</summary>
/// <param name="Occasion">What made it due, the same for as long as it is the same occasion: <c>due 2026-10-05</c>.</param>
/// <param name="Asks">"Accept or decline O-2026-014: publish the written answer."</param>
/// <param name="Why">How the promise stands.</param>
public sealed record Reminder(Obligation Obligation, Guid PostId, string Occasion, string Asks, string Why);
