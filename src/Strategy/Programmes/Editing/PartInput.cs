using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;

namespace Endeavour.Strategy.Programmes.Editing;

/// <summary>What the forms about parts of a programme have in common.</summary>
public abstract class PartInput : Reason
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter what it is called"), StringLength(500, ErrorMessage = "The title can have 500 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Id")]
    public string? Id { get; set; }

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }
}
