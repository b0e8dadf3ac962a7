using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Endeavour.Accounts;

/// <summary>A form that changes something that is there says why; the history keeps it.</summary>
public abstract class Reason
{
    [DisplayName("Why"), Required(ErrorMessage = "Say why, for the history"), StringLength(500, ErrorMessage = "The reason can have 500 letters at most")]
    public string Why { get; set; } = "";
}
