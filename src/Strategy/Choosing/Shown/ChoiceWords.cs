using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Choosing.Shown;

/// <summary>How choosing is said to people.</summary>
public static class ChoiceWords
{
    public static string Did(RouteAct act) => act switch
    {
        RouteAct.AgreedTheApproach => "agreed the approach",
        RouteAct.Considered => "considered the list",
        RouteAct.Shortened => "cut the list",
        RouteAct.SentBack => "sent it back",
        RouteAct.WasAskedToAgree => "was asked to agree; what it decided is not in this record",
        RouteAct.Agreed => "agreed it",
        _ => "agreed it with an amendment",
    };

    public static string Standing(Candidate candidate) => candidate.Standing switch
    {
        CandidateStanding.Shortlist => "Chosen",
        CandidateStanding.Dropped => "Dropped",
        _ => "Not decided",
    };

    /// <summary>"0: Not at all, 1: Fully; counts 2 times".</summary>
    public static string Scale(Criterion criterion) => !criterion.IsScored ? "nothing is scored on it" :
        string.Join(", ", criterion.Scores.Select((means, score) => FormattableString.Invariant($"{score}: {means}"))) + (criterion.Counts == 1 ? "" : FormattableString.Invariant($"; counts {criterion.Counts} times"));

    /// <summary>"7 of 9 points, 2nd of 14", or why there is no total.</summary>
    public static string Total(Choice choice, Ranking ranking, Candidate candidate)
    {
        if (choice.Scored.Count == 0) return "Not scored";
        if (ranking.Total(candidate) is { } total) return FormattableString.Invariant($"{total} of {choice.Most} points, {Ordinal(ranking.Place(candidate)!.Value)} of {ranking.Candidates.Count(each => ranking.Total(each) is not null)}");
        var open = choice.Scored.Where(criterion => candidate.Scores.TrueForAll(score => score.Criterion != criterion.Id)).ToList();
        return open.Count == choice.Scored.Count ? "Not scored" : $"No total: not scored on {string.Join(" and ", open.Select(each => $"“{each.Title}”"))}";
    }

    public static string Titles(IEnumerable<Candidate> candidates) => string.Join(", ", candidates.Select(each => $"“{each.Title}”"));

    /// <summary>"The council's executive (a body), in a paper".</summary>
    public static string? Suggested(Candidate candidate) => (candidate.SuggestedBy, candidate.SuggestedAs) switch
    {
        (null, null) => candidate.From,
        (null, { } kind) => $"{Platform.Yaml.Words.ForPeople(kind)}{From(candidate)}",
        ({ } by, null) => by + From(candidate),
        ({ } by, { } kind) => $"{by} ({(kind switch { SuggestedAs.Post => "a post", SuggestedAs.Body => "a body", _ => "residents" })}){From(candidate)}",
    };

    public static string From(Provenance provenance) => provenance switch { Provenance.Partner => "Partners' priorities", Provenance.Community => "Communities' priorities", _ => "The system's priorities" };

    public static string Points(Points points) => points switch { Rules.Points.Yes => "Applies", Rules.Points.No => "Does not apply", _ => "Cannot be known" };

    static string From(Candidate candidate) => candidate.From is null ? "" : $", {candidate.From}";

    static string Ordinal(int place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture) + ((place % 100) is 11 or 12 or 13 ? "th" : (place % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>The bodies' route in a sentence about its end: "The board agreed it with an amendment on 26 September 2022."</summary>
    public static string End(Choice choice) => choice.InOrder is not [.., var last] ? "" : $" {Capital(last.Body)} {(last.Act == RouteAct.WasAskedToAgree ? $"was asked to agree {RouteDay.InWords(last.When)}; what it decided is not in this record" : $"{Did(last.Act)} {RouteDay.InWords(last.When)}")}.";

    /// <summary>Chosen from how many, for a part of the strategy: "Chosen from 14 candidates".</summary>
    public static string ChosenFrom(Choice choice, int candidates) => choice.IsLonglistKnown ? $"Chosen from {Wording.Many(candidates, "candidate", "candidates")}" : "Chosen from a longer list, which is not known";

    static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
