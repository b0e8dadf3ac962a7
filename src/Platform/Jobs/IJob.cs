namespace Endeavour.Platform.Jobs;

/// <summary>
/// One kind of job. It is made anew for each stage, in a scope in which the database, the partnership and who acts are the job's.
/// A stage reads as long as it likes, outside of any transaction, and leaves what it changes unsaved in the database given: that is saved with "stage done", in one
/// transaction. What must be all or nothing is left to the last stage. A rule that says no throws <see cref="Problems.Refusal"/>: nothing of the stage is saved.
/// </summary>
public interface IJob
{
    string Kind { get; }

    /// <summary>For people: "Check the history".</summary>
    string Title { get; }

    /// <summary>Does the stage that <see cref="JobContext.Stage"/> names; the first has no name.</summary>
    Task<Step> RunStage(JobContext context);
}
