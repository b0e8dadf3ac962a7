using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Editing.Keeping;

namespace Endeavour.Strategy.Choosing.Candidates;

/// <summary>How a candidate was scored on one principle. There is none without a reason, however it was made.</summary>
public sealed record Score
{
    public const int LongestReason = 1000;

    public Score(string criterion, int value, string reason)
    {
        if (value < 0) throw new Refusal("A score cannot be below 0.");
        (Criterion, Value, Reason) = (criterion, value, reason.Clean() ?? throw new Refusal("Say why it has this score. A score without a reason is not kept."));
    }

    public string Criterion { get; private init; }
    public int Value { get; private init; }
    public string Reason { get; private init; }
}

/// <summary>An indicator that shows how things are where the candidate would help.</summary>
/// <param name="Sex">As the publisher writes it; none where it does not matter.</param>
public sealed record CandidateIndicator(int Indicator, string? Sex, string? Age, HigherIs? HigherIs);

public enum CandidateStanding
{
    /// <summary>Nobody has decided.</summary>
    Longlist,
    Shortlist,
    Dropped,
}

/// <summary>Who suggested it.</summary>
public enum SuggestedAs
{
    Post,
    Body,
    Residents,
}

/// <summary>On whose list of priorities it stood.</summary>
public enum Provenance
{
    Partner,
    Community,
    System,
}

/// <summary>The lowest level that can deal with it.</summary>
public enum LowestLevel
{
    Neighbourhood,
    Place,
    System,
}

/// <summary>What a candidate says of itself.</summary>
/// <param name="From">Where it was suggested: a paper, a meeting, a survey.</param>
/// <param name="WhyHere">Why it is for this board, and not for someone nearer to people.</param>
/// <param name="Element">The part of the strategy that it became, by its slug.</param>
/// <param name="Desire">What people here want to change, and who says so: for the rule on local desire.</param>
public sealed record CandidateTerms(string Title, string? Statement, string? SuggestedBy, SuggestedAs? SuggestedAs, string? From, Provenance? Provenance, LowestLevel? Lowest, string? WhyHere, string? Element, string? Desire, string? DesireBy)
{
    public IReadOnlyList<CandidateIndicator> Indicators { get; init; } = [];
    /// <summary>Topics of the needs assessment, by their slugs.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
    /// <summary>Findings of inspections, by their slugs.</summary>
    public IReadOnlyList<string> Inspections { get; init; } = [];
}

/// <summary>What people decided about a candidate.</summary>
/// <param name="AgainstOrder">Why it was decided against the order of the scores.</param>
/// <param name="At">The body that decided it, by the id of its step.</param>
public sealed record Decision(CandidateStanding Standing, string? Because, string? AgainstOrder, string? At);
