using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Problems;

namespace Endeavour.Tests.Rules.Evidence.NeedsAssessment;

/// <summary>A question is answered only by evidence and a published finding, has no data only with a reason, and nothing turns it by silence.</summary>
public class QuestionTests
{
    static readonly DateOnly s_today = new(2026, 3, 2);
    static readonly EvidenceItem s_survey = new(1, EvidenceKind.Document, "A survey", "https://example.org/survey", null, null, Strength.Moderate, new(2025, 6, 1), null);
    static readonly Finding s_finding = new(1, "Half of them do.", s_today, "Public health analyst", s_today);

    static NeedsQuestion Question() =>
        NeedsQuestion.Ask(Guid.NewGuid(), NeedsTopic.Open(Guid.NewGuid(), "housing", new("Housing", null, 0, null, null)), 3, new("How many homes are damp?", 0, ["housing"], null));

    static NeedsQuestion Answered()
    {
        var question = Question();
        question.Keep(s_survey, s_today);
        question.Keep(s_finding);
        question.MarkAnswered();
        return question;
    }

    static string Refused(Action act) => Assert.Throws<Refusal>(act).Message;

    [Fact]
    public void A_new_question_is_not_answered_and_known_by_its_topic_and_number()
    {
        var question = Question();
        Assert.Equal((QuestionState.Unanswered, "housing.3"), (question.State, question.Slug));
    }

    [Fact]
    public void It_cannot_be_answered_before_there_is_evidence_and_a_published_finding()
    {
        var question = Question();
        Assert.Equal("You cannot mark it answered before there is at least one piece of evidence.", Refused(question.MarkAnswered));
        question.Keep(s_survey, s_today);
        Assert.StartsWith("You cannot mark it answered before a finding", Refused(question.MarkAnswered), StringComparison.Ordinal);
        question.Keep(s_finding with { PublishedOn = null });
        Assert.StartsWith("You cannot mark it answered before a finding", Refused(question.MarkAnswered), StringComparison.Ordinal);
        Assert.Equal(QuestionState.Unanswered, question.State);
        question.Keep(s_finding);
        question.MarkAnswered();
        Assert.Equal(QuestionState.Answered, question.State);
    }

    [Theory]
    [InlineData("", "The NHS trust", "why there is none")]
    [InlineData("Nobody counts them.", " ", "who could supply it")]
    public void No_data_needs_a_reason_and_who_could_supply_it(string because, string who, string says) =>
        Assert.Contains(says, Refused(() => Question().MarkNoData(because, who)), StringComparison.Ordinal);

    [Fact]
    public void What_an_answer_rests_on_cannot_be_taken_away_under_it()
    {
        var question = Answered();
        Assert.StartsWith("You cannot withdraw the only evidence", Refused(() => question.WithdrawEvidence(1)), StringComparison.Ordinal);
        Assert.StartsWith("You cannot withdraw the only published finding", Refused(() => question.WithdrawFinding(1)), StringComparison.Ordinal);
        Assert.StartsWith("You cannot withdraw the only published finding", Refused(() => question.Keep(s_finding with { PublishedOn = null })), StringComparison.Ordinal);
        question.MarkUnanswered();
        question.WithdrawFinding(1);
        question.WithdrawEvidence(1);
        Assert.Empty(question.Evidence);
    }

    [Fact]
    public void A_reason_for_no_data_goes_when_the_question_is_answered()
    {
        var question = Answered();
        question.MarkNoData("The survey was withdrawn.", "The housing team");
        question.MarkAnswered();
        Assert.Null(question.NoDataBecause);
        Assert.Null(question.WhoCouldSupply);
    }

    [Fact]
    public void A_finding_cannot_be_published_before_there_is_evidence() =>
        Assert.StartsWith("You cannot publish a finding before there is evidence", Refused(() => Question().Keep(s_finding)), StringComparison.Ordinal);

    public static TheoryData<EvidenceItem, string> Unsound => new()
    {
        { s_survey with { Title = " " }, "what the evidence is called" },
        { s_survey with { Kind = EvidenceKind.Indicator }, "the number of the indicator" },
        { s_survey with { Indicator = 90366 }, "Only an indicator has a number" },
        { s_survey with { Link = "javascript:alert(1)" }, "begins with https://" },
        { s_survey with { On = s_today.AddDays(1) }, "a day that has not come" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Evidence_that_could_not_be_found_again_is_refused(EvidenceItem item, string says) =>
        Assert.Contains(says, Refused(() => Question().Keep(item, s_today)), StringComparison.Ordinal);

    [Fact]
    public void Every_strength_says_what_it_means() => Assert.Equal(4, Enum.GetValues<Strength>().Select(strength => strength.Meaning()).Distinct().Count());
}
