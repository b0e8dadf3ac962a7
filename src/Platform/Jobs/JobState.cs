namespace Endeavour.Platform.Jobs;

/// <summary>Where a job is.</summary>
public enum JobState
{
    Waiting,

    /// <summary>Someone holds it. When the lease runs out, whoever comes next goes on from its last saved stage.</summary>
    Running,

    Done,

    /// <summary>It will not be done, and says why.</summary>
    Refused,

    Cancelled,
}
