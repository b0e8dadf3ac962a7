namespace Endeavour.Statistics;

/// <summary>The feasible range of each hidden figure, and whether it is wide enough.</summary>
static class DisclosureAudit
{
    public static List<CellRange> Of(CellNetwork network, SuppressionRule rule, bool[] hidden, int columns)
    {
        bool[] most = [.. network.Counts.Select(count => count >= rule.Lowest)];
        for (var cell = 0; cell < hidden.Length; cell++) Check(hidden[cell], most[cell], rule.Withholds(network.Counts[cell]));
        var (now, widest) = (new Rerouting(network, hidden, rule.Lowest), new Rerouting(network, most, rule.Lowest));
        return [.. Enumerable.Range(0, hidden.Length).Where(cell => hidden[cell]).Select(cell => Range(cell, columns, network.Counts[cell], rule, now, widest))];
    }

    static CellRange Range(int cell, int columns, long count, SuppressionRule rule, Rerouting now, Rerouting widest)
    {
        var (down, up) = (now.Room(cell, up: false, count - rule.Lowest), now.Room(cell, up: true, Rerouting.Unbounded));
        var isProtected = rule.Withholds(count)
            ? count + up > rule.Threshold && down == widest.Room(cell, up: false, count - rule.Lowest)
            : down + up > 0;
        return new(cell / columns, cell % columns, count - down, up >= Rerouting.Unbounded ? null : count + up, isProtected);
    }

    static void Check(bool isHidden, bool canBeHidden, bool mustBeHidden)
    {
        if (mustBeHidden && !isHidden) throw new ArgumentException("Hide every count that the rule withholds before you audit the table.", nameof(isHidden));
        if (isHidden && !canBeHidden) throw new ArgumentException("Show the zeros of the table: the rule does, so hiding one protects nothing.", nameof(isHidden));
    }
}
