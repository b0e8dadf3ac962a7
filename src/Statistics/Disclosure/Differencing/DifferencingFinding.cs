namespace Endeavour.Statistics;

/// <summary>One figure of a sum that gives a number away.</summary>
/// <param name="Figure">The name of the figure.</param>
/// <param name="Times">How often it is added; negative: taken away. A whole number, unless the sum has to be divided.</param>
/// <param name="IsNew">True if it is about to be published; false if it was before.</param>
public readonly record struct DifferencingTerm(string Figure, double Times, bool IsNew);

/// <summary>A small number that published figures would give away. It names the figures and the group, and does not hold the number.</summary>
/// <param name="Terms">The figures whose sum it is; at least one is new. A single term: the figure itself is small.</param>
/// <param name="Reveals">The keys of the atoms that make the group, in order.</param>
public sealed record DifferencingFinding(IReadOnlyList<DifferencingTerm> Terms, IReadOnlyList<string> Reveals)
{
    const int Named = 5;

    /// <summary>One sentence that says which figures give which group away.</summary>
    /// <returns>A sentence with its full stop.</returns>
    public string Words() => (Terms.Count, Terms.Count(term => term.Times < 0)) switch
    {
        (1, _) => $"{Quoted(Terms[0])} is itself too small to show.",
        (2, 1) => $"Taking {Quoted(Terms.First(term => term.Times < 0))} from {Quoted(Terms.First(term => term.Times > 0))} leaves a number too small to show: {Group()}.",
        _ => $"Together, {Joined(Terms.Select(Quoted))} give a number too small to show: {Group()}.",
    };

    /// <summary>The sentence of <see cref="Words"/>.</summary>
    /// <returns>A sentence with its full stop.</returns>
    public override string ToString() => Words();

    string Group() => Reveals.Count <= Named ? Joined(Reveals) : $"{string.Join(", ", Reveals.Take(Named))} and {Reveals.Count - Named} more";

    static string Quoted(DifferencingTerm term) => $"“{term.Figure}” ({(term.IsNew ? "new" : "published before")})";

    static string Joined(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}
