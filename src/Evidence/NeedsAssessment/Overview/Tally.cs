using Endeavour.Evidence.NeedsAssessment.Questions;

namespace Endeavour.Evidence.NeedsAssessment.Overview;

/// <summary>How many questions are answered, have no data, or are not answered yet.</summary>
public sealed record Tally(int Answered, int NoData, int Unanswered)
{
    public int Asked => Answered + NoData + Unanswered;

    public static Tally Of(IEnumerable<NeedsQuestion> questions)
    {
        var states = questions.CountBy(question => question.State).ToDictionary();
        return new(states.GetValueOrDefault(QuestionState.Answered), states.GetValueOrDefault(QuestionState.NoData), states.GetValueOrDefault(QuestionState.Unanswered));
    }

    /// <summary>"7 questions: 1 is answered, 1 has no data and 5 are not answered yet".</summary>
    public string Words => Asked == 0 ? "No question is asked about it" : FormattableString.Invariant($"{Questions(Asked)}: {Parts}");

    /// <summary>"1 is answered, 1 has no data and 5 are not answered yet".</summary>
    public string Parts => FormattableString.Invariant($"{Answered} {(Answered == 1 ? "is" : "are")} answered, {NoData} {(NoData == 1 ? "has" : "have")} no data and {Unanswered} {(Unanswered == 1 ? "is" : "are")} not answered yet");

    public static string Questions(int count) => count == 1 ? "1 question" : FormattableString.Invariant($"{count} questions");
}
