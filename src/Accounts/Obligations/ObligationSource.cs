using Endeavour.Platform.Thread;

namespace Endeavour.Accounts.Obligations;

/// <summary>What made a promise.</summary>
public enum SourceKind
{
    Decision,
    UnreachedQuestion,
    Condition,
    Duty,
    Consultation,
    Barrier,
    Review,
    Other,
}

/// <summary>Where a promise comes from, well enough to show and to follow.</summary>
/// <param name="Title">Of that record: "Better Care Fund plan agreed, 5 October 2021".</param>
/// <param name="End">The record in the golden thread, where it has one.</param>
public sealed record ObligationSource(SourceKind Kind, string Title, string? Url = null, ThreadEnd? End = null);

/// <summary>Sources as people say them.</summary>
public static class SourceKinds
{
    public static string Words(this SourceKind kind) => kind switch
    {
        SourceKind.Decision => "A decision",
        SourceKind.UnreachedQuestion => "A question that the meeting did not reach",
        SourceKind.Condition => "A condition of a decision",
        SourceKind.Duty => "A duty in law or policy",
        SourceKind.Consultation => "A consultation",
        SourceKind.Barrier => "A barrier that someone raised",
        SourceKind.Review => "A review or an assessment",
        _ => "Something else",
    };
}
