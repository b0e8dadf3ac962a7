namespace Endeavour.Evidence.NeedsAssessment.Questions;

/// <summary>How far a question is. It is answered only when someone says so with evidence and a finding; nobody saying anything leaves it unanswered.</summary>
public enum QuestionState
{
    Unanswered,
    Answered,

    /// <summary>It cannot be answered with what there is: a gap for research.</summary>
    NoData,
}

/// <summary>States as people read them.</summary>
public static class QuestionStates
{
    public static string Words(this QuestionState state) => state switch
    {
        QuestionState.Answered => "Answered",
        QuestionState.NoData => "No data",
        _ => "Not answered yet",
    };
}
