using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Anchors;

/// <summary>How a commitment stands today, in the words that may be said of it.</summary>
/// <param name="Tag">The colour of its label; the words say the same.</param>
public sealed record AnchorStanding(string Words, string Tag, string? Note)
{
    public static AnchorStanding Of(AnchorCommitment commitment, DateOnly today)
    {
        var late = commitment.By < today;
        if (commitment.Latest is not { } latest) return late ? new("Past its date, no update", "red", null) : new("No update yet", "grey", null);
        var said = $"Last update: {Wording.Date(latest.On)}.";
        return latest.Says switch
        {
            UpdateSays.Done => new("Done", "green", said),
            UpdateSays.GivenUp => new("Given up", "grey", said),
            _ when late => new("Past its date", "red", said),
            // An old update says nothing of today.
            _ when today.DayNumber - latest.On.DayNumber > AnchorCommitment.Fresh => new("No recent update", "grey", said),
            UpdateSays.Behind => new("Behind", "yellow", said),
            _ => new("On track", "turquoise", said),
        };
    }

    /// <summary>What has to be said of its measure; none where it has one with a source.</summary>
    public static string? Lack(AnchorCommitment commitment) => commitment.Measure switch
    {
        null => "It has no measure: nobody can see whether it is kept.",
        { NoSource: { } reason } => $"Its measure has no source: {reason.TrimEnd('.')}.",
        _ => null,
    };
}
