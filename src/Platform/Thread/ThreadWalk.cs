namespace Endeavour.Platform.Thread;

/// <summary>What a walk found: each record once, at the fewest steps from the start, with how it was reached.</summary>
public sealed class ThreadWalk(ThreadRecord start)
{
    readonly HashSet<ThreadEnd> _found = [start.End];
    readonly List<ThreadStep> _steps = [];

    public ThreadRecord Start => start;

    public IReadOnlyList<ThreadStep> Steps => _steps;

    /// <summary>True when the walk was stopped before its end.</summary>
    public bool HasMore { get; private set; }

    public bool Has(ThreadEnd end) => _found.Contains(end);

    /// <summary>What was reached from one record, in the order found.</summary>
    public IEnumerable<ThreadStep> After(ThreadEnd end) => _steps.Where(step => step.Via == end);

    /// <summary>Takes in one more step of the walk; the records to go on from.</summary>
    internal IReadOnlyList<ThreadEnd> Add(int distance, IReadOnlyList<ThreadEnd> edge, IReadOnlyList<ThreadTie> ties, Dictionary<ThreadEnd, ThreadRecord> seen)
    {
        var next = new List<ThreadEnd>();
        var at = ties.SelectMany(tie => tie.From == tie.To ? new[] { tie.From } : [tie.From, tie.To], (tie, end) => (tie, end)).ToLookup(each => each.end, each => each.tie);
        foreach (var via in edge)
            foreach (var tie in at[via])
            {
                var other = tie.From == via ? tie.To : tie.From;
                if (!seen.TryGetValue(other, out var record) || _found.Contains(other)) continue;
                if (_found.Count >= GoldenThread.Most)
                {
                    HasMore = true;
                    return next;
                }
                _found.Add(other);
                _steps.Add(new(distance, via, tie, record));
                next.Add(other);
            }
        return next;
    }
}

/// <summary>One step: from <paramref name="Via"/>, along <paramref name="Tie"/>, to <paramref name="Record"/>.</summary>
public sealed record ThreadStep(int Distance, ThreadEnd Via, ThreadTie Tie, ThreadRecord Record)
{
    /// <summary>What the record before is to this one: "is measured by".</summary>
    public string Says => Tie.From == Via ? Tie.Relation.Forwards() : Tie.Relation.Backwards();
}
