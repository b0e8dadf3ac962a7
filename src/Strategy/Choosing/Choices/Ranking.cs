using Endeavour.Strategy.Choosing.Candidates;

namespace Endeavour.Strategy.Choosing.Choices;

/// <summary>
/// The candidates by their scores. Each score counts as often as its principle weighs; a candidate that is not scored on every principle has no total and no place,
/// never a nought. The order decides nothing: it shows where people decided otherwise.
/// </summary>
public sealed class Ranking
{
    readonly Choice _choice;
    readonly Dictionary<Guid, int?> _totals;

    public Ranking(Choice choice, IEnumerable<Candidate> candidates)
    {
        _choice = choice;
        var all = candidates.ToList();
        _totals = all.ToDictionary(each => each.Id, Add);
        Candidates = [.. all.OrderBy(each => _totals[each.Id] is null).ThenByDescending(each => _totals[each.Id]).ThenBy(each => each.Order).ThenBy(each => each.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The highest total first; those without one last, as the list has them.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    public bool AnyTotals => _totals.Values.Any(total => total is not null);

    /// <summary>None where it is not scored on every principle.</summary>
    public int? Total(Candidate candidate) => _totals[candidate.Id];

    /// <summary>1 is the highest; those with the same total share a place.</summary>
    public int? Place(Candidate candidate) => Total(candidate) is { } own ? 1 + _totals.Values.Count(total => total > own) : null;

    /// <summary>Those decided the other way though the scores say otherwise: of a chosen one the dropped that scored more, of a dropped one the chosen that scored less.</summary>
    public IReadOnlyList<Candidate> Against(Candidate candidate) => Against(candidate, candidate.Standing);

    /// <summary>The same, were it decided so.</summary>
    public IReadOnlyList<Candidate> Against(Candidate candidate, CandidateStanding standing) => (standing, Total(candidate)) switch
    {
        (CandidateStanding.Shortlist, { } own) => [.. Candidates.Where(other => other != candidate && other.IsDropped && Total(other) > own)],
        (CandidateStanding.Dropped, { } own) => [.. Candidates.Where(other => other != candidate && other.IsChosen && Total(other) < own)],
        _ => [],
    };

    /// <summary>Decisions against the order of which neither side says why.</summary>
    public IReadOnlyList<(Candidate Chosen, Candidate Dropped)> Unexplained =>
        [.. from chosen in Candidates where chosen.IsChosen && chosen.AgainstOrder is null from dropped in Against(chosen) where dropped.AgainstOrder is null select (chosen, dropped)];

    int? Add(Candidate candidate)
    {
        if (_choice.Scored.Count == 0) return null;
        var sum = 0;
        foreach (var criterion in _choice.Scored)
        {
            if (candidate.Scores.Find(score => score.Criterion == criterion.Id) is not { } score) return null;
            sum += score.Value * criterion.Counts;
        }
        return sum;
    }
}
