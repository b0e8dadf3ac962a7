using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Recommendations;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>A topic as the public reads it: questions with what is published of them, and recommendations with how each promise stands.</summary>
public sealed record TopicPaper(NeedsPicture Needs, NeedsTopic Topic, IReadOnlyList<AdviceLine> Advice)
{
    public IReadOnlyList<NeedsQuestion> Questions => Needs.Of(Topic);

    public Tally Tally => Tally.Of(Questions);

    public string Sentence => $"{Tally.Words}.";

    public string Owner => Needs.Post(Topic.OwnerPostId) ?? "Nobody yet";

    /// <summary>What follows from the findings of a question.</summary>
    public IEnumerable<AdviceLine> Of(NeedsQuestion question) => Advice.Where(each => each.Recommendation.Questions.Contains(question.Number));
}

/// <summary>A recommendation, the promise it became, and how that stands today.</summary>
public sealed record AdviceLine(NeedsRecommendation Recommendation, ObligationLine Promise)
{
    public string Owner => Promise.Obligation.OwnerPost?.Title ?? (Promise.Obligation.AskedPost is { } asked ? $"Nobody has accepted it; {asked.Title} is asked" : "Nobody yet");
}
