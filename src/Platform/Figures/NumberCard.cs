namespace Endeavour.Platform.Figures;

/// <summary>A figure and what it counts: "3 outcomes are <b>worse than England</b>".</summary>
/// <param name="Figure">The number, already written for people.</param>
/// <param name="Text">What it counts.</param>
/// <param name="Strong">The words that matter most, after <paramref name="Text"/>.</param>
/// <param name="Look">The verdict's shape before the figure, if it is one.</param>
/// <param name="Href">Where the card leads, if anywhere.</param>
/// <param name="Note">A smaller line below.</param>
public sealed record NumberCard(string Figure, string Text, string? Strong = null, VerdictLook? Look = null, string? Href = null, string? Note = null);
