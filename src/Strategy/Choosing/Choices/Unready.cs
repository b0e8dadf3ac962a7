using Endeavour.Strategy.Choosing.Candidates;

namespace Endeavour.Strategy.Choosing.Choices;

/// <summary>What stands in the way of publishing a choice: all of it at once. What is published stays free of it.</summary>
public static class Unready
{
    public static IReadOnlyList<string> To(Choice choice, IReadOnlyCollection<Candidate> candidates)
    {
        if (candidates.Count == 0) return ["It has no candidates yet."];
        var ranking = new Ranking(choice, candidates);
        return
        [
            .. candidates.Any(each => each.IsChosen) ? Array.Empty<string>() : ["Nothing has been chosen yet."],
            .. candidates.Where(each => each.Standing == CandidateStanding.Longlist).OrderBy(each => each.Order).Select(each => $"“{each.Title}” is neither on the shortlist nor dropped."),
            .. ranking.Unexplained.Select(pair => $"“{pair.Chosen.Title}” was chosen and “{pair.Dropped.Title}”, which scored more, was dropped; nobody says why."),
        ];
    }
}
