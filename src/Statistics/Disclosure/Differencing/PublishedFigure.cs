namespace Endeavour.Statistics;

/// <summary>One count that is published or about to be, as a sum over atoms: groups of people that no figure divides further.</summary>
/// <param name="Name">What people know it by, such as "Aged 0 to 17, Rutland, 2024". Unique among the figures that are compared.</param>
/// <param name="Atoms">The keys of the atoms it covers, one or more, each once: "age 0", "age 1" …; or ward and month; whatever divides all figures.</param>
/// <param name="Count">The true count, before any rounding; 0 to 2^53. Leave out figures that are withheld.</param>
public sealed record PublishedFigure(string Name, IReadOnlyCollection<string> Atoms, long Count)
{
    /// <summary>The name: the count does not appear, for it may not have been published yet.</summary>
    /// <returns>The name of the figure.</returns>
    public override string ToString() => Name;
}
