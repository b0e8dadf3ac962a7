namespace Endeavour.Accounts.Obligations.Standings;

/// <summary>How a state looks: always a shape of its own, a dark outline and a word, never colour alone.</summary>
public sealed record StateLook(ObligationState State, bool BySilence = false)
{
    public string Name => State switch
    {
        ObligationState.Vacant => "vacant",
        ObligationState.NotAccepted => "not-accepted",
        ObligationState.Overdue => "overdue",
        ObligationState.Silent => "silent",
        ObligationState.DueSoon => "due-soon",
        ObligationState.WaitingForDate => "waiting",
        ObligationState.OnTrack => "on-track",
        ObligationState.Kept => "kept",
        _ => "released",
    };

    public string Word => State switch
    {
        ObligationState.Vacant => BySilence ? "Vacant by silence" : "Vacant",
        ObligationState.NotAccepted => "Not accepted",
        ObligationState.Overdue => "Overdue",
        ObligationState.Silent => "Silent",
        ObligationState.DueSoon => "Due soon",
        ObligationState.WaitingForDate => "Waiting for a date",
        ObligationState.OnTrack => "On track",
        ObligationState.Kept => "Kept",
        _ => "Released",
    };

    /// <summary>What the word means, for the key of a list.</summary>
    public string Means => State switch
    {
        ObligationState.Vacant => "nobody holds its post, or nobody has said anything for three times as long as agreed",
        ObligationState.NotAccepted => "no post has accepted it",
        ObligationState.Overdue => "its day has passed",
        ObligationState.Silent => "its owner has not said how it stands for longer than agreed",
        ObligationState.DueSoon => "due within 5 clear working days",
        ObligationState.WaitingForDate => "nobody can say yet when it is due",
        ObligationState.OnTrack => "accepted, in time, and its owner has said so lately",
        ObligationState.Kept => "done, with proof",
        _ => "no longer needed, by someone's decision",
    };

    /// <summary>"2 overdue".</summary>
    public string Counted(int count) => $"{count} {Word.ToLowerInvariant()}";
}
