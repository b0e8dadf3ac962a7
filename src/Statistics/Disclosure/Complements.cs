namespace Endeavour.Statistics;

/// <summary>
/// Chooses which figures to hide beside the small ones. For each small figure it makes room along the cheapest cycles, until the figure could be anything
/// from the lowest count to more than the threshold (after Cox 1980 and Kelly, Golden and Assad 1992); then it shows again, dearest first, what was not needed.
/// Each step hides or shows a figure for good, so it ends.
/// </summary>
sealed class Complements
{
    readonly CellNetwork _network;
    readonly SuppressionRule _rule;
    readonly bool[] _hidden;
    readonly Rerouting _rerouting;
    readonly List<Goal> _goals = [];

    Complements(CellNetwork network, SuppressionRule rule)
    {
        (_network, _rule) = (network, rule);
        _hidden = [.. network.Counts.Select(rule.Withholds)];
        _rerouting = new(network, _hidden, rule.Lowest);
    }

    /// <summary>Which figures to hide: the small ones and their complements.</summary>
    public static bool[] Hide(CellNetwork network, SuppressionRule rule)
    {
        var complements = new Complements(network, rule);
        for (var cell = 0; cell < network.Counts.Length; cell++)
            if (rule.Withholds(network.Counts[cell])) complements.Protect(cell);
        complements.ShowWhatIsNotNeeded();
        return complements._hidden;
    }

    void Protect(int cell)
    {
        Protect(cell, up: true, _rule.Threshold + 1 - _network.Counts[cell]);
        Protect(cell, up: false, _network.Counts[cell] - _rule.Lowest);
    }

    void Protect(int cell, bool up, long need)
    {
        var room = _rerouting.MakeRoom(cell, up, need);
        _goals.Add(new(cell, up, room, _rerouting.Moved()));
    }

    void ShowWhatIsNotNeeded()
    {
        var complements = Enumerable.Range(0, _hidden.Length).Where(cell => _hidden[cell] && !_rule.Withholds(_network.Counts[cell]));
        foreach (var cell in complements.OrderByDescending(cell => _network.Losses[cell]).ThenBy(cell => cell).ToList())
        {
            _hidden[cell] = false;
            if (!StillMet(cell)) _hidden[cell] = true;
        }
    }

    // Only goals whose flow went through the figure can have lost by its being shown. All are tried before any is changed.
    bool StillMet(int shown)
    {
        List<(int Place, Goal Goal)> rerouted = [];
        for (var place = 0; place < _goals.Count; place++)
        {
            var goal = _goals[place];
            if (Array.BinarySearch(goal.Through, shown) < 0) continue;
            if (_rerouting.Room(goal.Cell, goal.Up, goal.Room) < goal.Room) return false;
            rerouted.Add((place, goal with { Through = _rerouting.Moved() }));
        }
        foreach (var (place, goal) in rerouted) _goals[place] = goal;
        return true;
    }

    /// <summary>How far a small figure must be able to go one way, and the figures through which it can.</summary>
    readonly record struct Goal(int Cell, bool Up, long Room, int[] Through);
}
