namespace Endeavour.Accounts.Obligations;

/// <summary>What is promised, to whom, by when, and how often its owner says how it stands.</summary>
public sealed record ObligationTerms(string Promise, string ToWhom, DueTerms Due, int CycleDays = Obligation.UsualCycle);
