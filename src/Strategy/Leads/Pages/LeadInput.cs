using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Leads.Pages;

/// <summary>How a lead stands, as a form asks it.</summary>
public sealed class LeadInput : Reason
{
    [DisplayName("Post"), StringLength(300, ErrorMessage = "The post can have 300 letters at most")]
    public string? Post { get; set; }

    [DisplayName("Organisation"), StringLength(300, ErrorMessage = "The organisation can have 300 letters at most")]
    public string? Organisation { get; set; }

    [DisplayName("Role")]
    public LeadRole Role { get; set; }

    [DisplayName("State")]
    public LeadState State { get; set; }

    [DisplayName("Since when")]
    public DateOnly? Since { get; set; }

    [DisplayName("Note"), StringLength(1000, ErrorMessage = "The note can have 1,000 letters at most")]
    public string? Note { get; set; }

    [DisplayName("Leads it no longer")]
    public bool Ends { get; set; }

    public static LeadInput Of(Lead lead, string why) => new() { Post = lead.Post, Organisation = lead.Organisation, Role = lead.Role, State = lead.State, Since = lead.Since, Note = lead.Note, Why = why };
}
