namespace Endeavour.Platform.Jobs;

/// <summary>The settings under <c>Jobs</c>.</summary>
public sealed class JobSettings
{
    /// <summary>Off for a site that only answers: its jobs, mail and daily work are another server's.</summary>
    public bool Run { get; init; } = true;

    /// <summary>How many jobs run at once in this process.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>How long a job is whoever's began it, unless they say that they are still there.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a stage is begun before the job is refused.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>After a failure: half a minute, a minute, two …</summary>
    internal static TimeSpan Pause(int attempts) => TimeSpan.FromSeconds(30 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 6)));
}
