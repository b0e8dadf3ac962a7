using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Leads;

/// <summary>Leads as pages say them.</summary>
public static class Wordings
{
    /// <summary>"1 lead is", "3 leads are".</summary>
    public static string Of(int leads) => leads == 1 ? "1 lead is" : $"{leads} leads are";

    /// <summary>"Director of Public Health, Rutland County Council (sponsor)".</summary>
    public static string Name(Lead lead) => $"{lead.Post}{(lead.Organisation is null ? "" : $", {lead.Organisation}")}{(lead.Role == LeadRole.Lead ? "" : $" ({Words.ForPeople(lead.Role).ToLowerInvariant()})")}";

    /// <summary>The few words of its tag.</summary>
    public static string Tag(StandingLead lead) => lead.IsSilent ? "Vacant by silence" : Words.ForPeople(lead.Lead.State);

    public static string Colour(StandingLead lead) => lead.IsVacant ? "govuk-tag--red" : lead.Lead.State == LeadState.Accepted ? "govuk-tag--green" : "govuk-tag--grey";

    /// <summary>As it was in a version that is not in force any more: without an age.</summary>
    public static string Then(Lead lead) => Words.ForPeople(lead.State) + (lead.Since is { } since ? $" since {Wording.Date(since)}" : "");
}
