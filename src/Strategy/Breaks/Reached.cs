using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Breaks;

/// <summary>What of a tree has something: a part by itself, by a part above it, or by one below it.</summary>
static class Reached
{
    /// <summary>The highest parts of every branch that has it nowhere: mending one mends all below it.</summary>
    /// <param name="elements">Parents before their children.</param>
    public static IReadOnlyList<Element> Lacking(IReadOnlyList<Element> elements, Func<Element, bool> has)
    {
        HashSet<Guid> direct = [.. elements.Where(has).Select(element => element.Id)];
        var reached = new HashSet<Guid>(direct);
        foreach (var element in elements.Where(element => direct.Contains(element.Id)))
            for (var above = element.Parent; above is not null && reached.Add(above.Id);) above = above.Parent;
        // Downwards only from what has it itself: a part does not have it because a cousin has.
        var given = new HashSet<Guid>(direct);
        foreach (var element in elements)
            if (element.ParentId is { } parent && given.Contains(parent) && given.Add(element.Id)) reached.Add(element.Id);
        return [.. elements.Where(element => !reached.Contains(element.Id) && (element.ParentId is not { } parent || reached.Contains(parent)))];
    }
}
