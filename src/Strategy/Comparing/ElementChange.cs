using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Comparing;

/// <summary>One text of a part that was changed: its title, its statement, why it is there.</summary>
public sealed record TextChange(string What, Rewording Words);

/// <summary>One fact of a part that was changed, as people say it; none where there was or is none.</summary>
public sealed record FactChange(string What, string? Before, string? After);

/// <summary>A part that both versions have, and what became of it.</summary>
public sealed record ElementChange(Element Before, Element After, IReadOnlyList<TextChange> Texts, IReadOnlyList<FactChange> Facts);

/// <summary>A part that another took the place of.</summary>
public sealed record Replacement(Element Before, Element After);
