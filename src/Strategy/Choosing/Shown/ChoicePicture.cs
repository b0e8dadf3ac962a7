using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Choosing.Shown;

/// <summary>A choice as it is shown: the candidates by their scores, what was decided, and what the rules say.</summary>
/// <param name="Looks">What each rule says of each candidate; empty where the choice looks at no rules.</param>
/// <param name="Parts">The parts of the strategy that candidates became, with their addresses.</param>
/// <param name="Illustrative">Whether the rules rest on made-up figures.</param>
public sealed record ChoicePicture(Choice Choice, Ranking Ranking, IReadOnlyDictionary<Guid, IReadOnlyList<RuleLook>> Looks, IReadOnlyDictionary<string, (string Title, string Address)> Parts, bool Illustrative)
{
    public IReadOnlyList<Candidate> Chosen { get; } = [.. Ranking.Candidates.Where(each => each.IsChosen)];
    public IReadOnlyList<Candidate> Dropped { get; } = [.. Ranking.Candidates.Where(each => each.IsDropped)];
    public int Open => Ranking.Candidates.Count - Chosen.Count - Dropped.Count;
    public bool AnyScores => Ranking.Candidates.Any(each => each.Scores.Count > 0);

    public string Sentence
    {
        get
        {
            var all = Ranking.Candidates.Count;
            if (all == 0) return "No candidate is on the longlist yet.";
            var by = Choice.Criteria.Count == 0 ? "" : $", by {Wording.Many(Choice.Criteria.Count, "principle", "principles")}";
            if (!Choice.IsLonglistKnown) return $"{Chosen.Count} {(Chosen.Count == 1 ? "was" : "were")} chosen{by}. How long the list was that they were chosen from is not known{(Dropped.Count == 0 ? "" : $"; {Dropped.Count} dropped from it {(Dropped.Count == 1 ? "is" : "are")} known")}.{ChoiceWords.End(Choice)}";
            var dropped = Dropped.Count switch { 0 => "; nothing was dropped", 1 => "; 1 was dropped, with its reason", var many => $"; {many} were dropped, each with its reason" };
            var open = Open == 0 ? "" : $" {Open} {(Open == 1 ? "is" : "are")} not decided.";
            return $"{Chosen.Count} of {Wording.Many(all, "candidate", "candidates")} {(Chosen.Count == 1 ? "was" : "were")} chosen{by}{dropped}.{open}{ChoiceWords.End(Choice)}";
        }
    }

    public string Scored(Candidate candidate) => ChoiceWords.Total(Choice, Ranking, candidate);

    /// <summary>That it was decided against the order of the scores, and why; none where it was not.</summary>
    public string? AgainstWords(Candidate candidate)
    {
        var against = Ranking.Against(candidate);
        if (against.Count == 0) return candidate.AgainstOrder is null ? null : $"Decided against an earlier order of the scores: {candidate.AgainstOrder}";
        var which = candidate.IsChosen ? $"{ChoiceWords.Titles(against)} scored more and {(against.Count == 1 ? "was" : "were")} dropped." : $"{ChoiceWords.Titles(against)} scored less and {(against.Count == 1 ? "was" : "were")} chosen.";
        return $"Against the order of the scores: {which} {candidate.AgainstOrder ?? "The reason stands beside the other."}";
    }

    public RouteStep? DecidedAt(Candidate candidate) => Choice.Route.Find(step => step.Id == candidate.DecidedAt);
}
