using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Leads;

/// <summary>A lead as it stands on a day.</summary>
/// <param name="At">The date of the version that names it: a state without a date is at least as old.</param>
/// <param name="Statement">What was said of it since the version; none when nothing was.</param>
public sealed record StandingLead(LeadKey Key, Lead Lead, Limits Limits, DateOnly Day, DateOnly At, LeadStatement? Statement)
{
    /// <summary>Days in its state; at least so many where no date is known.</summary>
    public int Days => Math.Max(0, Day.DayNumber - (Lead.Since ?? At).DayNumber);

    /// <summary>Invited longer ago than the limit, without an answer. Nobody leads by silence.</summary>
    public bool IsSilent => Lead.State == LeadState.Invited && Days > Limits.InvitationDays;

    public bool IsVacant => Lead.State == LeadState.Vacant || IsSilent;

    /// <summary>Since when nobody leads; none when that is not known, or somebody does.</summary>
    public DateOnly? VacantSince => Lead.State == LeadState.Vacant ? Lead.Since : IsSilent ? (Lead.Since ?? At).AddDays(Limits.InvitationDays) : null;

    /// <summary>Vacant for longer than the limit. Where nobody knows since when, it is past it.</summary>
    public bool IsPastLimit => IsVacant && (VacantSince is not { } since || Day.DayNumber - since.DayNumber > Limits.VacantDays);

    /// <summary>Neither vacant nor accepted.</summary>
    public bool IsOpen => !IsVacant && Lead.State != LeadState.Accepted;

    /// <summary>How it stands and for how long: "Vacant for 14 months".</summary>
    public string Says => Lead.State switch
    {
        LeadState.Vacant when Lead.Since is null => "Vacant; since when is not recorded",
        LeadState.Vacant => $"Vacant {For}",
        LeadState.Invited when IsSilent => $"Invited {Ago}, no answer: counts as vacant, because an answer was due within {Limits.InvitationDays} days",
        LeadState.Invited => $"Invited {Ago}, no answer yet",
        LeadState.Accepted when Lead.Since is null => "Accepted",
        LeadState.Accepted => $"Accepted {Ago}",
        LeadState.Proposed => $"Proposed {Ago}, not invited yet",
        _ => $"To be confirmed {For}",
    };

    string Ago => Days == 0 && Lead.Since is not null ? "today" : $"{Least}{Age.Of(Days)} ago";

    string For => Days == 0 && Lead.Since is not null ? "since today" : $"for {Least}{Age.Of(Days)}";

    string Least => Lead.Since is null ? "at least " : "";
}
