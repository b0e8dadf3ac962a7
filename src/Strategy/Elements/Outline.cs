using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Elements;

/// <summary>Elements as a nested list.</summary>
/// <param name="Deep">How many more levels to open below these; what is not opened is counted.</param>
public sealed record Outline(Tree Tree, IEnumerable<Element> Elements, int Deep);
