namespace Endeavour.Evidence.Outcomes;

/// <summary>What someone should be able to say when the outcome is reached: "I can …"; and who worded it.</summary>
public sealed record Voice(string Text, string? By);
